// What PostgreSQL and the embedded engine each provide, so that migrations and jobs are written once.
import type { ConstructorOptions } from 'pg-boss';
import type { Database, Transaction } from './database.ts';
import type { TransactionScope } from './transaction-scope.ts';

export type EngineKind = 'postgres' | 'embedded';

export interface MigrationSession extends Transaction {
  /** Several statements in one text, without parameters. */
  script(sql: string): Promise<void>;
}

export interface Engine {
  kind: EngineKind;
  database: Database;
  scope: TransactionScope;
  /** One transaction that no other instance can hold at the same time. */
  migration<T>(work: (session: MigrationSession) => Promise<T>): Promise<T>;
  /** How pg-boss reaches the same database. */
  queueOptions: ConstructorOptions;
  /** The whole database as a compressed archive; only where no database server takes care of that. */
  dump?(): Promise<Blob>;
  close(): Promise<void>;
}
