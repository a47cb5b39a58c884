import type { AlertObject } from '../store/alert-objects.ts';
import { findAlertSettings, usualSettings } from '../store/alert-settings.ts';
import { listSubscriptions } from '../store/alert-subscriptions.ts';
import { findConversation, type Conversation } from '../store/conversations.ts';
import type { Transaction } from '../store/database.ts';
import { findPerson } from '../store/people.ts';
import { keyOf, type Listener } from './route.ts';

/** Who wrote this short a time ago is not disturbed by an answer. */
const awakeFor = 30 * 60 * 1000;

/** A conversation that is told, and whether it can be reached now. */
export interface KnownListener extends Listener {
  reachable: boolean;
}

/** Every conversation with alerts, the oldest first, and then the own chats of those who look after something. */
export async function listListeners(db: Transaction, tenantId: string, objects: readonly AlertObject[], now: Date): Promise<KnownListener[]> {
  const owned = await ownChats(db, tenantId, objects);
  const subscriptions = await listSubscriptions(db, tenantId);
  const listeners: KnownListener[] = [];
  for (const { conversationId, byObjectId } of subscriptions) {
    const [conversation, settings, person] = await Promise.all([findConversation(db, tenantId, conversationId), findAlertSettings(db, tenantId, conversationId), findPerson(db, { tenantId, objectId: byObjectId })]);
    const owns = owned.get(conversationId)?.owns ?? new Set<string>();
    listeners.push({ conversationId, settings, timeZone: person?.timeZone ?? null, owns, subscribed: true, ...stateOf(conversation, now) });
    owned.delete(conversationId);
  }
  for (const [conversationId, { owns, timeZone }] of owned) {
    const conversation = await findConversation(db, tenantId, conversationId);
    listeners.push({ conversationId, settings: usualSettings, timeZone, owns, subscribed: false, ...stateOf(conversation, now) });
  }
  return listeners;
}

async function ownChats(db: Transaction, tenantId: string, objects: readonly AlertObject[]): Promise<Map<string, { owns: Set<string>; timeZone: string | null }>> {
  const chats = new Map<string, { owns: Set<string>; timeZone: string | null }>();
  for (const owner of new Set(objects.map((object) => object.owner?.id ?? null))) {
    const person = owner === null ? null : await findPerson(db, { tenantId, objectId: owner });
    if (!person?.conversationId) continue;
    const owns = new Set(objects.filter((object) => object.owner?.id === owner).map(keyOf));
    chats.set(person.conversationId, { owns, timeZone: person.timeZone });
  }
  return chats;
}

function stateOf(conversation: Conversation | null, now: Date): Pick<KnownListener, 'kind' | 'awake' | 'reachable'> {
  return {
    kind: conversation?.kind ?? 'personal',
    awake: conversation !== null && now.getTime() - conversation.updatedAt.getTime() < awakeFor,
    reachable: conversation !== null && conversation.unreachableSince === null,
  };
}
