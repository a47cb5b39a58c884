import type { TurnContext } from 'botbuilder';
import { workingCard } from '../cards/working-card.ts';
import type { Reply } from '../dialogs/reply.ts';
import type { Visit } from '../dialogs/visit.ts';
import { findPerson } from '../store/people.ts';
import type { Answer } from './answer.ts';
import { cardActivity, cardAnswer, messageAnswer, textActivity } from './card-activity.ts';
import type { Desk } from './desk.ts';
import { signInActivity } from './sign-in-card.ts';

// An answer becomes messages, or what replaces the card that was pressed. Two ways in: inside a turn, and
// from a job, which has only the conversation.

/** Where replies go: the turn that asked, or a conversation that is written to later. */
export interface Outlet {
  send(message: ReturnType<typeof cardActivity>): Promise<string>;
  replace(cardId: string, message: ReturnType<typeof cardActivity>): Promise<string>;
}

export function turnOutlet(context: TurnContext): Outlet {
  return {
    send: async (message) => (await context.sendActivity(message))?.id ?? '',
    replace: async (cardId, message) => {
      await context.updateActivity({ ...message, id: cardId });
      return cardId;
    },
  };
}

export function placeOutlet(place: { tenantId: string; conversationId: string }, desk: Desk): Outlet {
  return { send: (message) => desk.notify.send(place, message), replace: (cardId, message) => desk.notify.replace(place, cardId, message) };
}

/** As messages; the first card takes the place of the pressed one. */
export async function deliverAnswer(answer: Answer, visit: Visit, desk: Desk, outlet: Outlet): Promise<void> {
  if (answer.kind === 'replies') return deliverReplies(answer.replies, visit.cardId, outlet);
  if (answer.kind === 'sign_in') return deliverSignIn(answer, visit, desk, outlet);
  const working = cardActivity(workingCard({ text: visit.words.say.lookingUp }, visit.words));
  const cardId = visit.cardId ? await outlet.replace(visit.cardId, working) : await outlet.send(working);
  await startLater(answer.kept, { ...visit, cardId }, desk);
}

async function deliverReplies(replies: readonly Reply[], replaced: string | null, outlet: Outlet): Promise<void> {
  let place = replaced;
  for (const reply of replies) {
    if (reply.kind === 'text') {
      await outlet.send(textActivity(reply.text));
      continue;
    }
    const message = cardActivity(reply.card);
    const cardId = place ? await outlet.replace(place, message) : await outlet.send(message);
    place = null;
    await reply.shown?.(cardId);
  }
}

async function startLater(kept: string, visit: Visit, desk: Desk): Promise<void> {
  const { tenantId, objectId, conversationId, cardId } = visit;
  await desk.jobs.enqueue('ask.answer', { tenantId, objectId, conversationId, cardId, kept });
}

/** Single sign-on only works in the private chat; elsewhere the card goes there, and everybody else sees nothing of it. */
async function deliverSignIn(answer: { kept: string; claims: string | null }, visit: Visit, desk: Desk, outlet: Outlet): Promise<void> {
  const card = signInActivity({ ...answer, silent: true }, desk.config, visit.words);
  if (visit.conversationKind === 'personal') {
    await outlet.send(card);
    return;
  }
  const person = await findPerson(desk.db, visit);
  if (person?.conversationId) await desk.notify.send({ tenantId: visit.tenantId, conversationId: person.conversationId }, card);
  await outlet.send(textActivity(visit.words.say.privateChat));
}

/**
 * As the answer to a press: the body of the invoke's response. The card is also updated where it stands,
 * because the response changes it only for this person on this client.
 */
export async function deliverPressed(answer: Answer, visit: Visit, desk: Desk, outlet: Outlet): Promise<object> {
  if (answer.kind === 'sign_in') {
    await deliverSignIn(answer, visit, desk, outlet);
    return messageAnswer(visit.words.say.signInNeeded);
  }
  if (answer.kind === 'later') {
    await startLater(answer.kept, visit, desk);
    return cardAnswer(workingCard({ text: visit.words.say.lookingUp }, visit.words));
  }
  const [first, ...rest] = answer.replies;
  if (first?.kind === 'text' && rest.length === 0 && !first.lasting) return messageAnswer(first.text);
  const shownFirst = first?.kind === 'card' ? first : null;
  if (shownFirst && visit.cardId) {
    await Promise.all([updateForOthers(shownFirst, visit.cardId, desk, outlet), shownFirst.shown?.(visit.cardId)]);
    await deliverReplies(rest, null, outlet);
    return cardAnswer(shownFirst.card);
  }
  await deliverReplies(answer.replies, null, outlet);
  return messageAnswer(first?.kind === 'text' ? first.text : visit.words.say.lookingUp);
}

const updateWithin = 1000;

/** A failed or slow update must not cost the person who pressed the answer. */
async function updateForOthers(reply: Extract<Reply, { kind: 'card' }>, cardId: string, desk: Desk, outlet: Outlet): Promise<void> {
  const updated = outlet.replace(cardId, cardActivity(reply.card)).then(
    () => undefined,
    (failure: unknown) => desk.log.warn({ err: failure }, 'a pressed card could not be updated for the other readers'),
  );
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([updated, new Promise<void>((resolve) => (timer = setTimeout(resolve, updateWithin)))]);
  clearTimeout(timer);
}
