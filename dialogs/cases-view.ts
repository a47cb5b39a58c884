import type { Card } from '../cards/card.ts';
import { caseAnswerCard } from '../cards/case-answer-card.ts';
import { caseDeskCard } from '../cards/case-desk-card.ts';
import type { AlongView, SaidView } from '../cards/case-parts.ts';
import { caseReceiptCard, type Standing } from '../cards/case-receipt-card.ts';
import { caseReplyCard } from '../cards/case-reply-card.ts';
import type { Words } from '../cards/words.ts';
import type { GuideBook } from '../guides/guide-book.ts';
import type { CaseMessage } from '../store/case-messages.ts';
import type { HelpCase } from '../store/cases.ts';
import { failureWords } from './enrollment-failure.ts';

// A case as its cards show it, in any language, at any time: drawn in a turn and by the job that brings it to both sides.

/** What goes along, as it is kept. Codes and names, no sentences: each side reads its own language. */
export interface CaseAttached {
  guide: { id: string; title: string; step: number; of: number; state: 'steps' | 'waiting' | 'arrived' } | null;
  /** Null: could not be read, or is still to be. */
  devices: { name: string; system: string; compliance: string }[] | null;
  failure: { at: string; category: string; reason: string | null } | 'unreadable' | null;
  /** Whether Graph was asked. */
  read: boolean;
}

export type Case = HelpCase<CaseAttached>;

/** One case with all that was said in it, and what its cards need besides. */
export interface CaseFile {
  one: Case;
  messages: readonly CaseMessage[];
  guides: GuideBook;
  words: Words;
  now: Date;
}

export function alongView(attached: CaseAttached | null, guides: GuideBook, words: Words): AlongView {
  const guide = attached?.guide ? guideView(attached.guide, guides, words) : null;
  if (!attached?.read) return { guide, devices: 'not_yet', failure: 'not_yet' };
  return { guide, devices: attached.devices ?? 'unreadable', failure: failureView(attached.failure, words) };
}

/** In this reader's language, as long as there is such a guide. */
function guideView({ id, title, step, of, state }: NonNullable<CaseAttached['guide']>, guides: GuideBook, words: Words): AlongView['guide'] {
  const found = guides.byId(id, words.language);
  return { title: found?.title ?? title, step, of, heading: found?.steps[step - 1]?.heading ?? null, state };
}

function failureView(failure: CaseAttached['failure'], words: Words): AlongView['failure'] {
  if (failure === null || failure === 'unreadable') return failure;
  return { what: failureWords(failure, words).what, code: failure.reason ?? failure.category, at: new Date(failure.at) };
}

/** Only what was written with the question itself: something added later is no question. */
export function questionOf({ one, messages }: Pick<CaseFile, 'one' | 'messages'>): string {
  const [first] = messages;
  return first?.author === 'person' && first.at.getTime() === one.openedAt.getTime() ? first.text : '';
}

function laterMessages(file: Pick<CaseFile, 'one' | 'messages'>): readonly CaseMessage[] {
  return questionOf(file) === '' ? file.messages : file.messages.slice(1);
}

export function shown(message: CaseMessage, words: Words): SaidView {
  return { name: message.name ?? (message.author === 'agent' ? words.cases.someone : words.cases.nobody), text: message.text, at: message.at };
}

/** What was said after this message by the other side, until its own side said something again. */
function answersTo(message: CaseMessage, messages: readonly CaseMessage[]): CaseMessage[] {
  const after = messages.slice(messages.findIndex(({ id }) => id === message.id) + 1);
  const again = after.findIndex(({ author }) => author === message.author);
  return again === -1 ? after : after.slice(0, again);
}

export function supportOf(guides: GuideBook, words: Words): string {
  return guides.support(words.language) ?? words.own.yourHelpdesk;
}

export function receiptCard(file: CaseFile): Card {
  const { one, guides, words, now } = file;
  const later = laterMessages(file);
  const added = later.findLast(({ author }) => author === 'person');
  return caseReceiptCard(
    { case: one.id, question: questionOf(file), askedAt: one.openedAt, standing: standingOf(file), added: added ? shown(added, words) : null, more: later.length > (added ? 1 : 0), support: supportOf(guides, words), now },
    words,
  );
}

/** Who gave the answer that it waits with: not always who took it. */
export function answeredBy({ one, messages, words }: Pick<CaseFile, 'one' | 'messages' | 'words'>): string {
  return messages.findLast(({ author }) => author === 'agent')?.name ?? one.takenByName ?? words.cases.someone;
}

function standingOf(file: CaseFile): Standing {
  const { one, words } = file;
  if (one.state === 'closed') return { kind: 'solved', by: one.closedByName };
  const by = one.takenByName ?? words.cases.someone;
  if (one.state === 'answered') return { kind: 'answered', by: answeredBy(file) };
  if (one.state === 'taken') return { kind: 'taken', by };
  if (one.deskProblem === null) return { kind: 'asked' };
  return { kind: 'waits', why: one.deskProblem === 'no_place' ? 'no_place' : 'unreachable' };
}

export function answerCard(file: CaseFile, message: CaseMessage): Card {
  const { one, messages, words, now } = file;
  const { name, text } = shown(message, words);
  const replies = answersTo(message, messages).map((reply) => shown(reply, words));
  return caseAnswerCard({ case: one.id, message: message.id, agent: name, text, question: questionOf(file), replies, solved: one.state === 'closed', now }, words);
}

const problems = { no_place: null, conversation_unreachable: 'gone', message_refused: 'refused', send_later: 'later' } as const;

export function deskCard(file: CaseFile): Card {
  const { one, guides, words, now } = file;
  const { cases } = words;
  const by = { open: null, taken: one.takenByName, answered: answeredBy(file), closed: one.closedByName ?? one.name ?? cases.nobody }[one.state];
  return caseDeskCard(
    {
      case: one.id,
      name: one.name ?? cases.nobody,
      question: questionOf(file),
      askedAt: one.openedAt,
      state: one.state,
      by: by ?? cases.someone,
      along: alongView(one.attached, guides, words),
      exchange: laterMessages(file).map((message) => shown(message, words)),
      personProblem: one.personProblem && problems[one.personProblem],
      now,
    },
    words,
  );
}

export function replyCard(file: CaseFile, message: CaseMessage): Card {
  const { one, messages, words, now } = file;
  const { name, text } = shown(message, words);
  return caseReplyCard({ case: one.id, message: message.id, name, text, answers: answersTo(message, messages).map((answer) => shown(answer, words)), now }, words);
}
