import type { TurnContext } from 'botbuilder';
import { wordsFor } from '../cards/words.ts';
import { readPress } from '../dialogs/ask.ts';
import { asksForMany } from '../dialogs/bulk-asked.ts';
import { sayText } from '../dialogs/reply.ts';
import { welcome } from '../dialogs/talk.ts';
import type { Visit } from '../dialogs/visit.ts';
import { claimWelcome, forgetWelcome, releaseWelcome } from '../store/conversations.ts';
import { firstSight, forgetSight, rememberAnswer } from '../store/seen-activities.ts';
import { answerAsk, patience, type Answer } from './answer.ts';
import { messageAnswer, textActivity } from './card-activity.ts';
import { deliverAnswer, RepliesLeft, turnOutlet } from './deliver.ts';
import { deliverSurely, laterOrNever } from './deliver-surely.ts';
import { nowOf, type Desk } from './desk.ts';
import { inTime, turnEnd } from './in-time.ts';
import { readIncoming, type Incoming } from './incoming.ts';
import { answerInvoke } from './invoke.ts';
import { answerSearch, isSearch } from './answer-search.ts';
import { pressedInstead, readAsAnswer } from './open-question.ts';
import type { InvokeAnswer } from './token-exchange.ts';
import { referenceOf } from './teams-adapter.ts';
import { openVisit, passingVisit, readLanguage } from './visits.ts';

// One activity from Teams: whose is it, was it here before, and which part of Balie answers.

/** Longer texts are pasted documents, not requests. */
const longestText = 2000;
const longestList = 28_000;

/** @returns the answer to an invoke; undefined for everything else */
export async function handleTurn(context: TurnContext, desk: Desk): Promise<InvokeAnswer | undefined> {
  const end = turnEnd();
  const incoming = readIncoming(context.activity);
  if (!incoming) {
    desk.refusals.add('an activity was refused', { why: 'it lacks fields that Teams always sends' });
    return { status: 400 };
  }
  if (incoming.tenantId !== desk.config.tenantId || !incoming.objectId) return refuseStranger(context, incoming, desk, end);
  const visitor = { ...incoming, tenantId: incoming.tenantId, objectId: incoming.objectId };
  if (incoming.type !== 'message' && incoming.type !== 'invoke') return announced(context, visitor, desk, end);

  // A search changes nothing, so a second delivery is simply answered again.
  if (incoming.type === 'invoke' && isSearch(incoming.name)) return answerSearch(incoming.name, await passingVisit(visitor, desk), incoming.value, desk);

  const sight = incoming.id ? await firstSight(desk.db, incoming.conversationId, incoming.id, nowOf(desk)) : { first: true as const };
  if (!sight.first) return incoming.type === 'invoke' ? answerAgain(incoming, sight.answer, desk) : undefined;
  try {
    const visit = await openVisit(visitor, referenceOf(context.activity), desk);
    if (incoming.type === 'message') {
      await answerMessage(context, visit, incoming, desk, end);
      if (incoming.id) await rememberAnswer(desk.db, incoming.conversationId, incoming.id, {});
      return undefined;
    }
    const answer = await desk.pressedCards.answering(visit.cardId, answerInvoke(visit, incoming, desk, turnOutlet(context), end));
    if (incoming.id) await rememberAnswer(desk.db, incoming.conversationId, incoming.id, answer);
    return answer;
  } catch (failure) {
    // Nothing was answered, so a second delivery may try again; what was done is guarded by its own state.
    if (incoming.id) await forgetSight(desk.db, incoming.conversationId, incoming.id);
    throw failure;
  }
}

async function answerMessage(context: TurnContext, visit: Visit, incoming: Incoming, desk: Desk, end: number): Promise<void> {
  const pressed = incoming.value !== undefined && incoming.value !== null && incoming.text === null;
  const { answer, who } = pressed
    ? { answer: await answerOldPress(visit, incoming.value, desk), who: visit }
    : await answerText({ ...visit, cardId: null }, incoming, desk);
  await inTime(deliverSurely(answer, who, desk, turnOutlet(context)), end, desk.log);
}

async function answerOldPress(visit: Visit, value: unknown, desk: Desk): Promise<Answer> {
  const press = pressOf(value);
  await pressedInstead(visit, desk);
  return press ? answerAsk(visit, { by: 'press', press }, desk, patience.turn) : said(visit.words.say.pressUnknown);
}

