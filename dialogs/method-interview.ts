import type { Question } from '../advice/questions.ts';
import { isAnswer, isQuestion, questionWords, readAnswers, options, type Answers } from '../advice/questions.ts';
import { nothingKnown, walk, type Facts, type Walk } from '../advice/interview.ts';
import { chooseCard } from '../cards/choose-card.ts';
import { methodQuestionCard } from '../cards/method-question-card.ts';
import type { VerbData } from '../cards/verbs.ts';
import type { GuideBook } from '../guides/guide-book.ts';
import type { Bound } from '../store/bound.ts';
import type * as interviews from '../store/interviews.ts';
import type { Interview } from '../store/interviews.ts';
import { advicePage, changePage, guidePage, othersPage, tablePage, tasksPage, textPage } from './method-pages.ts';
import { sayText, showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

// "Which Windows method?": one question at a time, and at the end one recommendation with its reasons. The answers
// are a row in the store; a card carries its id and the question that it showed.

export interface MethodTools {
  interviews: Bound<Pick<typeof interviews, 'startInterview' | 'findInterview' | 'latestInterview' | 'changeInterview'>>;
  guides: GuideBook;
  /** On behalf of the person, and soon: what cannot be read is asked. */
  facts(): Promise<Facts>;
  now(): Date;
  newId(): string;
}

/** An interview, with what its answers lead to. */
export interface Standing {
  interview: Interview;
  answers: Answers;
  facts: Facts;
  walk: Walk;
}

/** Answers this old are asked again. */
const resumableFor = 30 * 24 * 60 * 60 * 1000;

export async function methodInterview(visit: Visit, tools: MethodTools): Promise<Reply[]> {
  const begun = await tools.interviews.latestInterview(visit, new Date(tools.now().getTime() - resumableFor));
  if (begun) {
    const standing = standingOf(begun);
    if (standing.walk.path.length > 0) return showStanding(visit, standing, tools, true);
  }
  return begin(visit, tools);
}

async function begin(visit: Visit, tools: MethodTools): Promise<Reply[]> {
  const { tenantId, objectId } = visit;
  const interview: Interview = { id: tools.newId(), tenantId, objectId, state: { answers: {}, facts: await tools.facts() } };
  await tools.interviews.startInterview(interview, tools.now());
  return showStanding(visit, standingOf(interview), tools, false);
}

type MethodPress =
  | { verb: 'method.answer'; data: VerbData<'method.answer'> }
  | { verb: 'method.back'; data: VerbData<'method.back'> }
  | { verb: 'method.show'; data: VerbData<'method.show'> }
  | { verb: 'method.reopen'; data: VerbData<'method.reopen'> }
  | { verb: 'method.again'; data: VerbData<'method.again'> }
  | { verb: 'method.table'; data: VerbData<'method.table'> };

/** A press, possibly on an old card, possibly the second time, possibly somebody else's. */
export async function pressMethod(visit: Visit, press: MethodPress, tools: MethodTools): Promise<Reply[]> {
  const interview = await tools.interviews.findInterview(press.data.interview);
  if (!interview || interview.tenantId !== visit.tenantId) return goneCard(visit);
  if (interview.objectId !== visit.objectId) return sayText(visit.words.say.pressNotYours);
  const standing = standingOf(interview);
  switch (press.verb) {
    case 'method.answer':
      return answer(visit, press.data, standing, tools);
    case 'method.back':
      return back(visit, press.data.from, standing, tools);
    case 'method.reopen':
      return reopen(visit, press.data.question, standing, tools);
    case 'method.again':
      return begin(visit, tools);
    case 'method.table':
      return tablePage(visit, press.data.method, standing);
    case 'method.show':
      return showPage(visit, press.data.page, standing, tools);
  }
}

async function answer(visit: Visit, { question, answer: given }: VerbData<'method.answer'>, standing: Standing, tools: MethodTools): Promise<Reply[]> {
  if (!isQuestion(question) || question !== standing.walk.next || !isAnswer(question, given)) return showStanding(visit, standing, tools, false);
  return move(visit, standing, { answers: { ...standing.answers, [question]: given }, facts: standing.facts }, tools);
}

/** Takes the last answer away, if the card showed the question after it. */
async function back(visit: Visit, from: string, standing: Standing, tools: MethodTools): Promise<Reply[]> {
  const last = standing.walk.path.at(-1);
  if (last === undefined || standing.walk.next !== from) return showStanding(visit, standing, tools, false);
  return move(visit, standing, without(last, standing), tools);
}

async function reopen(visit: Visit, question: string, standing: Standing, tools: MethodTools): Promise<Reply[]> {
  if (!isQuestion(question) || ![...standing.walk.path, ...standing.walk.seen].includes(question)) return showStanding(visit, standing, tools, false);
  return move(visit, standing, without(question, standing), tools);
}

function without(question: Question, { answers, facts }: Standing): { answers: Answers; facts: Facts } {
  const kept = Object.entries(answers).filter(([name]) => name !== question);
  return { answers: Object.fromEntries(kept), facts: question === 'premium' ? { ...facts, premium: null } : facts };
}

async function move(visit: Visit, { interview }: Standing, to: { answers: Answers; facts: Facts }, tools: MethodTools): Promise<Reply[]> {
  await tools.interviews.changeInterview(interview, { ...to }, tools.now());
  const moved = await tools.interviews.findInterview(interview.id);
  return moved ? showStanding(visit, standingOf(moved), tools, false) : goneCard(visit);
}

function showPage(visit: Visit, page: VerbData<'method.show'>['page'], standing: Standing, tools: MethodTools): Reply[] {
  if (!standing.walk.outcome) return showStanding(visit, standing, tools, false);
  switch (page) {
    case 'advice':
      return showStanding(visit, standing, tools, false);
    case 'tasks':
      return tasksPage(visit, standing, standing.walk.outcome);
    case 'text':
      return textPage(visit, standing, standing.walk.outcome);
    case 'guide':
      return guidePage(visit, standing, standing.walk.outcome, tools.guides);
    case 'others':
      return othersPage(visit, standing, standing.walk.outcome);
    case 'change':
      return changePage(visit, standing);
  }
}

function showStanding(visit: Visit, standing: Standing, tools: MethodTools, resumed: boolean): Reply[] {
  const { outcome, next } = standing.walk;
  if (outcome) return advicePage(visit, standing, outcome, tools.guides);
  return next ? questionCard(visit, standing, next, resumed) : goneCard(visit);
}

function questionCard({ words }: Visit, { interview, walk: { path, left }, facts }: Standing, question: Question, resumed: boolean): Reply[] {
  const { ask, hint, answers } = questionWords[question];
  const choices = options[question].map((one) => ({
    title: (answers as Record<string, Record<typeof words.language, string>>)[one]?.[words.language] ?? one,
    verb: 'method.answer' as const,
    data: { interview: interview.id, question, answer: one },
  }));
  const n = path.length + 1;
  return showCard(
    methodQuestionCard(
      { interview: interview.id, question, n, most: path.length + left, ask: ask[words.language], hint: hint[words.language], seen: seenFor(question, facts, words), resumed, answers: choices },
      words,
    ),
  );
}

function seenFor(question: Question, { coManaged, autopilot }: Facts, { method }: Visit['words']): string | null {
  if (question === 'configManager' && coManaged) return method.sees.configManager;
  return question === 'bought' && autopilot ? method.sees.bought : null;
}

function standingOf(interview: Interview): Standing {
  const answers = readAnswers(record(interview.state['answers']));
  const facts = readFacts(record(interview.state['facts']));
  return { interview, answers, facts, walk: walk(answers, facts) };
}

function readFacts(kept: Record<string, unknown>): Facts {
  const fact = (name: keyof Facts): boolean | null => (typeof kept[name] === 'boolean' ? kept[name] : nothingKnown[name]);
  return { premium: fact('premium'), coManaged: fact('coManaged'), autopilot: fact('autopilot') };
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function goneCard({ words }: Visit): Reply[] {
  const choices = [{ title: words.method.name, verb: 'command.run' as const, data: { command: 'enrollment_method_advice' } }];
  return showCard(chooseCard({ title: words.method.gone, text: null, choices }, words));
}
