import { wordsFor } from '../cards/words.ts';
import type { Visit } from '../dialogs/visit.ts';
import type { Language } from '../guides/language.ts';
import { findConversation, rememberConversation, type ConversationKind } from '../store/conversations.ts';
import { findPerson, rememberPerson } from '../store/people.ts';
import { nowOf, type Desk } from './desk.ts';
import type { Incoming } from './incoming.ts';
import type { KeptPlace } from './job-kinds.ts';

/** Who stands at the counter, from an activity; remembers the person and the conversation. */
export async function openVisit(incoming: Incoming & { tenantId: string; objectId: string }, reference: object, desk: Desk): Promise<Visit> {
  const { tenantId, objectId, conversationId, conversationKind: kind } = incoming;
  const person = await rememberPerson(desk.db, { tenantId, objectId, name: incoming.personName, conversationId: kind === 'personal' ? conversationId : null, timeZone: incoming.timeZone });
  // A channel has many readers, and a card in it is one message for all of them: the organisation's language.
  const own = kind === 'personal' ? (readLanguage(person.language) ?? readLanguage(incoming.locale)) : null;
  const language = own ?? desk.config.defaultLanguage;
  await rememberConversation(desk.db, { tenantId, conversationId, kind, reference, language }, nowOf(desk));
  return {
    tenantId,
    objectId,
    name: person.name,
    conversationId,
    conversationKind: kind,
    words: wordsFor(language),
    roles: await desk.signIns.rolesOf({ tenantId, objectId }),
    cardId: incoming.replyToId,
  };
}

/** Somebody who only searches, perhaps in a chat where Balie is not: nothing is remembered. */
export async function passingVisit(incoming: Incoming & { tenantId: string; objectId: string }, desk: Desk): Promise<Visit> {
  const { tenantId, objectId, conversationId, conversationKind } = incoming;
  const person = await findPerson(desk.db, { tenantId, objectId });
  return {
    tenantId,
    objectId,
    name: person?.name ?? incoming.personName,
    conversationId,
    conversationKind,
    words: wordsFor(readLanguage(person?.language) ?? readLanguage(incoming.locale) ?? desk.config.defaultLanguage),
    roles: await desk.signIns.rolesOf({ tenantId, objectId }),
    cardId: null,
  };
}

/** The same person later, in a job. Null when the conversation is not known any more. */
export async function reopenVisit(place: KeptPlace, desk: Desk): Promise<Visit | null> {
  const [person, conversation] = await Promise.all([findPerson(desk.db, place), findConversation(desk.db, place.tenantId, place.conversationId)]);
  if (!conversation) return null;
  return {
    ...place,
    name: person?.name ?? null,
    conversationKind: conversation.kind satisfies ConversationKind,
    words: wordsFor((conversation.kind === 'personal' ? readLanguage(person?.language) : null) ?? readLanguage(conversation.language) ?? desk.config.defaultLanguage),
    roles: await desk.signIns.rolesOf(place),
  };
}

/** "nl-BE" is Dutch; a language that Balie does not speak is none. */
export function readLanguage(tag: string | null | undefined): Language | null {
  const main = tag?.trim().toLowerCase().split(/[-_]/)[0];
  return main === 'nl' || main === 'en' ? main : null;
}
