import type { Activity } from 'botbuilder';
import type { Reply } from '../dialogs/reply.ts';
import type { Visit } from '../dialogs/visit.ts';
import type { Answer } from './answer.ts';
import { deliverAnswer, messageOf, RepliesLeft, type Outlet } from './deliver.ts';
import type { Desk } from './desk.ts';
import { keep, useUp } from './kept.ts';
import { SendLater, sendFailure } from './send-failure.ts';

// What Teams does not take now comes from a job later, and what it took is not sent again.

/** @throws what makes it useless to send the answer at all */
export async function deliverSurely(answer: Answer, visit: Visit, desk: Desk, outlet: Outlet): Promise<void> {
  await deliverAnswer(answer, visit, desk, outlet).catch((cause: unknown) => deliverLater(cause, answer, visit, desk));
  await useUp(answer.origin, visit, desk);
}

/** @returns the id of the message; '' when it comes later */
export async function sendSurely(message: Partial<Activity>, visit: Visit, desk: Desk, outlet: Outlet): Promise<string> {
  try {
    return await outlet.send(message);
  } catch (cause) {
    if (!isLater(cause, desk)) throw cause;
    await queue([message], null, visit, desk);
    return '';
  }
}

async function deliverLater(failure: unknown, answer: Answer, visit: Visit, desk: Desk): Promise<void> {
  const left = failure instanceof RepliesLeft ? failure : null;
  const cause = left ? left.cause : failure;
  if (!isLater(cause, desk)) throw cause;
  if (left && !left.replies.some(isWaitedFor)) return queue(left.replies.map(messageOf), left.place, visit, desk);
  // Somebody waits for the id of the card, which a message in a queue has not: then the same is asked again.
  if (!answer.origin) throw cause;
  const { tenantId, objectId, conversationId, cardId } = visit;
  await desk.jobs.enqueue('ask.answer', { tenantId, objectId, conversationId, cardId, kept: await keep(visit, answer.origin.ask, 'retry', desk) });
}

function isLater(cause: unknown, desk: Desk): boolean {
  if (!(sendFailure(cause) instanceof SendLater)) return false;
  desk.log.warn({ err: cause }, 'Teams did not take a reply; it comes from a job');
  return true;
}

function isWaitedFor(reply: Reply): boolean {
  return reply.kind === 'card' && reply.shown !== undefined;
}

async function queue(messages: Partial<Activity>[], cardId: string | null, { tenantId, conversationId }: Visit, desk: Desk): Promise<void> {
  await desk.jobs.enqueue('reply.send', { tenantId, conversationId, cardId, messages });
}
