// From configuration to a store that is ready: tables migrated, job queues present.
import { CLOCK_OVERRIDE_SETTING } from 'pg-boss';
import type { Logger } from 'pino';
import { writeBackup, type Backup } from './backup.ts';
import type { Clock } from './clock.ts';
import type { Database } from './database.ts';
import { openEmbedded } from './embedded.ts';
import type { Engine, EngineKind } from './engine.ts';
import { openJobQueue } from './job-queue.ts';
import { isMovable } from './job-time.ts';
import type { JobKinds, Jobs } from './jobs.ts';
import { migrate } from './migrate.ts';
import { openPostgres } from './postgres.ts';

export interface OpenStoreOptions<Kinds extends JobKinds> {
  /** Without it, the database is embedded and lives in `dataDir`. */
  databaseUrl?: string;
  dataDir: string;
  /** Every kind of job there is; `jobs.enqueue` refuses others. */
  kinds: readonly (keyof Kinds & string)[];
  clock: Clock;
  log: Logger;
  onProgress?: (text: string) => void;
}

export interface Store<Kinds extends JobKinds> {
  kind: EngineKind;
  database: Database;
  jobs: Jobs<Kinds>;
  /** Answers within two seconds. */
  healthy(): Promise<boolean>;
  /** Embedded: writes an archive to DATA_DIR/backups and keeps the newest seven. PostgreSQL: nothing; its operator has better means. */
  backup(): Promise<Backup | undefined>;
  /** Stops the jobs first. May be called twice. */
  close(): Promise<void>;
}

const HEALTH_MS = 2_000;

/** Throws StoreInUse, StoreUnavailable or MigrationMismatch. */
export async function openStore<Kinds extends JobKinds>(options: OpenStoreOptions<Kinds>): Promise<Store<Kinds>> {
  const { databaseUrl, dataDir, clock, log, onProgress } = options;
  const engine = databaseUrl
    ? // A job that is queued in our transaction reads the queue's clock in our session.
      openPostgres({ databaseUrl, log, settings: isMovable(clock) ? [`${CLOCK_OVERRIDE_SETTING}=on`] : [] })
    : await openEmbedded({ dataDir, onProgress });
  try {
    await migrate({ engine, clock, onProgress });
    return await storeOn(engine, options);
  } catch (error) {
    await engine.close();
    throw error;
  }
}

export async function storeOn<Kinds extends JobKinds>(
  engine: Engine,
  { kinds, clock, log, dataDir }: Pick<OpenStoreOptions<Kinds>, 'kinds' | 'clock' | 'log' | 'dataDir'>,
): Promise<Store<Kinds>> {
  const jobs = await openJobQueue<Kinds>({ engine, kinds, clock, log });
  let closing: Promise<void> | undefined;
  return {
    kind: engine.kind,
    database: engine.database,
    jobs,
    healthy: () => answers(engine.database),
    backup: async () => engine.dump && writeBackup({ dataDir, image: await engine.dump(), now: clock.now() }),
    close: () => (closing ??= jobs.stop().finally(() => engine.close())),
  };
}

async function answers(database: Database): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), HEALTH_MS)));
  const asked = database.query('SELECT 1').then(
    () => true,
    () => false,
  );
  return Promise.race([asked, tooLong]).finally(() => clearTimeout(timer));
}
