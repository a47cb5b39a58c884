import { listAllSnoozes, listTold } from '../store/alert-deliveries.ts';
import { listEscalations, recordEscalation } from '../store/alert-escalations.ts';
import { listAlertObjects } from '../store/alert-objects.ts';
import { listSubscriptions } from '../store/alert-subscriptions.ts';
import { recordAlert } from '../store/alerts.ts';
import { findConversation } from '../store/conversations.ts';
import type { Transaction } from '../store/database.ts';
import { findPerson } from '../store/people.ts';
import { nextEscalation, planEscalations, type Escalation, type EscalationInput } from './escalate.ts';
import { toStored, type Expiring } from './expiring.ts';
import { keyOf } from './route.ts';
import type { TellParts } from './tell.ts';

const day = 24 * 60 * 60 * 1000;
/** What was told longer ago was told again since, if it still matters. */
const lookBack = 30 * day;

/** Tells others what nobody reacted to, each step once, and plans to look again. */
export async function escalate(items: readonly Expiring[], parts: TellParts): Promise<void> {
  await parts.db.transaction(async (tx) => {
    for (const due of planEscalations(await inputOf(items, parts, tx))) await take(due, parts, tx);
    const next = nextEscalation(await inputOf(items, parts, tx));
    if (next) await parts.lookAgain(next, tx);
  });
}

async function inputOf(items: readonly Expiring[], { tenantId, now, workingDayAfter }: TellParts, tx: Transaction): Promise<EscalationInput> {
  const objects = await listAlertObjects(tx, tenantId);
  const reachable = await Promise.all(objects.map(async (object) => ({ ...object, deputy: (await ownChat(tenantId, object.deputy?.id ?? null, tx)).length > 0 ? object.deputy : null })));
  const snoozed = (await listAllSnoozes(tx, tenantId)).filter(({ until }) => until > now);
  return {
    items,
    told: await listTold(tx, tenantId, new Date(now.getTime() - lookBack), now),
    // A deputy whom Balie cannot write to is none.
    objects: reachable,
    snoozed: new Set(snoozed.map(keyOf)),
    steps: await listEscalations(tx, tenantId),
    workingDayAfter,
    now,
  };
}

async function take({ item, step, object }: Escalation, parts: TellParts, tx: Transaction): Promise<void> {
  const { tenantId, now } = parts;
  const { kind, objectId, expires } = item;
  if (!(await recordEscalation(tx, tenantId, { kind, objectId, expires, step, at: now }))) return;
  const places = step === 'channels' ? await sharedPlaces(tenantId, tx) : await ownChat(tenantId, object?.deputy?.id ?? null, tx);
  for (const conversationId of places) {
    const id = parts.newId();
    const recorded = await recordAlert(tx, { id, tenantId, conversationId, kind, objectId, expiresAt: expires, round: `escalated:${step}`, content: toStored(item), toldAt: now });
    if (recorded) await parts.queue({ conversationId, alerts: [id], at: null }, tx);
  }
}

/** Every channel and group chat with alerts, whatever it chose to hear. */
async function sharedPlaces(tenantId: string, tx: Transaction): Promise<string[]> {
  const places: string[] = [];
  for (const { conversationId } of await listSubscriptions(tx, tenantId)) {
    const conversation = await findConversation(tx, tenantId, conversationId);
    if (conversation && conversation.kind !== 'personal') places.push(conversationId);
  }
  return places;
}

async function ownChat(tenantId: string, objectId: string | null, tx: Transaction): Promise<string[]> {
  const person = objectId === null ? null : await findPerson(tx, { tenantId, objectId });
  return person?.conversationId ? [person.conversationId] : [];
}
