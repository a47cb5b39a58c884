import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../guides/language.ts';
import { openEmbedded } from '../store/embedded.ts';
import { openPostgres } from '../store/postgres.ts';
import { reportReader, storePlace } from './config.ts';
import { makeFile } from './download-file.ts';
import { openLog } from './log.ts';

// `npm run --silent expiry -- csv|ics [--language nl|en] [--data FOLDER]`: what the last check found, for whoever has no link to it.
// Where it reads, as bot/audit-main.ts.

const [command = '', ...rest] = process.argv.slice(2);
const flag = (name: string) => (rest.includes(name) ? rest[rest.indexOf(name) + 1] : undefined);
const as = command === 'csv' || command === 'ics' ? command : null;

async function write(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { databaseUrl, dataDir } = storePlace();
  const folder = flag('--data');
  const place = folder ?? dataDir;
  const inFolder = databaseUrl === null || folder !== undefined;
  // Opening a folder without a database would make one.
  if (inFolder && !existsSync(join(place, 'db', 'PG_VERSION'))) throw new NoDatabase(place);
  const engine = inFolder ? await openEmbedded({ dataDir: place }) : openPostgres({ databaseUrl, log: openLog('error'), settings: [] });
  try {
    const { tenantId, defaultLanguage } = reportReader();
    const language = languages.find((one) => one === flag('--language')) ?? defaultLanguage;
    const file = await makeFile({ file: { what: 'overview', as: as ?? 'csv' }, reader: { language, zone: null } }, { tenantId, now: new Date(), db: engine.database });
    process.stdout.write(file?.body ?? '');
  } finally {
    await engine.close();
  }
}

class NoDatabase extends Error {
  readonly code = 'no_database';
  constructor(folder: string) {
    super(`There is no database in ${folder}. Name its folder with --data, or set DATABASE_URL.`);
    this.name = 'NoDatabase';
  }
}

if (as === null) {
  process.stderr.write('Usage: npm run --silent expiry -- csv|ics [--language nl|en] [--data FOLDER]\n');
  process.exitCode = 2;
} else {
  await write().catch((failure: unknown) => {
    process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
    process.exitCode = 1;
  });
}
