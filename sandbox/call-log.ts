import type { GraphVersion } from './graph/request.ts';

/** One call that the simulated Graph answered, for the page and for tests. */
export interface GraphCall {
  at: number;
  method: string;
  version: GraphVersion | null;
  /** Without the version, with the query. */
  path: string;
  /** Null when the connection was refused or left hanging. */
  status: number | null;
  /** 'app', the name of the person on whose behalf, or 'unknown' before a token was accepted. */
  caller: string;
  requestId: string;
  /** Real milliseconds. */
  ms: number;
}

const keep = 500;

export class CallLog {
  #calls: GraphCall[] = [];
  readonly #listeners = new Set<(call: GraphCall) => void>();

  /** Oldest first, the last five hundred. */
  all(): readonly GraphCall[] {
    return this.#calls;
  }

  add(call: GraphCall): void {
    this.#calls = [...this.#calls, call].slice(-keep);
    for (const listener of this.#listeners) listener(call);
  }

  /** Calls `listener` for each call from now on; the answer stops that. */
  onCall(listener: (call: GraphCall) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
