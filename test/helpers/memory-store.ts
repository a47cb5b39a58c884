// A real store that is gone when closed: the embedded engine in memory, with every migration applied.
import { systemClock, type Clock } from '../../store/clock.ts';
import type { Database } from '../../store/database.ts';
import { openInMemory } from '../../store/embedded.ts';
import { migrate } from '../../store/migrate.ts';
import { storeOn, type Store } from '../../store/open-store.ts';
import type { JobKinds } from '../../store/jobs.ts';
import { silentLog } from './silent-log.ts';

export interface MemoryDatabase {
  database: Database;
  close(): Promise<void>;
}

/** Tables only, no jobs. Takes about a second: open one per file, and `emptyTables` between tests. */
export async function memoryDatabase(clock: Clock = systemClock): Promise<MemoryDatabase> {
  const engine = await openInMemory();
  await migrate({ engine, clock });
  return { database: engine.database, close: () => engine.close() };
}

/** With a job queue. A clock that pg-boss can attach to (SandboxClock) moves the queue's time too. */
export async function memoryStore<Kinds extends JobKinds>({
  kinds,
  clock = systemClock,
}: {
  kinds: readonly (keyof Kinds & string)[];
  clock?: Clock;
}): Promise<Store<Kinds>> {
  const engine = await openInMemory();
  await migrate({ engine, clock });
  return storeOn<Kinds>(engine, { kinds, clock, log: silentLog, dataDir: 'no folder: in memory' });
}

/** Everything out, waiting jobs included; the tables stay. */
export async function emptyTables(database: Database): Promise<void> {
  const tables = await database.query<{ name: string }>(
    `SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('balie_migrations', 'audit_head')`,
  );
  await database.transaction(async (tx) => {
    // The audit refuses to be emptied by anybody who does not say so.
    await tx.query('SET LOCAL session_replication_role = replica');
    if (tables.length > 0) await tx.query(`TRUNCATE ${tables.map(({ name }) => name).join(', ')} RESTART IDENTITY CASCADE`);
    await tx.query(`UPDATE audit_head SET previous = '', hash = ''`);
  });
  const [jobs] = await database.query<{ present: boolean }>(`SELECT to_regclass('pgboss.job') IS NOT NULL AS present`);
  if (jobs?.present) await database.query('DELETE FROM pgboss.job');
}
