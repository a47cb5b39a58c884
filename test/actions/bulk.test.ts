import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { followBulkRun } from '../../actions/bulk-follow.ts';
import { canaryOf, canaryOpens, canaryPatience, canaryProof, readsAtOnce, stopsItself, waitAfterSetback } from '../../actions/bulk-rules.ts';
import { sendBulkBatch, takeBackLost, type BulkSendParts } from '../../actions/bulk-send.ts';
import type { DeviceAction } from '../../actions/action.ts';
import { findAction } from '../../actions/registry.ts';
import type { Graph } from '../../graph/graph.ts';
import { claimBulkItems, countBulkItems, endBulkItems, moveBulkItem } from '../../store/bulk-items.ts';
import { readAudit } from '../../store/audit.ts';
import { disturbedSince, forgetBulkRunsBefore, moveBulkRun, type BulkRun } from '../../store/bulk-runs.ts';
import type { Database } from '../../store/database.ts';
import { newRun } from '../helpers/bulk-run.ts';
import { memoryDatabase } from '../helpers/memory-store.ts';

type Answer = { status: number; headers?: Record<string, string>; body?: object };

let store: Awaited<ReturnType<typeof memoryDatabase>>;
let db: Database;
beforeAll(async () => {
  store = await memoryDatabase();
  db = store.database;
});
afterEach(() => db.query('delete from bulk_runs'));
afterAll(() => store.close());

function action(id: string): DeviceAction {
  const found = findAction(id);
  if (!found) throw new Error(id);
  return found;
}

/** Answers each item of a batch by the device that it is about. */
function graph(answer: (device: string, method: string) => Answer, called: string[] = []): Graph {
  return {
    post: (_path: string, { requests }: { requests: { id: string; method: string; url: string }[] }) => {
      const responses = requests.map(({ id, method, url }) => {
        const device = url.split('/')[3]?.split('?')[0] ?? '';
        called.push(device);
        return { id, ...answer(device, method) };
      });
      return Promise.resolve({ responses: responses.reverse() });
    },
  } as unknown as Graph;
}

const later = () => new Date('2026-11-21T10:00:00Z');
const parts = (worker: string, on: Database = db): BulkSendParts => ({ db: on, now: later, worker, signal: new AbortController().signal, onMove: () => Promise.resolve() });
const course = () => ({ streak: 0, setbacks: 0, canarySince: null });
const letters = (count: number) => Array.from({ length: count }, (_, nth) => String(nth).padStart(5, '0'));

describe('a run stops by itself', () => {
  test.each([
    ['one of the first fails', { inCanary: true, streak: 1, failed: 1, sent: 1 }, 'canary_failed'],
    ['two in a row', { inCanary: false, streak: 2, failed: 2, sent: 20 }, null],
    ['three in a row', { inCanary: false, streak: 3, failed: 3, sent: 20 }, 'failures_in_a_row'],
    ['one in ten', { inCanary: false, streak: 0, failed: 3, sent: 30 }, null],
    ['more than one in ten', { inCanary: false, streak: 0, failed: 4, sent: 30 }, 'many_failures'],
    ['a share of too few says nothing', { inCanary: false, streak: 1, failed: 2, sent: 10 }, null],
  ] as const)('%s', (_what, at, why) => expect(stopsItself(at)).toBe(why));

  test('also when the three stand in the middle of a batch that ends well', async () => {
    const run = await newRun(db, 'syncDevice', 'w', letters(12));
    const denied = new Set(['00004', '00005', '00006'].map((name) => `syncDevice-${name}`));
    const outcome = await sendBulkBatch({ ...run, baseSent: 1 }, action('syncDevice'), graph((device) => ({ status: denied.has(device) ? 403 : 204 })), 20, course(), parts('w'));
    expect(outcome).toEqual({ kind: 'stop', why: 'failures_in_a_row' });
    expect(await countBulkItems(db, run.id)).toMatchObject({ sent: 9, failed: 3 });
  });
});

describe('the first few', () => {
  const open = { waited: canaryPatience, proven: 0, open: 3 };
  test.each([
    ['rebootNow', { ...open, waited: 1_000, proven: 2 }, 'wait'],
    ['rebootNow', { ...open, waited: 1_000, open: 0 }, 'open'],
    ['rebootNow', { ...open, proven: 1 }, 'open'],
    // What disturbs people waits for a proof, and then for a person.
    ['rebootNow', open, 'wait'],
    ['rebootNow', { ...open, waited: canaryProof }, 'silent'],
    ['syncDevice', open, 'open'],
  ] as const)('%s after %j: %s', (id, at, gate) => expect(canaryOpens(action(id), at)).toBe(gate));
  test.each([[1, 1], [19, 1], [40, 2], [100, 5], [10_000, 5]])('of %i devices %i go first', (devices, first) => expect(canaryOf(devices)).toBe(first));
});

