import { listSubscriptions } from '../store/alert-subscriptions.ts';
import { listAlerts, listSnoozes, recordAlert } from '../store/alerts.ts';
import type { Database, Transaction } from '../store/database.ts';
import type { ExpiryCheck } from '../store/expiry-checks.ts';
import { fromStored, toStored, type CheckFailure, type Expiring, type StoredExpiring } from './expiring.ts';
import { failuresDue, type FailedItem } from './failures.ts';
import { planAlerts, type Told } from './plan.ts';

// Plans who must be told, and queues the telling in one transaction with the record of it.

export interface TellParts {
  db: Database;
  tenantId: string;
  now: Date;
  newId: () => string;
  /** Queues one delivery in the same transaction as the record that it was told. */
  queue(delivery: { conversationId: string; alerts: string[] }, tx: Transaction): Promise<void>;
}

type Check = ExpiryCheck<StoredExpiring, CheckFailure>;

/** What the checks found, to every conversation with alerts. */
export async function tellEveryone(checks: readonly Check[], parts: TellParts): Promise<void> {
  for (const { conversationId } of await listSubscriptions(parts.db, parts.tenantId)) await tellConversation(conversationId, checks, parts);
}

/** What is due in one conversation, recorded and queued in one transaction. */
async function tellConversation(conversationId: string, checks: readonly Check[], parts: TellParts): Promise<void> {
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

function toStoredAny(item: Expiring | FailedItem): object {
  return item.kind === 'could_not_check' ? { kind: item.kind, source: item.objectId } : toStored(item);
}
