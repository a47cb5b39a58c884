import { existsSync } from 'node:fs';
import { systemClock } from '../store/clock.ts';
import { openStore } from '../store/open-store.ts';
import { reviewedQuestions } from '../store/questions.ts';
import { writeReviewed } from '../store/write-reviewed.ts';
import { readStorePlace } from './config.ts';
import { jobKinds, type Kinds } from './job-kinds.ts';
import { openLog } from './log.ts';

// `npm run reviewed -- --to FOLDER`: the lines that an administrator gave a meaning become training data.

const [flag, folder] = process.argv.slice(2);
if (flag === '--to' && folder) {
  if (existsSync('.env')) process.loadEnvFile('.env');
  try {
    const { databaseUrl, dataDir } = readStorePlace();
    const store = await openStore<Kinds>({ ...(databaseUrl === null ? {} : { databaseUrl }), dataDir, kinds: jobKinds, clock: systemClock, log: openLog('error') });
    try {
      const added = writeReviewed(await reviewedQuestions(store.database), folder);
      process.stdout.write(`${added} lines added to ${folder}. Train with: npm run train -- --data ${folder}\n`);
    } finally {
      await store.close();
    }
  } catch (failure) {
    process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
    process.exitCode = 1;
  }
} else {
  process.stderr.write('Usage: npm run reviewed -- --to FOLDER\n');
  process.exitCode = 2;
}
