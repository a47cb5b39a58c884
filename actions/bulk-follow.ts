import { mostInBatch } from '../graph/batch.ts';
import { readActionStates } from '../graph/devices.ts';
import { GraphNotFound } from '../graph/errors.ts';
import type { Graph } from '../graph/graph.ts';
import { lastContacts } from '../graph/list-devices.ts';
import { moveBulkItem, type BulkItem } from '../store/bulk-items.ts';
import type { BulkRun } from '../store/bulk-runs.ts';
import type { Database } from '../store/database.ts';
import type { DeviceAction } from './action.ts';
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
  const followed = items.filter(({ state, deviceId }) => state === 'sent' && deviceId !== null);
  if (followed.length === 0) return 0;
  // A thousand last contacts come with one call; what a device reports is told one device at a time.
  const seen = action.proof === 'last_contact' && followed.length > mostInBatch ? await byContact(followed, parts) : await byState(action, followed, parts);
  await parts.db.transaction(async (tx) => {
    for (const { item, to, reason, lastSync } of seen) {
      const moved = await moveBulkItem(tx, { run: run.id, nth: item.nth, from: 'sent', to, reason, lastSync });
      if (moved) await auditBulkItem(run, action, item, { to, reason, requestId: null }, tx, parts.now());
    }
  });
  return seen.filter(({ to }) => to === 'failed').length;
}

async function byContact(items: readonly BulkItem[], { graph, signal }: BulkFollowParts): Promise<Seen[]> {
  const byId = new Map(items.map((item) => [item.deviceId, item]));
  const seen: Seen[] = [];
  for await (const { id, lastSync } of lastContacts(graph, signal)) {
    const item = byId.get(id);
    if (item?.sentAt && lastSync !== null && Date.parse(lastSync) > item.sentAt.getTime()) seen.push({ item, to: 'done', reason: null, lastSync });
  }
  return seen;
}

async function byState(action: DeviceAction, items: readonly BulkItem[], { graph, signal }: BulkFollowParts): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (let at = 0; at < items.length; at += mostInBatch) {
    const part = items.slice(at, at + mostInBatch);
    const states = await readActionStates(graph, part.map(({ deviceId }) => deviceId ?? ''), signal);
    for (const item of part) {
      const state = states.get(item.deviceId ?? '');
      if (state instanceof GraphNotFound) seen.push({ item, to: 'unknown', reason: 'device_gone', lastSync: null });
      if (state === undefined || state instanceof Error || !item.sentAt) continue;
      const { stage, problem } = outcomeOf(action, item.sentAt, state, null);
      if (stage === 'done' || stage === 'failed') seen.push({ item, to: stage, reason: problem, lastSync: state.lastSync });
    }
  }
  return seen;
}