/** With whom it is for: the answer to an open question takes the place of the card that asked it. */
async function answerText(visit: Visit, { text: typed, attached: { files, unreadable } }: Incoming, desk: Desk): Promise<{ answer: Answer; who: Visit }> {
  const text = typed ?? '';
  const [file] = files;
  if (file && text.length <= longestText) return { answer: files.length > 1 ? said(visit.words.bulk.attached.several) : await answerAsk(visit, { by: 'text', text, file }, desk, patience.turn), who: visit };
  if (unreadable && visit.conversationKind !== 'personal' && (text === '' || asksForMany(text))) return { answer: said(visit.words.bulk.attached.channel), who: visit };
  if (text === '') return { answer: said(visit.words.say.notText), who: visit };
  if (text.length > longestText && !isLongList(text)) return { answer: said(visit.words.say.tooLong), who: visit };
  const { ask, cardId } = await readAsAnswer(visit, text, desk);
  return { answer: await answerAsk(visit, ask, desk, patience.turn), who: { ...visit, cardId } };
}

/** A list of devices is no document, however long: Teams takes no more than 28 KB of text. */
function isLongList(text: string): boolean {
  return text.length <= longestList && asksForMany(text);
}

function said(text: string): Answer {
  return { kind: 'replies', replies: sayText(text) };
}

/** The same answer as the first time; while that is still being made, a word instead of an error. */
function answerAgain(incoming: Incoming, answer: object | null, desk: Desk): InvokeAnswer {
  const words = wordsFor(readLanguage(incoming.locale) ?? desk.config.defaultLanguage);
  return answer && 'status' in answer ? (answer as InvokeAnswer) : { status: 200, body: messageAnswer(words.say.lookingUp) };
}

/** A press on a client without universal actions: the verb travels in the data. */
function pressOf(value: unknown) {
  if (typeof value !== 'object' || value === null || !('verb' in value)) return null;
  const { verb, ...data } = value;
  return readPress(verb, data);
}

type Visitor = Incoming & { tenantId: string; objectId: string };

async function announced(context: TurnContext, visitor: Visitor, desk: Desk, end: number): Promise<undefined> {
  const { tenantId, conversationId, type, action } = visitor;
  if (type !== 'installationUpdate' && type !== 'conversationUpdate') return;
  // Not 'remove-upgrade': a new version of the app stands where the old one stood.
  if (action === 'remove') {
    desk.log.info({ conversationId }, 'Balie was removed from a conversation');
    return forgetWelcome(desk.db, tenantId, conversationId, nowOf(desk)).then(() => undefined);
  }
  // The second event of a removal, in any order: it must not make the conversation look reachable again.
  if (context.activity.membersRemoved?.length) return;
  const visit = await openVisit({ ...visitor, replyToId: null }, referenceOf(context.activity), desk);
  if (type !== 'installationUpdate' || action !== 'add') return;
  if (!(await claimWelcome(desk.db, tenantId, conversationId, nowOf(desk)))) return;
  const said = deliverAnswer({ kind: 'replies', replies: welcome(visit) }, visit, desk, turnOutlet(context));
  await inTime(said.catch(async (failure: unknown) => {
    // Not said: the next announcement of the same installation may say it.
    await releaseWelcome(desk.db, tenantId, conversationId);
    // Teams delivers what was answered with an error again, which helps only where it would be taken then.
    if (await laterOrNever(failure instanceof RepliesLeft ? failure.cause : failure, visit, desk)) throw failure;
  }), end, desk.log);
}

/** Somebody of another organisation, or whom Teams does not name: a kind no, and nothing is remembered. */
async function refuseStranger(context: TurnContext, incoming: Incoming, desk: Desk, end: number): Promise<InvokeAnswer | undefined> {
  desk.refusals.add('an activity was refused', { why: incoming.objectId === null ? 'Teams does not say who sent it' : 'its sender is of another organisation' });
  if (incoming.type === 'invoke') return { status: 403 };
  if (incoming.type !== 'message') return undefined;
  const words = wordsFor(readLanguage(incoming.locale) ?? desk.config.defaultLanguage);
  const told = turnOutlet(context).send(textActivity(words.say.wrongTenant)).catch((err: unknown) => desk.log.warn({ err }, 'a stranger could not be told that Balie is not for them'));
  await inTime(told.then(() => undefined), end, desk.log);
  return undefined;
}
