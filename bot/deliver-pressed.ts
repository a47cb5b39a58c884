import { workingCard } from '../cards/working-card.ts';
import type { Reply } from '../dialogs/reply.ts';
import type { Visit } from '../dialogs/visit.ts';
import type { Answer } from './answer.ts';
import { cardActivity, cardAnswer, messageAnswer } from './card-activity.ts';
import { signInPrivately, startLater, type Outlet } from './deliver.ts';
import { deliverSurely } from './deliver-surely.ts';
import type { Desk } from './desk.ts';
import { inTime } from './in-time.ts';
import { useUp } from './kept.ts';

/**
 * As the answer to a press: the body of the invoke's response, which never waits longer for Teams than the turn
 * lasts. The card is also updated where it stands, because the response changes it only for this person on this client.
 */
export async function deliverPressed(answer: Answer, visit: Visit, desk: Desk, outlet: Outlet, end: number): Promise<object> {
  const send = (rest: Answer) => inTime(deliverSurely(rest, { ...visit, cardId: null }, desk, outlet), end, desk.log);
  if (answer.kind === 'sign_in' && visit.conversationKind !== 'personal') {
    // Only to who pressed: everybody reads along.
    let toDo = visit.words.say.signInSent;
    const asked = signInPrivately(answer, visit, desk).then(
      (text) => void (toDo = text),
      (err: unknown) => {
        desk.log.warn({ err }, 'the sign-in that a press needs could not be sent to the private chat');
        toDo = visit.words.say.signInInChat;
      },
    );
    await inTime(asked, end, desk.log);
    return messageAnswer(toDo);
  }
  if (answer.kind === 'sign_in') {
    await inTime(deliverSurely(answer, visit, desk, outlet), end, desk.log);
    return messageAnswer(visit.words.say.signInNeeded);
  }
  if (answer.kind === 'later') {
    await startLater(answer.kept, visit, desk);
    await useUp(answer.origin, visit, desk);
    return cardAnswer(workingCard({ text: visit.words.say.lookingUp }, visit.words));
  }
  const [first, ...rest] = answer.replies;
  const shownFirst = first?.kind === 'card' ? first : null;
  if (shownFirst && visit.cardId) {
    await shownFirst.shown?.(visit.cardId);
    await useUp(answer.origin, visit, desk);
    await Promise.all([shownFirst.elsewhere ? null : inTime(desk.pressedCards.answering(visit.cardId, updateForOthers(shownFirst, visit.cardId, desk, outlet)), end, desk.log), rest.length > 0 ? send({ kind: 'replies', replies: rest }) : null]);
    return cardAnswer(shownFirst.card);
  }
  if (first?.kind === 'text' && rest.length === 0 && !first.lasting) await useUp(answer.origin, visit, desk);
  else await send(answer);
  return messageAnswer(first?.kind === 'text' ? first.text : visit.words.say.lookingUp);
}

/** A failed update must not cost the person who pressed the answer. */
async function updateForOthers(reply: Extract<Reply, { kind: 'card' }>, cardId: string, desk: Desk, outlet: Outlet): Promise<void> {
  await outlet.replace(cardId, cardActivity(reply.card)).catch((failure: unknown) => desk.log.warn({ err: failure }, 'a pressed card could not be updated for the other readers'));
}