describe('what Graph does not take for now', () => {
  test('waits as long as the longest that one of them was told, and is sent once more, once', async () => {
    const run = await newRun(db, 'rebootNow', 'w', letters(4));
    const first: Record<string, Answer> = {
      'rebootNow-00000': { status: 204 }, 'rebootNow-00001': { status: 429, headers: { 'Retry-After': '3' } }, 'rebootNow-00002': { status: 429, headers: { 'retry-after': '7.5' } }, 'rebootNow-00003': { status: 429 },
    };
    const called: string[] = [];
    const at = course();
    const outcome = await sendBulkBatch({ ...run, baseSent: 1 }, action('rebootNow'), graph((device) => first[device] ?? { status: 500 }, called), 20, at, parts('w'));
    expect(outcome).toEqual({ kind: 'setback', retryAfterMs: 7_500 });
    expect(await countBulkItems(db, run.id)).toMatchObject({ sent: 1, waiting: 3 });
    expect(at.setbacks).toBe(1);
    expect(await sendBulkBatch({ ...run, baseSent: 1 }, action('rebootNow'), graph(() => ({ status: 204 }), called), 20, at, parts('w'))).toEqual({ kind: 'went' });
    expect(called.filter((device) => device === 'rebootNow-00000')).toHaveLength(1);
    expect(await countBulkItems(db, run.id)).toMatchObject({ sent: 4, waiting: 0 });
  });

  test('a batch that was taken in part counts as one setback; without a word of how long the wait doubles', async () => {
    const run = await newRun(db, 'syncDevice', 'w', letters(4));
    const at = { ...course(), setbacks: 5 };
    await sendBulkBatch({ ...run, baseSent: 1 }, action('syncDevice'), graph((device) => ({ status: device.endsWith('0') ? 204 : 429 })), 20, at, parts('w'));
    expect(at.setbacks).toBe(1);
    await sendBulkBatch({ ...run, baseSent: 1 }, action('syncDevice'), graph(() => ({ status: 429 })), 20, at, parts('w'));
    expect(at.setbacks).toBe(2);
    expect([1, 2, 3, 20].map((setbacks) => waitAfterSetback(null, setbacks, 0))).toEqual([5_000, 10_000, 20_000, 300_000]);
    expect([waitAfterSetback(7_500, 4, 0), waitAfterSetback(0, 1, 0)]).toEqual([7_500, 1_000]);
  });

  test.each([
    ['syncDevice', 500, { waiting: 3 }],
    ['rebootNow', 500, { sent: 3 }],
    ['rebootNow', 404, { failed: 3 }],
    ['rebootNow', 409, { failed: 3 }],
    ['rebootNow', 401, { waiting: 3 }],
  ] as const)('%s answered %i is %j', async (id, status, expected) => {
    const run = await newRun(db, id, 'w');
    await sendBulkBatch({ ...run, baseSent: 1 }, action(id), graph(() => ({ status })), 20, course(), parts('w'));
    expect(await countBulkItems(db, run.id)).toMatchObject(expected);
  });
});

test.each(['paused', 'stopped'] as const)('a run that is %s while a batch is on its way: what left is recorded, and nothing more leaves', async (stage) => {
  const run = await newRun(db, 'rebootNow', 'w', letters(30));
  const called: string[] = [];
  const pressed: Graph = {
    post: async (path: string, body: never) => {
      await moveBulkRun(db, { id: run.id, from: ['running'], to: stage, at: later() });
      if (stage === 'stopped') await endBulkItems(db, run.id, 'waiting', 'stopped', null);
      return graph((device) => ({ status: device.endsWith('3') ? 429 : 204 }), called).post(path, body);
    },
  } as unknown as Graph;
  await sendBulkBatch({ ...run, baseSent: 1 }, action('rebootNow'), pressed, 20, course(), parts('w'));
  expect(await sendBulkBatch({ ...run, baseSent: 1 }, action('rebootNow'), pressed, 20, course(), parts('w'))).toEqual({ kind: 'none' });
  expect(called).toHaveLength(20);
  const { sent, waiting, stopped, sending } = await countBulkItems(db, run.id);
  expect({ sent, open: waiting + stopped, sending }).toEqual({ sent: 18, open: 12, sending: 0 });
  if (stage === 'stopped') expect(waiting).toBe(0);
});

