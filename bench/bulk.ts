// Sync on 10,000 devices against Graph that throttles as Intune does: how long it takes beside the limit, and what memory does.
// The clock is moved by hand, so 20 minutes pass in a few. node --import tsx --expose-gc bench/bulk.ts
import { canaryOf, pace, waitAfterSetback } from '../actions/bulk-rules.ts';
import { sendBulkBatch } from '../actions/bulk-send.ts';
import { syncDevice } from '../actions/sync-device.ts';
import type { Graph } from '../graph/graph.ts';
import { Throttle } from '../sandbox/graph/throttle.ts';
import { addBulkItems, countBulkItems } from '../store/bulk-items.ts';
import { createBulkRun, moveBulkRun, takeBulkRun } from '../store/bulk-runs.ts';
import { memoryDatabase } from '../test/helpers/memory-store.ts';
import { machine } from './figures.ts';

const devices = 10_000;
const writesInPeriod = 200;
const id = '33333333-3333-4333-8333-333333333333';

let now = Date.parse('2026-11-21T09:00:00Z');
let refused = 0;
const called = new Map<string, number>();
const throttle = new Throttle({ now: () => now });

const graph = {
  post: (_path: string, { requests }: { requests: { id: string; url: string }[] }) => {
    const responses = requests.map(({ id: request, url }) => {
      try {
        throttle.count('POST', url);
      } catch {
        refused += 1;
        return { id: request, status: 429, headers: {}, body: {} };
      }
      called.set(url, (called.get(url) ?? 0) + 1);
      return { id: request, status: 204 };
    });
    return Promise.resolve({ responses });
  },
} as unknown as Graph;

const store = await memoryDatabase();
const db = store.database;
const at = new Date(now);
await createBulkRun(db, { id, tenantId: 't', objectId: 'o', conversationId: 'c', cardId: null, action: 'syncDevice', asked: { everything: true }, askedAt: at });
for (let page = 0; page < devices / 1000; page += 1) {
  await addBulkItems(db, id, Array.from({ length: 1000 }, (_, n) => ({ deviceId: `d${page * 1000 + n}`, deviceName: `LT-${page * 1000 + n}`, owner: null, reason: null, lastSync: null, named: null })));
}
await moveBulkRun(db, { id, from: ['draft'], to: 'running', at, canary: canaryOf(devices) });
const run = await takeBulkRun(db, id, 'bench');
if (!run) throw new TypeError('The run does not run');

const began = now;
const real = performance.now();
const memory: number[] = [];
const course = { streak: 0, setbacks: 0, canarySince: null };
const parts = { db, now: () => new Date(now), worker: 'bench', signal: new AbortController().signal, onMove: () => Promise.resolve() };
for (let round = 0, busy = true; busy; round += 1) {
  const started = now;
  let next = started + pace.period;
  for (let batch = 0; batch < pace.batches; batch += 1) {
    const outcome = await sendBulkBatch(run, syncDevice, graph, 20, course, parts);
    if (outcome.kind === 'none') busy = false;
    if (outcome.kind === 'setback') next = now + waitAfterSetback(outcome.retryAfterMs, course.setbacks, 0.5);
    if (outcome.kind !== 'went') break;
    // A batch takes about as long as a call.
    now += 150;
  }
  if (busy) now = Math.max(now, next);
  if (round % 10 === 0) {
    globalThis.gc?.();
    memory.push(Math.round(process.memoryUsage().heapUsed / 1024 / 1024));
  }
}
const took = (now - began) / 1000;
const limit = (devices / writesInPeriod) * (pace.period / 1000);
const { sent } = await countBulkItems(db, id);
const twice = [...called.values()].filter((times) => times > 1).length;
console.log(`${devices} devices\n${machine()}\n`);
console.log(`sent ${sent}, twice ${twice}, refused with 429 ${refused}`);
console.log(`${took.toFixed(0)} s, the limit allows ${limit.toFixed(0)} s: ${(took / limit).toFixed(2)} times the limit`);
console.log(`own work ${((performance.now() - real) / 1000).toFixed(1)} s; heap MB every ten rounds: ${memory.join(', ')}`);
await store.close();
