/**
 * The one way to reach SQL. PostgreSQL and the embedded engine both implement it, and one contract
 * suite (test/contracts/) runs on both. Statements use $1 parameters; rows come back as plain objects;
 * timestamptz as Date, jsonb as parsed JSON, text[] as string[], bigint as number.
 * date stays text ('2026-11-21'). An array for a jsonb column goes in as JSON text: pg would make it a SQL array.
 */
export interface Database {
  /** Throws StoreError; `code` is 'store_conflict' on a unique violation and 'store_unavailable' when no connection can be had. */
  query<Row extends object = Record<string, unknown>>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
  /** Runs `work` in one transaction: commits when it resolves, rolls back when it rejects. Not nestable. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
}

export interface Transaction {
  query<Row extends object = Record<string, unknown>>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
}
