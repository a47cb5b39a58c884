import pino from 'pino';
import { sendBulkBatch } from '../../actions/bulk-send.ts';
import { findAction } from '../../actions/registry.ts';
import type { Graph } from '../../graph/graph.ts';
import { systemClock } from '../../store/clock.ts';
import { openStore } from '../../store/open-store.ts';
import { newRun } from './bulk-run.ts';

// Begins a run on each of two actions and never gets an answer, to be killed in the middle of the calls.
const place = JSON.parse(process.env.PLACE ?? '{}') as { databaseUrl?: string; dataDir: string };
const store = await openStore({ ...place, kinds: [], clock: systemClock, log: pino({ level: 'silent' }) });
const never = () => new Promise<never>(() => undefined);
const graph = {
  post: () => {
    console.log('calling;');
    return never();
  },
} as unknown as Graph;
for (const actionId of ['syncDevice', 'rebootNow'] as const) {
  const action = findAction(actionId);
  const run = await newRun(store.database, actionId, 'doomed');
  if (!action) throw new Error(actionId);
  void sendBulkBatch(run, action, graph, 20, { streak: 0, setbacks: 0, canarySince: null }, {
    db: store.database, now: () => new Date(), worker: 'doomed', signal: new AbortController().signal, onMove: () => Promise.resolve(),
  });
}
