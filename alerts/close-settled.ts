import { recordAlert } from '../store/alerts.ts';
import { listAlertObjects } from '../store/alert-objects.ts';
import { listLeadDays } from '../store/alert-settings.ts';
import type { Transaction } from '../store/database.ts';
import { closeAlerts, listOpenAlerts, listOwnCards, reopenAlerts } from '../store/settled-alerts.ts';
import type { Expiring, ExpiryKind, StoredExpiring } from './expiring.ts';
import { kinds } from './kinds.ts';
import { backAgain, nextAlert, settle, type Outcome, type Renewal, type Settled } from './renewal.ts';
import { keyOf } from './route.ts';
import type { TellParts } from './tell.ts';

export interface ClosingParts extends TellParts {
  /** Draws these cards as closed, in their own time. */
  redraw(cards: { conversationId: string; alerts: string[] }, tx: Transaction): Promise<void>;
}

/** The kind of the alert that tells how others ended. */
export const settledKind = 'settled';

/** What such an alert carries. */
export interface StoredRenewal {
  kind: typeof settledKind;
  of: ExpiryKind;
  outcome: Outcome;
  name: string;
  before: string;
  /** The new date; null when it is gone, or where a date means nothing to people. */
  expires: string | null;
  nextAlert: string | null;
  account: { from: string; to: string } | null;
  syncFails: boolean;
  formerUntil: string | null;
}

/**
 * @param items everything that a source of these kinds found
 * @param returned those of them that were not there at the check before
 */
export async function closeSettled(of: readonly ExpiryKind[], { items, returned }: { items: readonly Expiring[]; returned: readonly Expiring[] }, parts: ClosingParts, tx: Transaction): Promise<void> {
  const { tenantId, now } = parts;
  const reopened = await reopenAlerts<StoredExpiring>(tx, tenantId, returned);
  const settled = settle(await listOpenAlerts<StoredExpiring>(tx, tenantId, of), items, now);
  for (const [ended, ids] of grouped(settled, ({ ended: how }) => how)) await closeAlerts(tx, tenantId, ids, ended, now);
  const closed = new Set(settled.flatMap(({ alerts }) => alerts.map(({ id }) => id)));
  const news = [...settled, ...backAgain(reopened.filter(({ id }) => !closed.has(id)), items)];
  for (const [conversationId, alerts] of await tellSettled(news, parts, tx)) await parts.queue({ conversationId, alerts }, tx);
  for (const [conversationId, alerts] of grouped(news, (one) => one.conversationId)) {
    const cards = await listOwnCards(tx, tenantId, alerts);
    if (cards.length > 0) await parts.redraw({ conversationId, alerts: cards }, tx);
  }
}

async function tellSettled(settled: readonly Settled[], parts: TellParts, tx: Transaction): Promise<Map<string, string[]>> {
  const { tenantId, now } = parts;
  const leadDays = await listLeadDays(tx, tenantId);
  const excused = new Set((await listAlertObjects(tx, tenantId)).filter((object) => object.excused).map(keyOf));
  const told = new Map<string, string[]>();
  for (const { conversationId, tell } of settled) {
    if (!tell || excused.has(keyOf(tell))) continue;
    const id = parts.newId();
    const content = toStoredRenewal(tell, leadDays.get(tell.kind) ?? kinds[tell.kind].leadDays, now);
    // It may be gone, and back with the same date, more than once.
    const round = `${tell.outcome}:${tell.outcome === 'back' ? now.toISOString() : (content.expires ?? now.toISOString())}`;
    const recorded = await recordAlert(tx, { id, tenantId, conversationId, kind: settledKind, objectId: `${tell.kind}/${tell.objectId}`, expiresAt: tell.before, round, content, toldAt: now });
    if (recorded) told.set(conversationId, [...(told.get(conversationId) ?? []), id]);
  }
  return told;
}

function toStoredRenewal(tell: Renewal, leadDays: readonly number[], now: Date): StoredRenewal {
  const dated = tell.item?.nature === 'date' ? tell.item.expires : null;
  return {
    kind: settledKind,
    of: tell.kind,
    outcome: tell.outcome,
    name: tell.name,
    before: tell.before.toISOString(),
    expires: dated?.toISOString() ?? null,
    nextAlert: dated ? (nextAlert(dated, leadDays, now)?.toISOString() ?? null) : null,
    account: tell.account,
    syncFails: tell.syncFails,
    formerUntil: tell.formerUntil?.toISOString() ?? null,
  };
}

/** The ids of their alerts. */
function grouped<Key extends string>(settled: readonly Settled[], keyIn: (one: Settled) => Key): Map<Key, string[]> {
  const ids = new Map<Key, string[]>();
  for (const one of settled) ids.set(keyIn(one), [...(ids.get(keyIn(one)) ?? []), ...one.alerts.map(({ id }) => id)]);
  return ids;
}
