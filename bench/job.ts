// How long a job waits: from `enqueue` until its handler runs, one at a time and many at once.
// node --import tsx bench/job.ts
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { systemClock } from '../store/clock.ts';
import { openStore, type Store } from '../store/open-store.ts';
import { createTestDatabase, testDatabaseUrl } from '../test/helpers/test-databases.ts';
import { machine, median, quantile } from './figures.ts';

const single = 100;
const burst = 100;

type Kinds = { 'bench.job': { n: number } };

console.log(`From enqueue to the handler\n${machine()}\n`);
await withFolder((dataDir) => measure('embedded', { dataDir }));
if (testDatabaseUrl) {
  const { url, drop } = await createTestDatabase();
  await measure('PostgreSQL', { databaseUrl: url, dataDir: 'not used' }).finally(drop);
} else console.log('Left out: PostgreSQL, because TEST_DATABASE_URL is not set.');

async function measure(name: string, place: { dataDir: string; databaseUrl?: string }): Promise<void> {
  const store = await openStore<Kinds>({ ...place, kinds: ['bench.job'], clock: systemClock, log: pino({ level: 'silent' }) });
  try {
    await measureOn(name, store);
  } finally {
    await store.close();
  }
}

async function measureOn(name: string, { jobs, database }: Store<Kinds>): Promise<void> {
  const waiting = new Map<number, () => void>();
  await jobs.work({ 'bench.job': { run: async ({ n }) => waiting.get(n)?.(), onDead: async () => undefined } });
  const taken = (n: number) => new Promise<void>((resolve) => waiting.set(n, resolve));

  const waits: number[] = [];
  for (let n = 0; n < single + 10; n++) {
    const picked = taken(n);
    const began = performance.now();
    await jobs.enqueue('bench.job', { n });
    await picked;
    // The first few load code and prepare statements.
    if (n >= 10) waits.push(performance.now() - began);
  }
  const all = Promise.all(Array.from({ length: burst }, (_, n) => taken(1000 + n)));
  const began = performance.now();
  await database.transaction(async (tx) => {
    for (let n = 0; n < burst; n++) await jobs.enqueue('bench.job', { n: 1000 + n }, { tx });
  });
  await all;
  const together = performance.now() - began;
  console.log(
    `${name.padEnd(12)}one at a time: median ${median(waits).toFixed(1)} ms, 95 % within ${quantile(waits, 0.95).toFixed(1)} ms, longest ${Math.max(...waits).toFixed(1)} ms; ` +
      `${burst} of one transaction: ${together.toFixed(0)} ms`,
  );
}

async function withFolder(work: (dataDir: string) => Promise<void>): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'balie-bench-'));
  try {
    await work(dataDir);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
