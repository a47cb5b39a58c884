interface Reach {
  /** Only calls whose path, without the version, begins so. Default: all. */
  path?: string;
  method?: string;
  /** Ends by itself after so many calls. */
  times?: number;
}

/** What can be made to go wrong between Balie and Microsoft Graph. */
export type Fault = Reach & Failure;

type Failure =
  /** No connection, a connection that never answers, or a 503. */
  | { kind: 'down'; how: 'refused' | 'hangs' | 'unavailable' }
  /** Seconds, may be decimal; null leaves the header out, as Intune sometimes does. */
  | { kind: 'throttled'; retryAfter: number | null }
  /** Carried out, and the answer gets lost: nothing comes, or a gateway says 504. */
  | { kind: 'unanswered'; how: 'hangs' | 'gateway' }
  | { kind: 'slow'; ms: number }
  | { kind: 'status'; status: number; message?: string }
  /** Continuous access evaluation: Graph wants a token with more claims. */
  | { kind: 'challenge' };

/** The switches of the simulated company. A name holds one fault; setting it again replaces it. */
export class Faults {
  readonly #faults = new Map<string, Fault>();
  readonly #offline = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #everythingOffline = false;

  /** Calls `listener` after each change, also when a fault ended by itself; the answer stops that. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  set(name: string, fault: Fault | null): void {
    if (fault === null) this.#faults.delete(name);
    else this.#faults.set(name, { ...fault });
    this.#changed();
  }

  clear(): void {
    this.#faults.clear();
    this.#offline.clear();
    this.#everythingOffline = false;
    this.#changed();
  }

  list(): Record<string, Fault> {
    return Object.fromEntries(this.#faults);
  }

  /** One device by its Intune id, or 'all'. */
  setOffline(deviceId: string, offline: boolean): void {
    if (deviceId === 'all') this.#everythingOffline = offline;
    else if (offline) this.#offline.add(deviceId);
    else this.#offline.delete(deviceId);
    this.#changed();
  }

  isOffline(deviceId: string): boolean {
    return this.#everythingOffline || this.#offline.has(deviceId);
  }

  /** The faults that hit this call, slowness first; a fault with `times` is used up by it. */
  hit(path: string, method: string): Fault[] {
    const hits = [...this.#faults].filter(([, fault]) => path.startsWith(fault.path ?? '') && (fault.method ?? method) === method);
    for (const [name, fault] of hits) {
      if (fault.times === undefined) continue;
      fault.times -= 1;
      if (fault.times <= 0) this.set(name, null);
    }
    return hits.map(([, fault]) => fault).sort((a, b) => Number(b.kind === 'slow') - Number(a.kind === 'slow'));
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
