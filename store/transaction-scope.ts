// Refuses statements that bypass the transaction they are called in. On PostgreSQL such a statement
// would silently run outside the transaction; on the embedded engine, which has one connection, it
// would wait for the transaction that waits for it.
import { AsyncLocalStorage } from 'node:async_hooks';
import { StoreMisused } from './errors.ts';

interface Scope {
  open: boolean;
}

// One per database, so that a test may hold two stores at once.
export class TransactionScope {
  readonly #current = new AsyncLocalStorage<Scope>();

  /** `what` completes the sentence "… was called inside a transaction". */
  refuseInside(what: string): void {
    if (this.#current.getStore()?.open) {
      throw new StoreMisused(`${what} was called inside a transaction. Use the transaction that was handed in.`);
    }
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    const scope: Scope = { open: true };
    try {
      return await this.#current.run(scope, work);
    } finally {
      // Work that outlives the transaction (started, not awaited) keeps this context, and is free again.
      scope.open = false;
    }
  }
}
