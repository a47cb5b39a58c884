import type { Transaction } from './database.ts';

/**
 * Background work that survives a restart. A job runs at least once: its handler must be safe to
 * repeat. Several instances share one queue; each job is taken by one of them.
 */
export type JobKinds = Record<string, object>;

export interface EnqueueOptions {
  /** Not before this moment (by Balie's clock). Default: at once, picked up within 50 ms. */
  at?: Date;
  /** While a job of this kind with this key waits or runs, another is not added. */
  key?: string;
  /** Queue it in this transaction: it exists only if the transaction commits. */
  tx?: Transaction;
}

export interface Jobs<Kinds extends JobKinds> {
  enqueue<K extends keyof Kinds & string>(kind: K, data: Kinds[K], options?: EnqueueOptions): Promise<void>;
  /** Starts taking jobs. A handler that throws is retried with back-off, then goes to `onDead`. */
  work(handlers: JobHandlers<Kinds>): Promise<void>;
  /** Waits for running handlers (at most 5 s), then stops. May be called twice. */
  stop(): Promise<void>;
}

export type JobHandlers<Kinds extends JobKinds> = {
  [K in keyof Kinds & string]: JobHandler<Kinds[K]>;
};

export interface JobHandler<Data> {
  /**
   * Must end within 60 s, or within its `limitSeconds`; after that `signal` aborts and the job is tried again. An error with a `waitMs` says when:
   * not sooner, and the first eight such attempts do not count.
   */
  run(data: Data, job: { id: string; attempt: number; signal: AbortSignal }): Promise<void>;
  /** The handler threw on its last attempt, or its process died in it. Tell whoever waits; must not throw. */
  onDead(data: Data, error: { message: string }): Promise<void>;
  /** Attempts in all. Default 4. */
  attempts?: number;
  /** For work that is long when an organisation is large; at least 60. A process that dies in it is noticed as soon as in any other. */
  limitSeconds?: number;
}
