import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { sendBulkBatch, takeBackLost, type BulkSendParts } from '../../actions/bulk-send.ts';
import { findAction } from '../../actions/registry.ts';
import type { Graph } from '../../graph/graph.ts';
import { countBulkItems } from '../../store/bulk-items.ts';
import { findBulkRun, takeBulkRun } from '../../store/bulk-runs.ts';
import { systemClock } from '../../store/clock.ts';
import { openStore } from '../../store/open-store.ts';
import { newRun, runIds } from '../helpers/bulk-run.ts';
import { eventually } from '../helpers/eventually.ts';
import { memoryDatabase } from '../helpers/memory-store.ts';
import { silentLog } from '../helpers/silent-log.ts';
import { createTestDatabase, testDatabaseUrl } from '../helpers/test-databases.ts';

interface Place {
  databaseUrl?: string;
  dataDir: string;
  remove: () => Promise<void>;
}

const engines: [string, () => Promise<Place>][] = [
  ['the embedded engine', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'balie-bulk-'));
    return { dataDir, remove: () => rm(dataDir, { recursive: true, force: true }) };
  }],
];
if (testDatabaseUrl) {
  engines.push(['PostgreSQL', async () => {
    const { url, drop } = await createTestDatabase();
    return { databaseUrl: url, dataDir: 'not used', remove: drop };
  }]);
}

/** Takes everything, and notes which devices were called. */
function willingGraph(called: string[]): Graph {
  return {
    post: (_path: string, body: { requests: { id: string; url: string }[] }) => {
      called.push(...body.requests.map(({ url }) => url.split('/')[3] ?? ''));
      return Promise.resolve({ responses: body.requests.map(({ id }) => ({ id, status: 204 })) });
    },
  } as unknown as Graph;
}

const course = () => ({ streak: 0, setbacks: 0, canarySince: null });

describe.each(engines)('a process that is killed while it calls, on %s', (_name, makePlace) => {
  test('loses nothing: what may be repeated is sent again, and what may not is looked for on the device', async () => {
    const { remove, ...place } = await makePlace();
    const script = fileURLToPath(new URL('../helpers/doomed-sender-main.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', script], { env: { ...process.env, NODE_OPTIONS: '', PLACE: JSON.stringify(place) }, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    await eventually('both calls have left', () => output.split('calling;').length === 3, 60_000);
    child.kill('SIGKILL');
    await once(child, 'close');

    const store = await openStore({ ...place, kinds: [], clock: systemClock, log: silentLog });
    const called: string[] = [];
    for (const actionId of ['syncDevice', 'rebootNow'] as const) {
      const action = findAction(actionId);
      const run = await takeBulkRun(store.database, runIds[actionId], 'next');
      if (!action || !run) throw new Error('The run is lost.');
      const parts: BulkSendParts = { db: store.database, now: () => new Date(Date.now() + 60_000), worker: 'next', signal: new AbortController().signal, onMove: () => Promise.resolve() };
      await takeBackLost(run, action, parts);
      await sendBulkBatch(run, action, willingGraph(called), 20, course(), parts);
    }
    expect(called.sort()).toEqual(['syncDevice-a', 'syncDevice-b', 'syncDevice-c']);
    expect(await countBulkItems(store.database, runIds.syncDevice)).toMatchObject({ sent: 3, waiting: 0, sending: 0 });
    expect(await countBulkItems(store.database, runIds.rebootNow)).toMatchObject({ sent: 3, waiting: 0, sending: 0 });
    await store.close();
    await remove();
  }, 120_000);
});

test('of two workers only the one that has the run calls, and what the other still records is dropped', async () => {
  const store = await memoryDatabase();
  const db = store.database;
  const run = await newRun(db, 'syncDevice', 'first');
  const action = findAction('syncDevice');
  if (!action) throw new Error('no action');
  const parts = (worker: string): BulkSendParts => ({ db, now: () => new Date(), worker, signal: new AbortController().signal, onMove: () => Promise.resolve() });
  await takeBulkRun(db, run.id, 'second');
  const called: string[] = [];
  expect(await sendBulkBatch(run, action, willingGraph(called), 20, course(), parts('first'))).toEqual({ kind: 'none' });
  expect(called).toEqual([]);
  expect(await sendBulkBatch(run, action, willingGraph(called), 20, course(), parts('second'))).toEqual({ kind: 'went' });
  expect(called).toHaveLength(3);
  expect((await findBulkRun(db, 't', run.id))?.streak).toBe(0);
  await store.close();
});
