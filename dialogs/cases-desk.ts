import { caseListCard, type CaseLine } from '../cards/case-list-card.ts';
import { longestCaseText } from '../cards/case-parts.ts';
import { chooseCard } from '../cards/choose-card.ts';
import type { GuideBook } from '../guides/guide-book.ts';
import type { CaseMessage } from '../store/case-messages.ts';
import { answeredBy, deskCard, questionOf, replyCard, type Case } from './cases-view.ts';
import { wholeCard } from './cases-whole.ts';
import { sayText, showCard, showHere, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

// The helpdesk's half: where questions come in, who has one, what is answered. Roles are checked before any of this.

export interface DeskCaseTools {
  guides: GuideBook;
  now(): Date;
  find(id: string): Promise<Case | null>;
  messages(id: string): Promise<CaseMessage[]>;
  list(): Promise<Case[]>;
  /** How many open questions nobody has before them, for want of a place. */
  waiting(): Promise<number>;
  take(one: Case): Promise<void>;
  answer(one: Case, text: string): Promise<void>;
  close(one: Case): Promise<void>;
}

export interface PlaceTools {
  /** @returns what it changed, and how many questions now come along */
  appoint(): Promise<{ change: 'new' | 'replaced' | 'none'; waiting: number }>;
  /** @returns false when they did not come here */
  remove(): Promise<boolean>;
}

const mostListed = 6;

export async function listCases(visit: Visit, tools: DeskCaseTools): Promise<Reply[]> {
  const { words } = visit;
  const open = await tools.list();
  if (open.length === 0) {
    const choices = [{ title: words.button.help, verb: 'command.run' as const, data: { command: 'help' } }];
    return showCard(chooseCard({ title: words.cases.listNone, text: words.cases.listNoneText, choices }, words));
  }
  const lines = await Promise.all(open.slice(0, mostListed).map(async (one) => lineOf(visit, one, await tools.messages(one.id))));
  return showCard(caseListCard({ cases: lines, more: open.length - lines.length, waiting: await tools.waiting(), now: tools.now() }, words));
}

function lineOf({ words }: Visit, one: Case, messages: readonly CaseMessage[]): CaseLine {
  const { cases } = words;
  return {
    case: one.id,
    name: one.name ?? cases.nobody,
    question: questionOf({ one, messages }),
    state: one.state === 'closed' ? 'answered' : one.state,
    by: one.state === 'answered' ? answeredBy({ one, messages, words }) : (one.takenByName ?? cases.someone),
    askedAt: one.openedAt,
  };
}

/** For agents and administrators only; nothing to say while there is a place, or while nobody waits. */
export async function waitingNote(visit: Visit, tools: Pick<DeskCaseTools, 'waiting'>): Promise<Reply[]> {
  const { words } = visit;
  const waiting = await tools.waiting();
  if (waiting === 0) return [];
  const choices = [{ title: words.cases.button.list, verb: 'command.run' as const, data: { command: 'cases' } }];
  return showCard(chooseCard({ title: words.cases.waitingTitle(waiting), text: words.cases.waitingText, choices }, words));
}

type DeskPress = { verb: 'take' | 'close' | 'show' } | { verb: 'whole'; page?: number | undefined } | { verb: 'answer'; on?: string | undefined; text?: string | undefined };

/** Whoever was first has it, and the card says who; still anybody of the helpdesk may answer. */
export async function pressCase(visit: Visit, one: Case, press: DeskPress, tools: DeskCaseTools): Promise<Reply[]> {
  const { cases } = visit.words;
  if (press.verb === 'take') await tools.take(one);
  if (press.verb === 'close') await tools.close(one);
  if (press.verb === 'answer') {
    const text = (press.text ?? '').trim();
    if (text === '') return sayText(cases.errorAnswer);
    if (text.length > longestCaseText) return sayText(cases.tooLong);
    await tools.answer(one, text);
  }
  const file = { one: (await tools.find(one.id)) ?? one, messages: await tools.messages(one.id), guides: tools.guides, words: visit.words, now: tools.now() };
  const on = press.verb === 'answer' ? file.messages.find(({ id, author }) => id === press.on && author === 'person') : undefined;
  if (on) return showCard(replyCard(file, on));
  // A page of it is for who turned to it: for everybody else the post stays as it is.
  if (press.verb === 'whole') return showHere(wholeCard(file, 'desk', press.page ?? 1), 'same');
  return file.one.postId !== null && file.one.postId === visit.cardId ? showHere(deskCard(file), 'job') : showCard(deskCard(file));
}

export function caseGone(visit: Visit): Reply[] {
  const { words } = visit;
  return showCard(chooseCard({ title: words.cases.deskGone, text: null, choices: [{ title: words.cases.button.list, verb: 'command.run', data: { command: 'cases' } }] }, words));
}

/** "Helpdesk here", in a channel or a group chat. */
export async function casesHere(visit: Visit, tools: PlaceTools): Promise<Reply[]> {
  const { words } = visit;
  const { cases } = words;
  const list = { title: cases.button.list, verb: 'command.run' as const, data: { command: 'cases' } };
  if (visit.conversationKind === 'personal') return showCard(chooseCard({ title: cases.privateTitle, text: cases.privateText, choices: [list] }, words));
  const { change, waiting } = await tools.appoint();
  const text = [cases.hereText, ...(change === 'replaced' ? [cases.hereReplaced] : []), ...(waiting > 0 ? [cases.hereWaiting(waiting)] : [])].join('\n\n');
  const choices = [list, { title: cases.button.off, verb: 'command.run' as const, data: { command: 'cases_off' } }];
  return showCard(chooseCard({ title: change === 'none' ? cases.hereAlready : cases.hereTitle, text, choices }, words));
}

export async function casesOff(visit: Visit, tools: PlaceTools): Promise<Reply[]> {
  const { words } = visit;
  const { cases } = words;
  const list = { title: cases.button.list, verb: 'command.run' as const, data: { command: 'cases' } };
  if (visit.conversationKind === 'personal') return showCard(chooseCard({ title: cases.privateTitle, text: cases.privateText, choices: [list] }, words));
  const removed = await tools.remove();
  const choices = [{ title: cases.button.here, verb: 'command.run' as const, data: { command: 'cases_here' } }, list];
  return showCard(chooseCard({ title: removed ? cases.offTitle : cases.offNot, text: removed ? cases.offText : cases.offNotText, choices }, words));
}
