// PostgreSQL behind the Database interface: a pool of connections, shared by several instances.
import pg from 'pg';
import type { Logger } from 'pino';
import type { Database, Transaction } from './database.ts';
import type { Engine, MigrationSession } from './engine.ts';
import { StoreUnavailable, toStoreError } from './errors.ts';
import { TransactionScope } from './transaction-scope.ts';

const INT8 = 20;
const DATE = 1082;
// Any number that nobody else uses in this database; held while migrations run.
const MIGRATION_LOCK = 7_263_115;

// Of this pool only: pg's own registry is shared by everything in the process.
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === INT8) return Number;
    if (oid === DATE) return String;
    return pg.types.getTypeParser(oid, format) as unknown;
  }) as typeof pg.types.getTypeParser,
};

export interface PostgresOptions {
  databaseUrl: string;
  log: Logger;
  /** Settings of every session, as `name=value`. */
  settings: readonly string[];
}

export function openPostgres({ databaseUrl, log, settings }: PostgresOptions): Engine {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    types,
    application_name: 'balie',
    max: 10,
    ...(settings.length > 0 ? { options: settings.map((setting) => `-c ${setting}`).join(' ') } : {}),
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000,
  });
  // Without a listener, an idle connection that drops ends the process.
  pool.on('error', (error) => log.warn({ err: error }, 'an idle database connection was lost'));

  const scope = new TransactionScope();
  const database: Database = {
    async query<Row extends object>(sql: string, params?: readonly unknown[]) {
      scope.refuseInside('database.query');
      return withClient(pool, (client) => run<Row>(client, sql, params));
    },
    async transaction<T>(work: (tx: Transaction) => Promise<T>) {
      scope.refuseInside('database.transaction');
      return inTransaction(pool, (client) => scope.run(() => work(session(client))));
    },
  };

  return {
    kind: 'postgres',
    database,
    scope,
    migration: (work) =>
      inTransaction(pool, async (client) => {
        // A migration may take longer than a request may, and others wait for the lock meanwhile.
        await run(client, 'SET LOCAL statement_timeout = 0');
        await run(client, 'SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
        return work(session(client));
      }),
    queueOptions: { connectionString: databaseUrl, application_name: 'balie-jobs', max: 5, connectionTimeoutMillis: 5_000 },
    close: () => (pool.ended ? Promise.resolve() : pool.end()),
  };
}

function session(client: pg.PoolClient): MigrationSession {
  return {
    query: (sql, params) => run(client, sql, params),
    script: async (sql) => {
      await run(client, sql);
    },
  };
}

async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    // Also a wrong password or a missing database: until somebody acts, no connection can be had.
    throw new StoreUnavailable(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

async function run<Row extends object>(client: pg.PoolClient, sql: string, params?: readonly unknown[]): Promise<Row[]> {
  try {
    const result = await client.query<Row>(sql, params ? [...params] : undefined);
    return result.rows;
  } catch (error) {
    throw toStoreError(error);
  }
}

function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  return withClient(pool, async (client, discard) => {
    await run(client, 'BEGIN');
    try {
      const result = await work(client);
      await run(client, 'COMMIT');
      return result;
    } catch (error) {
      // Where this fails too, the connection must not be used again; the server rolls back when it ends.
      await run(client, 'ROLLBACK').catch(discard);
      throw error;
    }
  });
}

async function withClient<T>(pool: pg.Pool, work: (client: pg.PoolClient, discard: (why: Error) => void) => Promise<T>): Promise<T> {
  const client = await connect(pool);
  let broken: Error | undefined;
  // The pool listens only while a connection is idle; without this, one that drops ends the process.
  const discard = (why: Error) => void (broken ??= why);
  client.on('error', discard);
  try {
    return await work(client, discard);
  } catch (error) {
    if (error instanceof StoreUnavailable) discard(error);
    throw error;
  } finally {
    client.removeListener('error', discard);
    client.release(broken);
  }
}
