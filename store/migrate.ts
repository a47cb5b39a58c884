// Brings the tables to this version: numbered SQL files, each in its own transaction, applied once.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { Clock } from './clock.ts';
import type { Engine, MigrationSession } from './engine.ts';
import { MigrationMismatch, StoreError } from './errors.ts';

export interface MigrateOptions {
  engine: Engine;
  clock: Clock;
  onProgress?: (text: string) => void;
  /** Default: store/migrations. */
  folder?: URL;
}

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

const FILE = /^\d{4}-[a-z0-9-]+\.sql$/;

/** Safe to run on several instances at once. Throws MigrationMismatch when an applied file was changed or is missing. */
export async function migrate({ engine, clock, onProgress, folder }: MigrateOptions): Promise<void> {
  const migrations = await readMigrations(folder ?? new URL('./migrations/', import.meta.url));
  await engine.migration((session) =>
    session.script(`CREATE TABLE IF NOT EXISTS balie_migrations (
      name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL)`),
  );
  const applied = await engine.migration(readApplied);
  refuseStrangers(migrations, applied);
  for (const migration of migrations) {
    if (applied.has(migration.name)) continue;
    const done = await engine.migration((session) => apply(session, migration, clock));
    if (done) onProgress?.(`Prepared the database: ${migration.name}`);
  }
}

async function readMigrations(folder: URL): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => FILE.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      // A checkout may change line ends; that is no change of the migration.
      const sql = (await readFile(new URL(name, folder), 'utf8')).replaceAll('\r\n', '\n');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function readApplied(session: MigrationSession): Promise<Map<string, string>> {
  const rows = await session.query<{ name: string; checksum: string }>('SELECT name, checksum FROM balie_migrations');
  return new Map(rows.map((row) => [row.name, row.checksum]));
}

function refuseStrangers(migrations: readonly Migration[], applied: ReadonlyMap<string, string>): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
  for (const [name, checksum] of applied) {
    const ours = known.get(name);
    if (ours === undefined) {
      throw new MigrationMismatch(`The database has migration ${name}, which this version does not know. Start the newer version of Balie.`);
    }
    if (ours !== checksum) {
      throw new MigrationMismatch(`The migration ${name} was changed after it was applied. Put the file back and add a new one instead.`);
    }
  }
}

async function apply(session: MigrationSession, migration: Migration, clock: Clock): Promise<boolean> {
  // Another instance may have applied it while this one waited for its turn.
  if ((await readApplied(session)).has(migration.name)) return false;
  try {
    await session.script(migration.sql);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    throw new MigrationMismatch(`The migration ${migration.name} failed and was rolled back: ${error.message}`, { cause: error });
  }
  await session.query('INSERT INTO balie_migrations (name, checksum, applied_at) VALUES ($1, $2, $3)', [
    migration.name,
    migration.checksum,
    new Date(clock.now()),
  ]);
  return true;
}
