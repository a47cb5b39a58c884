import { listAlertObjects } from '../store/alert-objects.ts';
import { listLeadDays } from '../store/alert-settings.ts';
import { listAlerts, listSnoozes, recordAlert, type Alert } from '../store/alerts.ts';
import type { Database, Transaction } from '../store/database.ts';
import type { ExpiryCheck } from '../store/expiry-checks.ts';
import { escalate } from './escalations.ts';
import { toStored, type CheckFailure, type Expiring, type StoredExpiring } from './expiring.ts';
import { failuresDue, type FailedItem } from './failures.ts';
import { knownItems } from './known-items.ts';
import { listListeners, type KnownListener } from './listeners.ts';
import { planAlerts, type Told } from './plan.ts';
import { heldUntil, keyOf, wants } from './route.ts';

// Plans who must be told, and queues the telling in one transaction with the record of it.

export interface TellParts {
  db: Database;
  tenantId: string;
  now: Date;
  newId: () => string;
  /** This moment when it is inside working hours, otherwise when they begin. */
  workingTime: (moment: Date, zone: string | null) => Date;
  /** The same time on the next working day. */
  workingDayAfter: (moment: Date) => Date;
  /** Queues one delivery in the same transaction as the record that it was told; not before `at`. */
  queue(delivery: { conversationId: string; alerts: string[]; at?: Date | null }, tx: Transaction): Promise<void>;
  /** Looks at that moment whether anybody has reacted. */
  lookAgain(at: Date, tx: Transaction): Promise<void>;
}

export type Check = ExpiryCheck<StoredExpiring, CheckFailure>;

/** What the checks found, to everybody who wants to hear it; and what nobody reacted to, to others. */
export async function tellEveryone(checks: readonly Check[], parts: TellParts): Promise<void> {
  const { db, tenantId, now } = parts;
  const objects = await listAlertObjects(db, tenantId);
  const excused = new Set(objects.filter((object) => object.excused !== null).map(keyOf));
  const items = knownItems(checks).filter((item) => !excused.has(keyOf(item)));
  const leadDays = await listLeadDays(db, tenantId);
  for (const listener of await listListeners(db, tenantId, objects, now)) await tellConversation(listener, { items, leadDays, checks }, parts);
  await escalate(items, parts);
}

interface News {
  items: readonly Expiring[];
  leadDays: ReadonlyMap<string, readonly number[]>;
  checks: readonly Check[];
}

/** What is due in one conversation, recorded and queued in one transaction. */
async function tellConversation(listener: KnownListener, { items, leadDays, checks }: News, parts: TellParts): Promise<void> {
  const { tenantId, now } = parts;
  const { conversationId } = listener;
  const wanted = items.filter((item) => wants(listener, item, now));
  await parts.db.transaction(async (tx) => {
    const told = (await listAlerts(tx, tenantId, conversationId)).filter((alert) => wasTold(alert, listener.reachable)).map((alert): Told => ({ ...alert, expires: alert.expiresAt }));
    const snoozes = await listSnoozes(tx, tenantId, conversationId);
    const due = [...planAlerts({ items: wanted, told, snoozes, leadDays, now }), ...(listener.subscribed ? failuresDue(checks, told) : [])];
    const deliveries = new Map<number, string[]>();
    for (const { item, round } of due) {
      const id = parts.newId();
      const dueAt = heldUntil(listener, item.kind === 'could_not_check' ? null : item, now, parts.workingTime);
      const recorded = await recordAlert(tx, { id, tenantId, conversationId, kind: item.kind, objectId: item.objectId, expiresAt: item.expires, round, content: toStoredAny(item), toldAt: now, dueAt });
      if (recorded) deliveries.set(dueAt?.getTime() ?? 0, [...(deliveries.get(dueAt?.getTime() ?? 0) ?? []), id]);
    }
    for (const [at, alerts] of deliveries) await parts.queue({ conversationId, alerts, at: at === 0 ? null : new Date(at) }, tx);
  });
}

/** What reached nobody here was not told, once somebody can be reached again. */
function wasTold({ undeliverable, deliveredAt }: Pick<Alert, 'undeliverable' | 'deliveredAt'>, reachable: boolean): boolean {
  if (undeliverable === null || deliveredAt !== null || undeliverable === 'message_refused') return true;
  return !reachable && undeliverable !== 'superseded';
}

function toStoredAny(item: Expiring | FailedItem): object {
  return item.kind === 'could_not_check' ? { kind: item.kind, source: item.objectId } : toStored(item);
}
