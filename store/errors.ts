// What can go wrong with storage, one class per thing a caller treats differently.

interface ErrorOptionsWithCause {
  cause?: unknown;
}

export abstract class StoreError extends Error {
  abstract readonly code: string;
}

/** A unique rule was broken: somebody else wrote first. Read again and decide, or treat as done. */
export class StoreConflict extends StoreError {
  readonly code = 'store_conflict';
  /** Name of the unique rule, so that a caller with two of them can tell which. */
  readonly constraint: string | undefined;
  constructor(constraint: string | undefined, options?: ErrorOptionsWithCause) {
    super(`The row exists already${constraint ? ` (${constraint})` : ''}. Read it again before writing.`, options);
    this.name = 'StoreConflict';
    this.constraint = constraint;
  }
}

/** No connection, or no answer in time. Nothing is wrong with the statement: it may be tried again. */
export class StoreUnavailable extends StoreError {
  readonly code = 'store_unavailable';
  constructor(what: string, options?: ErrorOptionsWithCause) {
    super(`The database cannot be used now: ${what}. Check that it runs and that DATABASE_URL is right.`, options);
    this.name = 'StoreUnavailable';
  }
}

/** The database refused a statement. A defect of ours: trying again does not help. */
export class StatementRefused extends StoreError {
  readonly code = 'store_statement_refused';
  readonly sqlState: string | undefined;
  constructor(reason: string, sqlState: string | undefined, options?: ErrorOptionsWithCause) {
    super(`The database refused a statement: ${reason}${sqlState ? ` (SQLSTATE ${sqlState})` : ''}.`, options);
    this.name = 'StatementRefused';
    this.sqlState = sqlState;
  }
}

/** Another process has this data folder open. The embedded engine allows one. */
export class StoreInUse extends StoreError {
  readonly code = 'store_in_use';
  constructor(folder: string, holder: string) {
    super(
      `The data folder ${folder} is in use by ${holder}. Stop that one, set DATA_DIR to another folder, ` +
        'or set DATABASE_URL: a PostgreSQL may be shared by several instances.',
    );
    this.name = 'StoreInUse';
  }
}

/** The stored tables and this version's migrations do not fit together. Needs a person. */
export class MigrationMismatch extends StoreError {
  readonly code = 'store_migration_mismatch';
  constructor(message: string, options?: ErrorOptionsWithCause) {
    super(message, options);
    this.name = 'MigrationMismatch';
  }
}

/** The store was used in a way that would hang or lose work on one of the engines. A defect of ours. */
export class StoreMisused extends StoreError {
  readonly code = 'store_misused';
  constructor(message: string) {
    super(message);
    this.name = 'StoreMisused';
  }
}

/** A backup that cannot be written or read. */
export class BackupFailed extends StoreError {
  readonly code = 'store_backup_failed';
  constructor(message: string, options?: ErrorOptionsWithCause) {
    super(message, options);
    this.name = 'BackupFailed';
  }
}

const UNIQUE_VIOLATION = '23505';
// Connection lost or refused, shutting down, too many clients, cancelled because it took too long.
const UNAVAILABLE = /^(08|53|57)/;
const SQL_STATE = /^[0-9A-Z]{5}$/;

/** Both engines report failures in PostgreSQL's terms; this puts them into ours. */
export function toStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const facts = (typeof error === 'object' && error !== null ? error : {}) as {
    code?: unknown;
    constraint?: unknown;
    message?: unknown;
  };
  const message = typeof facts.message === 'string' ? facts.message : String(error);
  const state = typeof facts.code === 'string' && SQL_STATE.test(facts.code) ? facts.code : undefined;
  if (state === UNIQUE_VIOLATION) {
    return new StoreConflict(typeof facts.constraint === 'string' ? facts.constraint : undefined, { cause: error });
  }
  // Without an SQLSTATE the server never judged the statement: socket errors, pool timeouts.
  if (state === undefined || UNAVAILABLE.test(state)) return new StoreUnavailable(message, { cause: error });
  return new StatementRefused(message, state, { cause: error });
}
