import { Client, ResponseType } from '@microsoft/microsoft-graph-client';
import { serviceAddress } from './address.ts';
import { toGraphError } from './error-body.ts';
import type { Answer } from './error-body.ts';
import type { GraphError} from './errors.ts';
import { GraphRefused, GraphUnavailable } from './errors.ts';
import type { Graph, GraphCall, GraphOptions, GraphPage } from './graph.ts';
import { Authorise, CallState, Repeat, Send } from './middleware.ts';
import type { Effects, TokenSource } from './middleware.ts';

export interface GraphSettings {
  /** GRAPH_URL. */
  graphUrl: string;
  token: TokenSource;
  /** For a whole call with its repetitions; default 10 s. */
  timeoutMs?: number;
  /** False where somebody waits for the answer and a job will try again: a busy Graph then fails at once. */
  repeat?: boolean;
  allowLoopback: boolean;
  /** Hears every request that was made, also the repeated ones. */
  onCall?: (call: GraphCall) => void;
  /** For tests: how time passes between two attempts, and how requests leave. */
  effects?: Partial<Pick<Effects, 'elapsed' | 'wait' | 'random' | 'fetch'>>;
}

interface Page {
  value?: unknown;
  '@odata.nextLink'?: string;
}

/** Throws AddressRefused when GRAPH_URL may not get tokens. What the token source throws comes through. */
export function openGraph(settings: GraphSettings): Graph {
  const base = serviceAddress('GRAPH_URL', settings.graphUrl, settings.allowLoopback);
  const effects: Effects = {
    token: settings.token,
    fetch: (...request) => fetch(...request),
    onCall: settings.onCall ?? (() => undefined),
    elapsed: () => performance.now(),
    wait: waitFor,
    random: Math.random,
    ...settings.effects,
  };
  const client = Client.initWithMiddleware({
    middleware: [new Repeat(effects, settings.repeat ?? true), new Authorise(base.origin, effects.token), new Send(effects)],
  });

  async function call(method: 'get' | 'post' | 'delete', url: URL, options: GraphOptions, body?: unknown): Promise<Answer> {
    const limit = deadline(settings.timeoutMs ?? 10_000, options.signal);
    const state = new CallState(url, limit.signal, options);
    const request = client.api(url.pathname).headers(options.headers ?? {}).middlewareOptions([state]).responseType(ResponseType.RAW);
    try {
      await (method === 'post' ? request.post(body) : request[method]());
    } catch (wrapped) {
      throw state.failure ?? wrapped;
    } finally {
      limit.end();
    }
    if (!state.answer) throw broken(method, null);
    if (state.answer.status >= 300) throw toGraphError(state.answer);
    return state.answer;
  }

  async function read<T>(path: string, options: GraphOptions = {}, next: string | null = null): Promise<GraphPage<T>> {
    const url = next === null ? address(base, path, options) : onGraph(next, base);
    const page = json(await call('get', url, options)) as Page;
    if (!Array.isArray(page.value)) throw broken('get', null);
    return { items: page.value as T[], next: nextPage(page['@odata.nextLink'], url)?.href ?? null };
  }

  return {
    async get<T>(path: string, options: GraphOptions = {}) {
      return json(await call('get', address(base, path, options), options)) as T;
    },
    async post<T>(path: string, body?: unknown, options: GraphOptions = {}) {
      const answer = await call('post', address(base, path, options), options, body);
      return answer.body === '' ? undefined : (json(answer) as T);
    },
    async delete(path: string, options: GraphOptions = {}) {
      await call('delete', address(base, path, options), options);
    },
    async *pages<T>(path: string, options: GraphOptions = {}) {
      let next: string | null = null;
      do {
        const page: GraphPage<T> = await read<T>(path, options, next);
        yield* page.items;
        next = page.next;
      } while (next !== null);
    },
    page: read,
  };
}

function address(base: URL, path: string, options: GraphOptions): URL {
  const query = Object.entries(options.query ?? {}).map(([name, value]) => `$${name}=${encodeURIComponent(value)}`);
  const search = query.length > 0 ? `?${query.join('&')}` : '';
  const prefix = base.pathname === '/' ? '' : base.pathname;
  return new URL(`${base.origin}${prefix}/${options.version ?? 'v1.0'}${path}${search}`);
}

/** A next link is opaque and followed as it is, but never away from Graph, where the token would go too. */
function nextPage(link: string | undefined, from: URL): URL | null {
  if (link === undefined) return null;
  const url = onGraph(link, from);
  if (url.href !== from.href) return url;
  throw notItsOwn();
}

function onGraph(link: string, base: URL): URL {
  const url = URL.canParse(link) ? new URL(link) : null;
  if (url?.origin === base.origin) return url;
  throw notItsOwn();
}

function notItsOwn(): GraphRefused {
  return new GraphRefused({ message: 'Microsoft Graph sent a next page that is not its own', status: 200 });
}

function json(answer: Answer): unknown {
  try {
    const value: unknown = JSON.parse(answer.body);
    if (typeof value === 'object' && value !== null) return value;
  } catch (cause) {
    throw broken(answer.method, cause);
  }
  throw broken(answer.method, null);
}

function broken(method: string, cause: unknown): GraphError {
  return new GraphUnavailable(
    { message: 'Microsoft Graph answered with something that is not its own', cause: cause ?? undefined },
    { reason: 'server', maybeExecuted: method.toUpperCase() !== 'GET' },
  );
}

/** Not AbortSignal.any and .timeout: on Node 20 the pair can be collected before it fires. */
function deadline(ms: number, outer: AbortSignal | undefined): { signal: AbortSignal; end: () => void } {
  const controller = new AbortController();
  const stop = (): void => controller.abort(outer?.reason);
  const timer = setTimeout(stop, ms);
  if (outer?.aborted) stop();
  outer?.addEventListener('abort', stop, { once: true });
  return {
    signal: controller.signal,
    end: () => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', stop);
    },
  };
}

function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
    if (signal.aborted) done();
  });
}
