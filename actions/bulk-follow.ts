import { mostInBatch } from '../graph/batch.ts';
import { readActionStates } from '../graph/devices.ts';
import { GraphNotFound } from '../graph/errors.ts';
import type { Graph } from '../graph/graph.ts';
import { lastContacts } from '../graph/list-devices.ts';
import { moveBulkItem, openBulkItems, type BulkItem } from '../store/bulk-items.ts';
import type { BulkRun } from '../store/bulk-runs.ts';
import type { Database } from '../store/database.ts';
import type { DeviceAction } from './action.ts';
import { readsAtOnce } from './bulk-rules.ts';
import { auditBulkItem } from './bulk-send.ts';
import { outcomeOf } from './outcome.ts';

export interface BulkFollowParts {
  db: Database;
  now: () => Date;
  /** As the application: the agent may be gone for long. */
  graph: Graph;
  signal: AbortSignal;
}

interface Seen {
  item: BulkItem;
  to: 'done' | 'failed' | 'unknown';
  reason: string | null;
  lastSync: string | null;
}

/** Looks what came of these. @returns how many have failed */
export async function followBulkItems(run: BulkRun, action: DeviceAction, items: readonly BulkItem[], parts: BulkFollowParts): Promise<number> {
  let failed = 0;
  const followed = items.filter(({ state, deviceId }) => state === 'sent' && deviceId !== null);
  for (let at = 0; at < followed.length; at += mostInBatch) failed += await keep(run, action, await statesOf(action, followed.slice(at, at + mostInBatch), parts), parts);
  return failed;
}

/**
 * Looks at all that is open, at most as much as one job may read: a batch is read and kept, then the next one.
 * @param after the place in the run up to which was looked already
 * @returns where to go on; null when all was looked at
 */
export async function followBulkRun(run: BulkRun, action: DeviceAction, after: number, parts: BulkFollowParts): Promise<number | null> {
  if (action.proof === 'last_contact' && after === 0) {
    const open = await openBulkItems(parts.db, run.id, { after: 0, most: Number.MAX_SAFE_INTEGER });
    // A thousand last contacts come with one call; what a device reports is told one device at a time.
    if (open.length > mostInBatch) return followByContact(run, action, open, parts);
  }
  let last = after;
  for (let reads = 0; reads < readsAtOnce; reads += mostInBatch) {
    const items = await openBulkItems(parts.db, run.id, { after: last, most: mostInBatch });
    if (items.length > 0) await keep(run, action, await statesOf(action, items, parts), parts);
    if (items.length < mostInBatch) return null;
    last = items.at(-1)?.nth ?? last;
  }
  return last;
}

const keptAtOnce = 200;

async function followByContact(run: BulkRun, action: DeviceAction, open: readonly BulkItem[], parts: BulkFollowParts): Promise<null> {
  const byId = new Map(open.map((item) => [item.deviceId, item]));
  let seen: Seen[] = [];
  for await (const { id, lastSync } of lastContacts(parts.graph, parts.signal)) {
    const item = byId.get(id);
    if (item?.sentAt && lastSync !== null && Date.parse(lastSync) > item.sentAt.getTime()) seen.push({ item, to: 'done', reason: null, lastSync });
    if (seen.length < keptAtOnce) continue;
    await keep(run, action, seen, parts);
    seen = [];
  }
  await keep(run, action, seen, parts);
  return null;
}

async function statesOf(action: DeviceAction, items: readonly BulkItem[], { graph, signal }: BulkFollowParts): Promise<Seen[]> {
  const states = await readActionStates(graph, items.map(({ deviceId }) => deviceId ?? ''), signal);
  return items.flatMap((item): Seen[] => {
    const state = states.get(item.deviceId ?? '');
    if (state instanceof GraphNotFound) return [{ item, to: 'unknown', reason: 'device_gone', lastSync: null }];
    if (state === undefined || state instanceof Error || !item.sentAt) return [];
    const { stage, problem } = outcomeOf(action, item.sentAt, state, null);
    return stage === 'done' || stage === 'failed' ? [{ item, to: stage, reason: problem, lastSync: state.lastSync }] : [];
  });
}

async function keep(run: BulkRun, action: DeviceAction, seen: readonly Seen[], { db, now }: BulkFollowParts): Promise<number> {
  if (seen.length === 0) return 0;
  await db.transaction(async (tx) => {
    for (const { item, to, reason, lastSync } of seen) {
      const moved = await moveBulkItem(tx, { run: run.id, nth: item.nth, from: 'sent', to, reason, lastSync });
      if (moved) await auditBulkItem(run, action, item, { to, reason, requestId: null }, tx, now());
    }
  });
  return seen.filter(({ to }) => to === 'failed').length;
}
