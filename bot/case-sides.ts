import { createHash } from 'node:crypto';
import type { Card } from '../cards/card.ts';
import { wordsFor } from '../cards/words.ts';
import { answerCard, deskCard, receiptCard, replyCard, type Case, type CaseFile } from '../dialogs/cases-view.ts';
import { caseMessageDelivered, listCaseMessages, type CaseMessage } from '../store/case-messages.ts';
import { caseProblem, placePost, placeReceipt, unplacePost } from '../store/cases.ts';
import { findConversation } from '../store/conversations.ts';
import { findHelpdeskPlace } from '../store/helpdesk-place.ts';
import { cardActivity } from './card-activity.ts';
import { rememberThread } from './channel.ts';
import { nowOf, type Desk } from './desk.ts';
import { MessageRefused, Unreachable } from './send-failure.ts';
import { readLanguage, reopenVisit } from './visits.ts';

// The two places where a case is shown. Sent before it is recorded: a process that dies between the two says it twice
// rather than never.

interface Place {
  tenantId: string;
  conversationId: string;
}

/** @throws SendLater; that nobody is to be reached there is recorded, and the other side is told */
export async function bringToDesk(one: Case, desk: Desk): Promise<void> {
  const place = await findHelpdeskPlace(desk.db, one.tenantId);
  const conversationId = one.deskConversationId ?? place?.conversationId;
  if (!one.postId && one.state === 'closed') return;
  if (conversationId === undefined) {
    await caseProblem(desk.db, one.id, 'desk', 'no_place');
    return;
  }
  try {
    await post(one, { tenantId: one.tenantId, conversationId }, desk);
    await caseProblem(desk.db, one.id, 'desk', null);
  } catch (failure) {
    const moved = failure instanceof Unreachable && one.postId !== null && place !== null && place.conversationId !== conversationId && one.state !== 'closed';
    if (!moved) return recorded(one, 'desk', failure, desk);
    await unplacePost(desk.db, one.id);
    return bringToDesk({ ...one, deskConversationId: null, postId: null, postVersion: 0 }, desk);
  }
}

async function post(one: Case, place: Place, desk: Desk): Promise<void> {
  const file = await fileOf(one, await channelWords(place, desk), desk);
  let { postId } = one;
  if (postId === null || one.postVersion < one.version) {
    const card = deskCard(file);
    const drawn = fingerprint(card);
    if (postId === null) postId = await desk.notify.send(place, cardActivity(card));
    else if (drawn !== one.postDrawn) postId = await desk.notify.replace(place, postId, cardActivity(card));
    await placePost(desk.db, one.id, { conversationId: place.conversationId, postId, version: one.version, drawn });
  }
  const [first] = file.messages;
  const question = first?.at.getTime() === one.openedAt.getTime() ? first : null;
  const thread = { ...place, conversationId: await rememberThread(place, postId, desk) };
  // The question stands on the post itself.
  await deliverEach(file, 'person', desk, async (message) => (message === question ? null : desk.notify.send(thread, cardActivity(replyCard(file, message)))));
}

/** A message that Teams refuses keeps none of the others back. @throws MessageRefused at the end, everything else at once */
async function deliverEach(file: CaseFile, author: CaseMessage['author'], desk: Desk, send: (message: CaseMessage) => Promise<string | null>): Promise<void> {
  let refused: MessageRefused | null = null;
  for (const message of file.messages) {
    if (message.author !== author || message.deliveredAt) continue;
    try {
      await caseMessageDelivered(desk.db, message.id, await send(message), nowOf(desk));
    } catch (failure) {
      if (!(failure instanceof MessageRefused)) throw failure;
      refused = failure;
    }
  }
  if (refused) throw refused;
}

async function channelWords({ tenantId, conversationId }: Place, desk: Desk) {
  const conversation = await findConversation(desk.db, tenantId, conversationId);
  return wordsFor(readLanguage(conversation?.language) ?? desk.config.defaultLanguage);
}

/** @throws SendLater; that the person is not to be reached is recorded, and the helpdesk is told */
export async function bringToPerson(one: Case, desk: Desk): Promise<void> {
  try {
    const visit = await reopenVisit(one, desk);
    if (!visit) throw new Unreachable(null);
    const file = await fileOf(one, visit.words, desk);
    await showReceipt(one, file, desk);
    await deliverEach(file, 'agent', desk, (message) => desk.notify.send(visit, cardActivity(answerCard(file, message))));
    await caseProblem(desk.db, one.id, 'person', null);
  } catch (failure) {
    await recorded(one, 'person', failure, desk);
  }
}

async function showReceipt(one: Case, file: CaseFile, desk: Desk): Promise<void> {
  if (one.cardId !== null && one.cardVersion >= one.version) return;
  const card = receiptCard(file);
  const drawn = fingerprint(card);
  let { cardId } = one;
  if (cardId === null) cardId = await desk.notify.send(one, cardActivity(card));
  else if (drawn !== one.cardDrawn) cardId = await desk.notify.replace(one, cardId, cardActivity(card));
  await placeReceipt(desk.db, one.id, { conversationId: one.conversationId, cardId, version: one.version, drawn });
}

/** The same for a card that shows the same: Teams flashes a card that is replaced, and closes a field that is being written in. */
function fingerprint({ content }: Card): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url');
}

async function fileOf(one: Case, words: CaseFile['words'], desk: Desk): Promise<CaseFile> {
  return { one, messages: await listCaseMessages(desk.db, one.id), guides: desk.guides, words, now: nowOf(desk) };
}

async function recorded(one: Case, side: 'desk' | 'person', failure: unknown, desk: Desk): Promise<void> {
  if (!(failure instanceof Unreachable) && !(failure instanceof MessageRefused)) throw failure;
  desk.log.error({ case: one.id, side, code: failure.code }, 'a question to the helpdesk does not reach one side');
  await caseProblem(desk.db, one.id, side, failure.code);
}
