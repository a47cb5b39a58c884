import { recordAlert } from '../store/alerts.ts';
import { listAlertObjects } from '../store/alert-objects.ts';
import { listLeadDays } from '../store/alert-settings.ts';
import type { Transaction } from '../store/database.ts';
import { closeAlerts, closeReplaced, listOpenAlerts, listOwnCards } from '../store/settled-alerts.ts';
import type { Expiring, ExpiryKind, StoredExpiring } from './expiring.ts';
import { kinds } from './kinds.ts';
import { nextAlert, settle, type Outcome, type Renewal, type Settled } from './renewal.ts';
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

/** @param items everything that a source of these kinds found */
export async function closeSettled(of: readonly ExpiryKind[], items: readonly Expiring[], parts: ClosingParts, tx: Transaction): Promise<void> {
  const { tenantId, now } = parts;
  const open = await listOpenAlerts<StoredExpiring>(tx, tenantId, of);
  const settled = settle(open, items, now);
  if (settled.length === 0) return;
  const idsOf = (some: readonly Settled[]) => some.flatMap(({ alerts }) => alerts.map(({ id }) => id));
  await closeReplaced(tx, tenantId, idsOf(settled.filter(({ replaced }) => replaced)), now);
  await closeAlerts(tx, tenantId, idsOf(settled.filter(({ replaced }) => !replaced)), now);
  const told = await tellSettled(settled, parts, tx);
  for (const [conversationId, alerts] of told) await parts.queue({ conversationId, alerts }, tx);
  for (const [conversationId, alerts] of byConversation(settled)) {
    const cards = await listOwnCards(tx, tenantId, alerts);
    if (cards.length > 0) await parts.redraw({ conversationId, alerts: cards }, tx);
  }
}

async function tellSettled(settled: readonly Settled[], parts: TellParts, tx: Transaction): Promise<Map<string, string[]>> {
  const { tenantId, now } = parts;
  const leadDays = await listLeadDays(tx, tenantId);
  const excused = new Set((await listAlertObjects(tx, tenantId)).filter((object) => object.excused).map(({ kind, objectId }) => `${kind} ${objectId}`));
  const told = new Map<string, string[]>();
  for (const { conversationId, tell } of settled) {
    if (!tell || excused.has(`${tell.kind} ${tell.objectId}`)) continue;
    const id = parts.newId();
    const content = toStoredRenewal(tell, leadDays.get(tell.kind) ?? kinds[tell.kind].leadDays, now);
    const round = `${tell.outcome}:${content.expires ?? now.toISOString()}`;
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

function byConversation(settled: readonly Settled[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { conversationId, alerts } of settled) ids.set(conversationId, [...(ids.get(conversationId) ?? []), ...alerts.map(({ id }) => id)]);
  return ids;
}
