import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bulkCsv, bulkRunExists, plainBulkCsv } from '../store/bulk-csv.ts';
import type { Database } from '../store/database.ts';
import { openEmbedded } from '../store/embedded.ts';
import { openPostgres } from '../store/postgres.ts';
import { storePlace } from './config.ts';
import { openLog } from './log.ts';

// `npm run --silent bulk -- csv RUN [--data FOLDER]`: the report of a run over many devices. Where it reads, as bot/audit-main.ts.

const [command = '', run = '', ...rest] = process.argv.slice(2);
const folder = rest[0] === '--data' ? rest[1] : undefined;

async function write(db: Database): Promise<void> {
  if (!(await bulkRunExists(db, run))) {
    process.stderr.write(`There is no run ${run}. Its card says which it is.\n`);
    process.exitCode = 1;
    return;
  }
  for await (const part of bulkCsv(db, run, plainBulkCsv)) process.stdout.write(part);
}

async function open(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { databaseUrl, dataDir } = storePlace();
  const place = folder ?? dataDir;
  const inFolder = databaseUrl === null || databaseUrl === undefined || folder !== undefined;
  // Opening a folder without a database would make one.
  if (inFolder && !existsSync(join(place, 'db', 'PG_VERSION'))) {
    process.stderr.write(`There is no database in ${place}. Name its folder with --data, or set DATABASE_URL.\n`);
    process.exitCode = 1;
    return;
  }
  const engine = inFolder ? await openEmbedded({ dataDir: place }) : openPostgres({ databaseUrl, log: openLog('error'), settings: [] });
  try {
    await write(engine.database);
  } finally {
    await engine.close();
  }
}

if (command !== 'csv' || run === '') {
  process.stderr.write('Usage: npm run --silent bulk -- csv RUN [--data FOLDER]\n');
  process.exitCode = 2;
} else {
  await open().catch((failure: unknown) => {
    process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
    process.exitCode = 1;
  });
}
