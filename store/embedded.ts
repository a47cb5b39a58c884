// PostgreSQL inside this process, its files in DATA_DIR/db. It never calls fsync: it survives a killed
// process, not a power cut (docs/decisions/0003-storage.md), which is why there are backups.
import { PGlite, types, type Transaction as PgliteTransaction } from '@electric-sql/pglite';
import { dataDir as prepopulated } from '@electric-sql/pglite-prepopulatedfs';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromPglite } from 'pg-boss';
import type { Database } from './database.ts';
import type { Engine, MigrationSession } from './engine.ts';
import { StoreUnavailable, toStoreError } from './errors.ts';
import { lockFolder } from './folder-lock.ts';
import { TransactionScope } from './transaction-scope.ts';

const DATE = 1082;
// As in postgres.ts: a calendar day is text, not a moment in some time zone.
const parsers = { [DATE]: (value: string) => value };

// bool, name, int4, text, varchar, int8, float8, timestamptz, numeric, uuid, json and jsonb.
const ARRAYS = new Set([1000, 1003, 1007, 1009, 1015, 1016, 1022, 1185, 1231, 2951, 199, 3807].map(String));

export interface EmbeddedOptions {
  dataDir: string;
  onProgress?: (text: string) => void;
}

/** Throws StoreInUse when another process has the folder. */
export async function openEmbedded({ dataDir, onProgress }: EmbeddedOptions): Promise<Engine> {
  const lock = await lockFolder(dataDir);
  try {
    const pglite = await openFolder(dataDir, onProgress);
    return embeddedEngine(pglite, () => lock.release());
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Gone when closed; for tests. `image` is what `dump` gave, so that tests need not migrate each time. */
export async function openInMemory(image?: Blob): Promise<Engine> {
  return embeddedEngine(await PGlite.create({ loadDataDir: image ?? (await prepopulated()) }));
}

async function openFolder(dataDir: string, onProgress?: (text: string) => void): Promise<PGlite> {
  const folder = join(dataDir, 'db');
  // A kill half way through the first start leaves this mark, and the next start begins again.
  const unfinished = join(dataDir, 'db.unfinished');
  try {
    if (existsSync(unfinished)) await rm(folder, { recursive: true, force: true });
    if (existsSync(join(folder, 'PG_VERSION'))) return await PGlite.create({ dataDir: folder });
    onProgress?.(`Creating the database in ${folder} (first start only)`);
    await writeFile(unfinished, '');
    // initdb takes 4 to 8 seconds; this archive is its result, made by the same release.
    const pglite = await PGlite.create({ dataDir: folder, loadDataDir: await prepopulated() });
    await rm(unfinished);
    return pglite;
  } catch (error) {
    throw new StoreUnavailable(`the embedded database in ${folder} does not open`, { cause: error });
  }
}

function embeddedEngine(pglite: PGlite, afterClose?: () => Promise<void>): Engine {
  forgetRareArrays(pglite);
  const scope = new TransactionScope();
  const transaction = async <T>(work: (session: MigrationSession) => Promise<T>): Promise<T> => {
    scope.refuseInside('database.transaction');
    return mapped(() => pglite.transaction((tx) => scope.run(() => work(session(tx)))));
  };
  const database: Database = {
    query: async <Row extends object>(sql: string, params?: readonly unknown[]) => {
      scope.refuseInside('database.query');
      return run<Row>(pglite, sql, params);
    },
    transaction,
  };
  let closing: Promise<void> | undefined;
  return {
    kind: 'embedded',
    database,
    scope,
    // One process and one connection: a transaction is exclusive already.
    migration: transaction,
    // No autovacuum runs inside PGlite, so pg-boss need not look for it; dump() vacuums.
    queueOptions: { db: fromPglite(pglite), backend: 'pglite', monitorVacuum: false },
    dump: async () => {
      await pglite.query('VACUUM');
      await pglite.query('CHECKPOINT');
      // The files are read at one moment, with no statement in between.
      return pglite.runExclusive(() => pglite.dumpDataDir('none'));
    },
    close: () => (closing ??= pglite.close().then(() => afterClose?.())),
  };
}

/** PGlite can read and write arrays of 300 types and copies both lists for every statement: half of what one costs. */
function forgetRareArrays({ parsers: reads, serializers: writes }: PGlite): void {
  for (const [all, basic] of [[reads, types.parsers], [writes, types.serializers]] as const) {
    for (const type of Object.keys(all)) if (!(type in basic) && !ARRAYS.has(type)) delete all[type];
  }
}

function session(tx: PgliteTransaction): MigrationSession {
  return {
    query: (sql, params) => run(tx, sql, params),
    script: (sql) => mapped(async () => void (await tx.exec(sql))),
  };
}

async function run<Row extends object>(
  target: PGlite | PgliteTransaction,
  sql: string,
  params: readonly unknown[] = [],
): Promise<Row[]> {
  // As pg does; PGlite alone would refuse undefined.
  const values = params.map((value) => (value === undefined ? null : value));
  return mapped(async () => (await target.query<Row>(sql, values, { parsers })).rows);
}

/** Errors of the caller's own work inside a transaction pass unchanged. */
async function mapped<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isFromPglite(error) ? toStoreError(error) : error;
  }
}

function isFromPglite(error: unknown): boolean {
  return typeof error === 'object' && error !== null && ('severity' in error || /^PGlite is clos/.test(String((error as Error).message)));
}
