import type { Graph, GraphOptions, GraphPage } from '../graph/graph.ts';

/** So many at the same time; the others wait for their turn. */
export class Gate {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(width: number) {
    this.#free = width;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    }
  }
}

/** The same Graph for work that nobody waits for: its calls take turns, and all of them end with `signal`. */
export function pacedGraph(graph: Graph, gate: Gate, signal: AbortSignal): Graph {
  const until = (options: GraphOptions = {}): GraphOptions => ({ ...options, signal: options.signal ?? signal });
  const page = <T>(path: string, options?: GraphOptions, next?: string | null): Promise<GraphPage<T>> => gate.run(() => graph.page<T>(path, until(options), next));
  return {
    get: (path, options) => gate.run(() => graph.get(path, until(options))),
    post: (path, body, options) => gate.run(() => graph.post(path, body, until(options))),
    delete: (path, options) => gate.run(() => graph.delete(path, until(options))),
    page,
    async *pages<T>(path: string, options?: GraphOptions) {
      let next: string | null = null;
      do {
        const read: GraphPage<T> = await page<T>(path, options, next);
        yield* read.items;
        next = read.next;
      } while (next !== null);
    },
  };
}

/**
 * Hands `work` a signal that ends after `ms`, or when `outer` does. Not AbortSignal.any with .timeout: on Node 20
 * that pair can be collected before it fires.
 */
export async function within<T>(ms: number, outer: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  const timer = setTimeout(stop, ms);
  if (outer.aborted) stop();
  outer.addEventListener('abort', stop, { once: true });
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', stop);
  }
}
