import { existsSync } from 'node:fs';
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

if (!['verify', 'csv', 'jsonl'].includes(command) || (from !== undefined && Number.isNaN(Date.parse(from)))) {
  process.stderr.write('Usage: npm run --silent audit -- verify|csv|jsonl [--from 2026-11-01] [--data FOLDER]\n');
  process.exitCode = 2;
} else {
  await run().catch((failure: unknown) => {
    process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
    process.exitCode = 1;
  });
}

async function run(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { databaseUrl, dataDir } = storePlace();
  const folder = flag('--data');
  const engine = databaseUrl && folder === undefined ? openPostgres({ databaseUrl, log: openLog('error'), settings: [] }) : await openEmbedded({ dataDir: folder ?? dataDir });
  try {
    await (command === 'verify' ? verify(engine.database) : write(engine.database));
  } finally {
    await engine.close();
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
