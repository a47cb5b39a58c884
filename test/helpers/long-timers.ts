interface Waiting {
  ms: number;
  fire: () => void;
}

/**
 * Limits of minutes pass in the machine's time whatever the clock says, so that a move of the clock cuts nothing off.
 * While this is installed they wait until a test lets them pass.
 */
export class LongTimers {
  readonly #waiting = new Map<unknown, Waiting>();
  readonly #real = { set: globalThis.setTimeout, clear: globalThis.clearTimeout };

  /** @param from timeouts of so many milliseconds and more; shorter ones pass as ever */
  constructor(from: number) {
    const start = (fire: (...values: unknown[]) => void, ms = 0, ...values: unknown[]): unknown => {
      if (ms < from) return this.#real.set(fire, ms, ...values);
      const handle = { ref: () => handle, unref: () => handle, hasRef: () => true };
      this.#waiting.set(handle, { ms, fire: () => fire(...values) });
      return handle;
    };
    globalThis.setTimeout = start as unknown as typeof setTimeout;
    globalThis.clearTimeout = ((handle: unknown) => {
      if (!this.#waiting.delete(handle)) this.#real.clear(handle as NodeJS.Timeout);
    });
  }

  /** How many wait for exactly so long. */
  count(ms: number): number {
    return [...this.#waiting.values()].filter((one) => one.ms === ms).length;
  }

  /** So long is over for whatever waits exactly that. */
  passes(ms: number): void {
    for (const [handle, one] of [...this.#waiting]) {
      if (one.ms !== ms || !this.#waiting.delete(handle)) continue;
      one.fire();
    }
  }

  restore(): void {
    globalThis.setTimeout = this.#real.set;
    globalThis.clearTimeout = this.#real.clear;
  }
}