describe('a process that is killed', () => {
  const next = async (run: BulkRun, id: 'syncDevice' | 'rebootNow', called: string[]) => {
    await db.query(`update bulk_runs set worker = 'next' where id = $1`, [run.id]);
    await takeBackLost(run, action(id), parts('next'));
    await sendBulkBatch(run, action(id), graph(() => ({ status: 204 }), called), 20, course(), parts('next'));
  };

  test('between the claim and the call: what may be repeated is sent once, and of the rest the device may still tell', async () => {
    for (const [id, sent] of [['syncDevice', 3], ['rebootNow', 0]] as const) {
      const before = (await readAudit(db, 0, 1000)).at(-1)?.seq ?? 0;
      const run = await newRun(db, id, 'doomed');
      await claimBulkItems(db, run.id, { worker: 'doomed', most: 20, at: new Date('2026-11-21T09:00:00Z'), clientRequestId: 'cut' });
      const called: string[] = [];
      await next(run, id, called);
      expect({ id, called: called.length }).toEqual({ id, called: sent });
      expect(await countBulkItems(db, run.id)).toMatchObject({ sent: 3, unknown: 0, sending: 0 });
      // Each device by the id of the batch that was cut off, and what was sent again by another.
      const told = (await readAudit(db, before, 100)).map(({ event, detail }) => ({ event, ...(detail as { clientRequestId: string }) }));
      expect(told.filter(({ clientRequestId }) => clientRequestId === 'cut').map(({ event }) => event)).toEqual(Array(3).fill(id === 'syncDevice' ? 'bulk.unknown' : 'bulk.sent'));
      expect(told.filter(({ clientRequestId }) => clientRequestId !== 'cut')).toHaveLength(sent);
    }
  });

  test('and a run that is stopped then: what it had claimed is looked for, and never sent', async () => {
    const run = await newRun(db, 'syncDevice', 'doomed');
    await claimBulkItems(db, run.id, { worker: 'doomed', most: 20, at: new Date('2026-11-21T09:00:00Z'), clientRequestId: 'cut' });
    const stopped = await moveBulkRun(db, { id: run.id, from: ['running'], to: 'stopped', at: later() });
    if (!stopped) throw new Error('not stopped');
    await takeBackLost(stopped, action('syncDevice'), parts('looking'));
    expect(await countBulkItems(db, run.id)).toMatchObject({ sent: 3, waiting: 0, sending: 0 });
  });

  test('between the call and the record: nothing that may not be repeated is called again', async () => {
    for (const [id, calls] of [['syncDevice', 6], ['rebootNow', 3]] as const) {
      const run = await newRun(db, id, 'doomed');
      const called: string[] = [];
      const dies = { ...db, transaction: () => Promise.reject(new Error('killed')) } as unknown as Database;
      const early: BulkSendParts = { ...parts('doomed'), db: { ...dies, query: db.query.bind(db) }, now: () => new Date('2026-11-21T09:00:00Z') };
      await expect(sendBulkBatch(run, action(id), graph(() => ({ status: 204 }), called), 20, course(), early)).rejects.toThrow('killed');
      await next(run, id, called);
      expect({ id, called: called.length }).toEqual({ id, called: calls });
      expect(await countBulkItems(db, run.id)).toMatchObject({ waiting: 0, sending: 0 });
    }
  });
});

test('a look reads only what is open, in batches, keeps each of them, and goes on where it was', async () => {
  const many = readsAtOnce + 50;
  const run = await newRun(db, 'rebootNow', 'w', letters(many));
  await db.query(`update bulk_items set state = 'sent', sent_at = $2 where run = $1`, [run.id, new Date('2026-11-21T09:00:00Z')]);
  for (const nth of [1, 2, 3]) await moveBulkItem(db, { run: run.id, nth, from: 'sent', to: 'done' });
  const read: string[] = [];
  const result = { actionName: 'rebootNow', actionState: 'done', startDateTime: '2026-11-21T09:00:01Z', lastUpdatedDateTime: '2026-11-21T09:01:00Z' };
  const reading = graph((device) => ({ status: 200, body: { id: device, deviceName: device, managementState: 'managed', lastSyncDateTime: '2026-11-21T09:01:00Z', deviceActionResults: [result] } }), read);
  const look = { db, now: later, graph: reading, signal: new AbortController().signal };
  const after = await followBulkRun(run, action('rebootNow'), 0, look);
  expect(after).not.toBeNull();
  expect(read).toHaveLength(readsAtOnce);
  expect(await countBulkItems(db, run.id)).toMatchObject({ done: readsAtOnce + 3, sent: many - readsAtOnce - 3 });
  expect(await followBulkRun(run, action('rebootNow'), after ?? 0, look)).toBeNull();
  expect(read).toHaveLength(many - 3);
  expect(new Set(read).size).toBe(many - 3);
}, 30_000);

test('a run of long ago is forgotten with its devices', async () => {
  const run = await newRun(db, 'syncDevice', 'w');
  await forgetBulkRunsBefore(db, new Date('2026-11-21T09:00:00Z'));
  expect(await countBulkItems(db, run.id)).toMatchObject({ waiting: 3 });
  await forgetBulkRunsBefore(db, new Date('2026-11-21T09:00:01Z'));
  expect(await countBulkItems(db, run.id)).toMatchObject({ waiting: 0 });
});

test('what an agent has disturbed in an hour is counted by devices', async () => {
  const run = await newRun(db, 'rebootNow', 'w', letters(4));
  await newRun(db, 'syncDevice', 'w', letters(7));
  await moveBulkItem(db, { run: run.id, nth: 1, from: 'waiting', to: 'stopped' });
  const at = new Date('2026-11-21T09:00:00Z');
  expect(await disturbedSince(db, run, ['rebootNow'], at)).toEqual([{ at, devices: 3 }]);
  expect(await disturbedSince(db, run, ['rebootNow'], new Date(at.getTime() + 1))).toEqual([]);
});
