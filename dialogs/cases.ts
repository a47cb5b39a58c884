import type { Card } from '../cards/card.ts';
import { caseAskCard } from '../cards/case-ask-card.ts';
import { longestCaseText, short } from '../cards/case-parts.ts';
import { chooseCard } from '../cards/choose-card.ts';
import { distinctTitles } from '../cards/distinct-titles.ts';
import type { GuideBook } from '../guides/guide-book.ts';
import type { CaseMessage } from '../store/case-messages.ts';
import type { Enrollment } from '../store/enrollments.ts';
import { alongView, answerCard, questionOf, receiptCard, supportOf, type Case, type CaseAttached } from './cases-view.ts';
import { wholeCard } from './cases-whole.ts';
import { sayText, showCard, showHere, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

// The person's half: put it to the helpdesk, see how it stands, say more, say that it is over.

/** A card with a field that stands open: what is typed in the chat may be what belongs in it. */
export interface OpenAsk {
  /** The id that the case will have. */
  id: string;
  run: string | null;
  /** What stands in the field already. */
  prefilled: string;
}

export interface CaseTools {
  guides: GuideBook;
  now(): Date;
  newId: () => string;
  /** Null for an unknown id. */
  findRun(id: string): Promise<Enrollment | null>;
  /** What this person is setting up now, or has just tried to. */
  latestRun(): Promise<Enrollment | null>;
  /** Within a moment, and never a failure: what cannot be read is null. */
  readAlong(): Promise<Pick<CaseAttached, 'devices' | 'failure'>>;
  openCases(): Promise<Case[]>;
  find(id: string): Promise<Case | null>;
  messages(id: string): Promise<CaseMessage[]>;
  /** @returns false when there is such a case already, by this id or of this run */
  open(wish: { id: string; run: string | null; attached: CaseAttached; text: string; cardId: string | null }): Promise<boolean>;
  /** @returns the case that it was added to */
  add(one: Case, text: string): Promise<Case>;
  close(one: Case): Promise<void>;
  placeReceipt(one: Case, cardId: string): Promise<void>;
  /** The next words may be typed instead of written in the card. */
  waitForWords(open: OpenAsk, cardId: string): Promise<void>;
}

const mostOpen = 5;

export interface CaseWish {
  /** `latest`: what they are setting up now, if anything. */
  run?: string | undefined;
  /** What was typed before. */
  text?: string | undefined;
}

/** The card to write on. */
export async function askHelpdesk(visit: Visit, { run: runId, text = '' }: CaseWish, tools: CaseTools): Promise<Reply[]> {
  const run = runId === undefined ? null : runId === 'latest' ? await tools.latestRun() : await tools.findRun(runId);
  if (run && !isOwn(run, visit)) return sayText(visit.words.say.pressNotYours);
  return showAsk(visit, { run, text, problem: null }, tools);
}

async function showAsk(visit: Visit, { run, text, problem }: { run: Enrollment | null; text: string; problem: 'empty' | 'too_long' | null }, tools: CaseTools): Promise<Reply[]> {
  const { words } = visit;
  const open = await tools.openCases();
  const same = run ? open.find((one) => one.run === run.id) : undefined;
  if (!same && open.length >= mostOpen) return showCard(await tooManyCard(visit, open, tools));
  const along = same ? { devices: null, failure: null } : await tools.readAlong();
  const attached = { ...along, guide: attachedGuide(run, tools.guides, visit), read: true };
  const waits: OpenAsk = { id: tools.newId(), run: run?.id ?? null, prefilled: text.slice(0, longestCaseText) };
  const view = {
    ask: waits.id,
    run: waits.run,
    prefilled: waits.prefilled,
    along: alongView(attached, tools.guides, words),
    askedAt: same?.openedAt ?? null,
    support: supportOf(tools.guides, words),
    problem,
    now: tools.now(),
  };
  return showCard(caseAskCard(view, words), (cardId) => tools.waitForWords(waits, cardId));
}

/** What is open with the helpdesk; who has nothing there is asked what to put to it. */
export async function showOwnCases(visit: Visit, tools: CaseTools): Promise<Reply[]> {
  const { cases } = visit.words;
  const open = await tools.openCases();
  const [only] = open;
  if (!only) return askHelpdesk(visit, { run: 'latest' }, tools);
  return open.length === 1 ? showReceipt(visit, only, tools) : showCard(await ownCasesCard(visit, { title: cases.mineTitle, text: null, open }, tools));
}

async function tooManyCard(visit: Visit, open: readonly Case[], tools: CaseTools): Promise<Card> {
  const { cases } = visit.words;
  return ownCasesCard(visit, { title: cases.tooManyTitle, text: cases.tooMany, open }, tools);
}

async function ownCasesCard(visit: Visit, { title, text, open }: { title: string; text: string | null; open: readonly Case[] }, tools: CaseTools): Promise<Card> {
  const { cases } = visit.words;
  const questions = await Promise.all(open.slice(0, mostOpen).map(async (one) => questionOf({ one, messages: await tools.messages(one.id) })));
  const titles = distinctTitles(questions.map((question) => short(question === '' ? cases.noText : question, 25)));
  const choices = open.slice(0, mostOpen).map((one, index) => ({ title: titles[index] ?? '', verb: 'case.mine' as const, data: { case: one.id } }));
  return chooseCard({ title, text, choices }, visit.words);
}

/** "Send". The card's own id makes a second press do nothing. */
export async function sendToHelpdesk(visit: Visit, sent: { ask: string; run?: string | undefined; text?: string | undefined }, tools: CaseTools): Promise<Reply[]> {
  const run = sent.run === undefined ? null : await tools.findRun(sent.run);
  if (run && !isOwn(run, visit)) return sayText(visit.words.say.pressNotYours);
  const known = await tools.find(sent.ask);
  if (known) return isOwn(known, visit) ? showSent(visit, known, tools) : sayText(visit.words.say.pressNotYours);
  const text = (sent.text ?? '').trim();
  const open = await tools.openCases();
  const same = run ? open.find((one) => one.run === run.id) : undefined;
  if (text.length > longestCaseText) return showAsk(visit, { run, text, problem: 'too_long' }, tools);
  if (text === '' && (!run || same)) return showAsk(visit, { run, text, problem: 'empty' }, tools);
  if (same) return showSent(visit, await tools.add(same, text), tools);
  if (open.length >= mostOpen) return showCard(await tooManyCard(visit, open, tools));
  return openNew(visit, { ask: sent.ask, run, text }, tools);
}

async function openNew(visit: Visit, { ask, run, text }: { ask: string; run: Enrollment | null; text: string }, tools: CaseTools): Promise<Reply[]> {
  const attached: CaseAttached = { guide: attachedGuide(run, tools.guides, visit), devices: null, failure: null, read: false };
  // In the middle of a guide its card stays where it is, and the receipt comes below it.
  const cardId = run ? null : visit.cardId;
  await tools.open({ id: ask, run: run?.id ?? null, attached, text, cardId });
  const opened = await tools.find(ask);
  if (opened) return showSent(visit, opened, tools);
  // Two presses of two cards for one run: the other one was first.
  const other = (await tools.openCases()).find((one) => one.run === run?.id);
  return other ? showSent(visit, text === '' ? other : await tools.add(other, text), tools) : showCard(goneCard(visit));
}

/** The receipt in place of what was pressed; in the middle of a guide it stands below, and here is the way back to the step. */
async function showSent(visit: Visit, one: Case, tools: CaseTools): Promise<Reply[]> {
  if (one.cardId !== null && one.cardId === visit.cardId) return showReceipt(visit, one, tools);
  const { cases, button } = visit.words;
  const back = one.run === null ? [] : [{ title: button.backToStep, verb: 'guide.show' as const, data: { run: one.run } }];
  const choices = [...back, { title: button.help, verb: 'command.run' as const, data: { command: 'help' } }];
  return showCard(chooseCard({ title: cases.sentTitle, text: cases.sentText, choices }, visit.words));
}

/** What changed is brought to the receipt by a job, too; another card that was pressed becomes the receipt. */
export async function showReceipt(visit: Visit, one: Case, tools: CaseTools): Promise<Reply[]> {
  const file = { one, messages: await tools.messages(one.id), guides: tools.guides, words: visit.words, now: tools.now() };
  if (one.cardId !== null && one.cardId === visit.cardId) return showHere(receiptCard(file), 'job');
  return showCard(receiptCard(file), (cardId) => tools.placeReceipt(one, cardId));
}

export function dropAsk(visit: Visit, run: string | undefined): Reply[] {
  const { cases, button } = visit.words;
  const back = run === undefined ? [] : [{ title: button.backToStep, verb: 'guide.show' as const, data: { run } }];
  const choices = [...back, { title: visit.words.choose.askHelpdesk, verb: 'case.ask' as const, data: run === undefined ? {} : { run } }, { title: button.help, verb: 'command.run' as const, data: { command: 'help' } }];
  return showCard(chooseCard({ title: cases.notSent, text: cases.notSentText, choices }, visit.words));
}

/** On a receipt, or as the reply to an answer, `on`. */
export async function addToCase(visit: Visit, press: { case: string; on?: string | undefined; text?: string | undefined }, tools: CaseTools): Promise<Reply[]> {
  const { words } = visit;
  const text = (press.text ?? '').trim();
  if (text === '') return sayText(words.cases.error);
  if (text.length > longestCaseText) return sayText(words.cases.tooLong);
  return withOwn(visit, press, tools, (one) => tools.add(one, text));
}

export async function solveCase(visit: Visit, press: { case: string; on?: string | undefined }, tools: CaseTools): Promise<Reply[]> {
  return withOwn(visit, press, tools, async (one) => {
    await tools.close(one);
    return one;
  });
}

export async function showMine(visit: Visit, press: { case: string }, tools: CaseTools): Promise<Reply[]> {
  return withOwn(visit, press, tools, async (one) => one);
}

/** Everything that was said, for as long as it is looked at: the card itself stays the receipt. */
export async function showWhole(visit: Visit, press: { case: string; page?: number | undefined }, tools: CaseTools): Promise<Reply[]> {
  const one = await tools.find(press.case);
  if (!one) return showCard(goneCard(visit));
  if (!isOwn(one, visit)) return sayText(visit.words.say.pressNotYours);
  const file = { one, messages: await tools.messages(one.id), guides: tools.guides, words: visit.words, now: tools.now() };
  return showHere(wholeCard(file, 'person', press.page ?? 1), 'same');
}

async function withOwn(visit: Visit, { case: id, on }: { case: string; on?: string | undefined }, tools: CaseTools, act: (one: Case) => Promise<Case>): Promise<Reply[]> {
  const one = await tools.find(id);
  if (!one) return showCard(goneCard(visit));
  if (!isOwn(one, visit)) return sayText(visit.words.say.pressNotYours);
  const done = await act(one);
  const now = (await tools.find(done.id)) ?? done;
  const messages = await tools.messages(now.id);
  const answered = messages.find((message) => message.id === on && message.author === 'agent');
  if (!answered) return showReceipt(visit, now, tools);
  return showCard(answerCard({ one: now, messages, guides: tools.guides, words: visit.words, now: tools.now() }, answered));
}

function goneCard(visit: Visit): Card {
  const { cases } = visit.words;
  return chooseCard({ title: cases.gone, text: null, choices: [{ title: visit.words.choose.askHelpdesk, verb: 'case.ask', data: {} }] }, visit.words);
}

function isOwn(one: { tenantId: string; objectId: string }, visit: Visit): boolean {
  return one.tenantId === visit.tenantId && one.objectId === visit.objectId;
}

function attachedGuide(run: Enrollment | null, guides: GuideBook, visit: Visit): CaseAttached['guide'] {
  const guide = run && guides.byId(run.guideId, visit.words.language);
  if (!run || !guide) return null;
  const state = run.state === 'arrived' ? 'arrived' : run.state === 'steps' || run.state === 'stopped' ? 'steps' : 'waiting';
  return { id: guide.id, title: guide.title, step: Math.min(Math.max(run.step, 1), guide.steps.length), of: guide.steps.length, state };
}
