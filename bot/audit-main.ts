import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { auditCsvHead, auditCsvLine } from '../store/audit-csv.ts';
import { auditIn, verifyAudit } from '../store/verify-audit.ts';
import type { Database } from '../store/database.ts';
import { openEmbedded } from '../store/embedded.ts';
import { openPostgres } from '../store/postgres.ts';
import { storePlace } from './config.ts';
import { openLog } from './log.ts';

// `npm run --silent audit -- verify|csv|jsonl [--from 2026-11-01] [--data FOLDER]`, for whoever has to show what happened.
// With DATABASE_URL it reads beside a running Balie; the embedded database is read while Balie is stopped.

const [command = '', ...rest] = process.argv.slice(2);
const flag = (name: string) => (rest.includes(name) ? rest[rest.indexOf(name) + 1] : undefined);
const from = flag('--from');

async function run(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { databaseUrl, dataDir } = storePlace();
  const folder = flag('--data');
  const engine = databaseUrl && folder === undefined ? openPostgres({ databaseUrl, log: openLog('error'), settings: [] }) : await openFolder(folder ?? dataDir);
  try {
    await (command === 'verify' ? verify(engine.database) : write(engine.database));
  } finally {
    await engine.close();
  }
}

/** Opening a folder without a database would make one. */
function openFolder(dataDir: string): ReturnType<typeof openEmbedded> {
  if (!existsSync(join(dataDir, 'db', 'PG_VERSION'))) throw new DatabaseMissing(dataDir);
  return openEmbedded({ dataDir });
}

class DatabaseMissing extends Error {
  readonly code = 'database_missing';
  constructor(folder: string) {
    super(`There is no database in ${folder}. Name its folder with --data, or set DATABASE_URL.`);
    this.name = 'DatabaseMissing';
  }
}

async function verify(db: Database): Promise<void> {
  const { checked, older, head } = await verifyAudit(db);
  const before = older > 0 ? ` ${older} older ones have no fingerprint.` : '';
  process.stdout.write(`The audit is whole: ${checked} entries.${before} Newest fingerprint: ${head || 'none yet'}\n`);
}

async function write(db: Database): Promise<void> {
  if (command === 'csv') process.stdout.write(auditCsvHead);
  for await (const rows of auditIn(db)) {
    const wanted = rows.filter((row) => from === undefined || row.at.getTime() >= Date.parse(from));
    process.stdout.write(wanted.map((row) => (command === 'csv' ? auditCsvLine(row) : `${JSON.stringify(row)}\n`)).join(''));
  }
}

if (!['verify', 'csv', 'jsonl'].includes(command) || (from !== undefined && Number.isNaN(Date.parse(from)))) {
  process.stderr.write('Usage: npm run --silent audit -- verify|csv|jsonl [--from 2026-11-01] [--data FOLDER]\n');
  process.exitCode = 2;
} else {
  await run().catch((failure: unknown) => {
    process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
    process.exitCode = 1;
  });
}
