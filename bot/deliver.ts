import type { Activity, TurnContext } from 'botbuilder';
import { wordsFor } from '../cards/words.ts';
import { workingCard } from '../cards/working-card.ts';
import type { Reply } from '../dialogs/reply.ts';
import type { Visit } from '../dialogs/visit.ts';
import { findConversation } from '../store/conversations.ts';
import { findPerson } from '../store/people.ts';
import type { Answer } from './answer.ts';
import { cardActivity, textActivity } from './card-activity.ts';
import type { Desk } from './desk.ts';
import { sendSignIn } from './send-sign-in.ts';
import { isMissingCard, SendLater, Unreachable } from './send-failure.ts';
import { readLanguage } from './visits.ts';

// An answer becomes messages. Two ways out: inside a turn, and from a job, which has only the conversation.

/** Where replies go: the turn that asked, or a conversation that is written to later. */
export interface Outlet {
  send(message: Partial<Activity>): Promise<string>;
  replace(cardId: string, message: Partial<Activity>): Promise<string>;
}

/** A call that Teams has not answered by then is taken for lost: it is made again. Milliseconds. */
const lostAfter = 60_000;

export function turnOutlet(context: TurnContext): Outlet {
  return {
    send: async (message) => (await unlessLost(context.sendActivity(message)))?.id ?? '',
    replace: async (cardId, message) => {
      try {
        await unlessLost(context.updateActivity({ ...message, id: cardId }));
        return cardId;
      } catch (failure) {
        if (!isMissingCard(failure)) throw failure;
        return (await unlessLost(context.sendActivity(message)))?.id ?? '';
      }
    },
  };
}

async function unlessLost<T>(call: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const lost = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new SendLater(`no answer within ${lostAfter} ms`)), lostAfter).unref();
  });
  return Promise.race([call, lost]).finally(() => clearTimeout(timer));
}

export function placeOutlet(place: { tenantId: string; conversationId: string }, desk: Desk): Outlet {
  return { send: (message) => desk.notify.answer(place, message), replace: (cardId, message) => desk.notify.replace(place, cardId, message) };
}

/** As messages; the first card takes the place of the pressed one. */
export async function deliverAnswer(answer: Answer, visit: Visit, desk: Desk, outlet: Outlet): Promise<void> {
  if (answer.kind === 'replies') return deliverReplies(answer.replies, visit.cardId, outlet);
  if (answer.kind === 'sign_in') return deliverSignIn(answer, visit, desk, outlet);
  const working = cardActivity(workingCard({ text: visit.words.say.lookingUp }, visit.words));
  const cardId = visit.cardId ? await outlet.replace(visit.cardId, working) : await outlet.send(working);
  await startLater(answer.kept, { ...visit, cardId }, desk);
}

/** What could not be sent, and the card that its first one was to replace. */
export class RepliesLeft extends Error {
  readonly code = 'replies_left';
  readonly replies: readonly Reply[];
  readonly place: string | null;
  constructor(replies: readonly Reply[], place: string | null, cause: unknown) {
    super('A part of the replies could not be sent; the cause says whether it can be tried again.', { cause });
    this.name = 'RepliesLeft';
    this.replies = replies;
    this.place = place;
  }
}

/** @throws RepliesLeft */
async function deliverReplies(replies: readonly Reply[], replaced: string | null, outlet: Outlet): Promise<void> {
  let place = replaced;
  for (const [at, reply] of replies.entries()) {
    const to = reply.kind === 'card' && reply.elsewhere !== 'same' ? place : null;
    const message = messageOf(reply);
    const cardId = await (to ? outlet.replace(to, message) : outlet.send(message)).catch((cause: unknown) => {
      throw new RepliesLeft(replies.slice(at), to, cause);
    });
    if (reply.kind === 'text') continue;
    place = null;
    await reply.shown?.(cardId);
  }
}

export function messageOf(reply: Reply): Partial<Activity> {
  return reply.kind === 'text' ? textActivity(reply.text) : cardActivity(reply.card);
}

export async function startLater(kept: string, visit: Visit, desk: Desk): Promise<void> {
  const { tenantId, objectId, conversationId, cardId } = visit;
  await desk.jobs.enqueue('ask.answer', { tenantId, objectId, conversationId, cardId, kept });
}

interface SignInAsk {
  kept: string;
  claims: string | null;
}

async function deliverSignIn(answer: SignInAsk, visit: Visit, desk: Desk, outlet: Outlet): Promise<void> {
  if (visit.conversationKind === 'personal') return sendSignIn({ ...answer, silent: true }, visit, desk, (card) => outlet.send(card));
  await outlet.send(textActivity(await signInPrivately(answer, visit, desk)));
}

/**
 * Single sign-on only works in the private chat: from a channel the card goes there, and nobody else sees it.
 * @returns what to do, for whoever asked
 */
export async function signInPrivately({ kept, claims }: SignInAsk, visit: Visit, desk: Desk): Promise<string> {
  const { say } = visit.words;
  const person = await findPerson(desk.db, visit);
  if (!person?.conversationId) return say.signInInChat;
  const place = { tenantId: visit.tenantId, conversationId: person.conversationId };
  const there = await findConversation(desk.db, place.tenantId, place.conversationId);
  const words = wordsFor(readLanguage(person.language) ?? readLanguage(there?.language) ?? desk.config.defaultLanguage);
  try {
    await sendSignIn({ kept, claims, silent: true }, { ...visit, words }, desk, (card) => desk.notify.answer(place, card));
    return say.signInSent;
  } catch (failure) {
    if (!(failure instanceof Unreachable)) throw failure;
    return say.signInInChat;
  }
}
