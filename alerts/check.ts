import { GraphForbidden } from '../graph/errors.ts';
import type { Graph } from '../graph/graph.ts';
import { IdentityMisconfigured } from '../graph/identity-errors.ts';
import { listAlerts, listSnoozes, recordAlert } from '../store/alerts.ts';
import { listSubscriptions } from '../store/alert-subscriptions.ts';
import type { Database, Transaction } from '../store/database.ts';
import { listChecks, saveFailed, saveSucceeded, type ExpiryCheck } from '../store/expiry-checks.ts';
import { fromStored, toStored, type CheckFailure, type Expiring, type SourceReport, type StoredExpiring } from './expiring.ts';
import { planAlerts, type Told } from './plan.ts';
import type { ExpirySource } from './source.ts';

// The job that reads every source, plans who must be told, and queues the telling in one transaction with
// the record of it. A source that fails does not keep the others from being told.

export interface CheckParts {
  db: Database;
  tenantId: string;
  sources: readonly ExpirySource[];
  graph: Graph;
  now: Date;
  newId: () => string;
  signal: AbortSignal;
  /** Queues one delivery in the same transaction as the record that it was told. */
  queue(delivery: { conversationId: string; alerts: string[] }, tx: Transaction): Promise<void>;
}

/** @returns what each source said, for the log */
export async function checkExpiry(parts: CheckParts): Promise<SourceReport[]> {
  const { db, tenantId, now } = parts;
  const reports = await Promise.all(parts.sources.map((source) => readSource(source, parts)));
  for (const report of reports) {
    if (report.ok) await saveSucceeded(db, tenantId, report.source, report.items.map(toStored), now);
    else await saveFailed(db, tenantId, report.source, report.failure, now);
  }
  const checks = await listChecks<StoredExpiring, CheckFailure>(db, tenantId);
  for (const { conversationId } of await listSubscriptions(db, tenantId)) await tellConversation(conversationId, checks, parts);
  return reports;
}

async function readSource(source: ExpirySource, { graph, now, signal }: CheckParts): Promise<SourceReport> {
  try {
    return { source: source.id, ok: true, items: await source.read(graph, now, signal) };
  } catch (cause) {
    const denied = cause instanceof GraphForbidden;
    const reason = denied ? 'denied' : cause instanceof IdentityMisconfigured ? 'misconfigured' : 'unavailable';
    return { source: source.id, ok: false, failure: { reason, permission: denied ? source.permission : null }, cause };
  }
}

async function tellConversation(conversationId: string, checks: ExpiryCheck<StoredExpiring, CheckFailure>[], parts: CheckParts): Promise<void> {
  const { tenantId, now } = parts;
  // Dates that an earlier check read still count while the source cannot be read.
  const items = checks.flatMap((check) => check.items.map(fromStored));
  await parts.db.transaction(async (tx) => {
    const told = (await listAlerts(tx, tenantId, conversationId)).map((alert): Told => ({ ...alert, expires: alert.expiresAt }));
    const snoozes = await listSnoozes(tx, tenantId, conversationId);
    const due = [...planAlerts({ items, told, snoozes, now }), ...failuresDue(checks, told)];
    const alerts: string[] = [];
    for (const { item, round } of due) {
      const id = parts.newId();
      const recorded = await recordAlert(tx, { id, tenantId, conversationId, kind: item.kind, objectId: item.objectId, expiresAt: item.expires, round, content: toStoredAny(item), toldAt: now });
      if (recorded) alerts.push(id);
    }
    if (alerts.length > 0) await parts.queue({ conversationId, alerts }, tx);
  });
}

/** What a failed source is told as: once per outage, from its first failed check. */
interface FailedItem {
  kind: 'could_not_check';
  objectId: string;
  expires: Date;
}

function failuresDue(checks: ExpiryCheck<StoredExpiring, CheckFailure>[], told: readonly Told[]): { item: FailedItem; round: string }[] {
  return checks.flatMap((check) => {
    const since = check.failedSince;
    if (!since) return [];
    const known = told.some((entry) => entry.kind === 'could_not_check' && entry.objectId === check.source && entry.expires.getTime() === since.getTime());
    return known ? [] : [{ item: { kind: 'could_not_check' as const, objectId: check.source, expires: since }, round: 'failed' }];
  });
}

function toStoredAny(item: Expiring | FailedItem): object {
  return item.kind === 'could_not_check' ? { kind: item.kind, source: item.objectId } : toStored(item);
}
