import type { Ask } from '../dialogs/ask.ts';
import { sayText, type Reply } from '../dialogs/reply.ts';
import type { Visit } from '../dialogs/visit.ts';
import { findPerson } from '../store/people.ts';
import type { Desk } from './desk.ts';
import { keep } from './kept.ts';

/** Somebody's devices are nobody else's business: this is not answered where others read along. */
export class PrivateOnly extends Error {
  readonly code = 'private_only';
  constructor() {
    super('This is answered in the private chat only.');
    this.name = 'PrivateOnly';
  }
}

/** @throws PrivateOnly in a channel or a group chat */
export function requirePrivate(visit: Visit): void {
  if (visit.conversationKind !== 'personal') throw new PrivateOnly();
}

/** Asks the same again in the private chat, where there is one; here only that is said. */
export async function answerPrivately(visit: Visit, ask: Ask, desk: Desk): Promise<Reply[]> {
  const person = await findPerson(desk.db, visit);
  if (!person?.conversationId) return sayText(visit.words.say.privateChat);
  const there = { ...visit, conversationId: person.conversationId, cardId: null };
  const kept = await keep(there, ask, 'choice', desk);
  await desk.jobs.enqueue('ask.answer', { tenantId: there.tenantId, objectId: there.objectId, conversationId: there.conversationId, cardId: null, kept });
  return sayText(visit.words.say.answeredPrivately);
}
