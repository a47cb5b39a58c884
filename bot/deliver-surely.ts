import type { Activity } from 'botbuilder';
import type { Reply } from '../dialogs/reply.ts';
import type { Visit } from '../dialogs/visit.ts';
import { markUnreachable } from '../store/conversations.ts';
import type { Answer } from './answer.ts';
import { deliverAnswer, messageOf, RepliesLeft, type Outlet } from './deliver.ts';
import { nowOf, type Desk } from './desk.ts';
import { keep, useUp } from './kept.ts';
import { isMissingCard, MessageRefused, sendAgainAt, SendLater, sendFailure, Unreachable } from './send-failure.ts';

// What Teams does not take now comes from a job later, and what it took is not sent again. What it will never take is
// written down and ends there: what was asked is done, and Teams must not deliver it a second time.

/** @throws what is no refusal of Teams, and what only asking anew helps against */
export async function deliverSurely(answer: Answer, visit: Visit, desk: Desk, outlet: Outlet): Promise<void> {
  await deliverAnswer(answer, visit, desk, outlet).catch((cause: unknown) => deliverLater(cause, answer, visit, desk));
  await useUp(answer.origin, visit, desk);
}

/** @returns the id of the message; '' when it comes later, or never */
export async function sendSurely(message: Partial<Activity>, visit: Visit, desk: Desk, outlet: Outlet): Promise<string> {
  try {
    return await outlet.send(message);
  } catch (cause) {
    const later = await laterOrNever(cause, visit, desk);
    if (later) await queue([message], null, sendAgainAt(later, nowOf(desk)), visit, desk);
    return '';
  }
}

async function deliverLater(failure: unknown, answer: Answer, visit: Visit, desk: Desk): Promise<void> {
  const left = failure instanceof RepliesLeft ? failure : null;
  const cause = left ? left.cause : failure;
  const later = await laterOrNever(cause, visit, desk);
  if (!later) return;
  const at = sendAgainAt(later, nowOf(desk));
  if (left && !left.replies.some(isWaitedFor)) return queue(left.replies.map(messageOf), left.place, at, visit, desk);
  // Somebody waits for the id of the card, which a message in a queue has not: then the same is asked again.
  if (!answer.origin) throw cause;
  const { tenantId, objectId, conversationId, cardId } = visit;
  await desk.jobs.enqueue('ask.answer', { tenantId, objectId, conversationId, cardId, kept: await keep(visit, answer.origin.ask, 'retry', desk) }, { at });
}

/** @returns null when sending it again is useless */
export async function laterOrNever(cause: unknown, { tenantId, conversationId }: { tenantId: string; conversationId: string }, desk: Desk): Promise<SendLater | null> {
  const failure = sendFailure(cause);
  if (failure instanceof SendLater) {
    desk.log.warn({ err: cause }, 'Teams did not take a reply; it comes from a job');
    return failure;
  }
  desk.log.warn({ code: failure.code, conversationId }, failure instanceof MessageRefused ? 'Teams refused a reply for good' : 'a reply has no reader');
  if (failure instanceof Unreachable && !isMissingCard(failure.cause)) await markUnreachable(desk.db, tenantId, conversationId, nowOf(desk));
  return null;
}

function isWaitedFor(reply: Reply): boolean {
  return reply.kind === 'card' && reply.shown !== undefined;
}

async function queue(messages: Partial<Activity>[], cardId: string | null, at: Date, { tenantId, conversationId }: Visit, desk: Desk): Promise<void> {
  await desk.jobs.enqueue('reply.send', { tenantId, conversationId, cardId, messages }, { at });
}
