import type { Card, CardAction } from './card.ts';
import { alongFacts, moment, quote, said, short, writeButton, type AlongView, type SaidView } from './case-parts.ts';
import { markdownText } from './escape.ts';
import { button, card, heading, note, text, type Tone } from './parts.ts';
import type { Words } from './words.ts';

export interface CaseDeskView {
  case: string;
  name: string;
  question: string;
  askedAt: Date;
  state: 'open' | 'taken' | 'answered' | 'closed';
  /** Who has it, answered it or closed it. */
  by: string;
  along: AlongView;
  /** What was said since, the newest last. */
  exchange: SaidView[];
  /** Why the person does not get an answer. */
  personProblem: 'gone' | 'refused' | 'later' | null;
  now: Date;
}

const mostExchange = 2;
const longestExchange = 700;

/** One question in the helpdesk's channel, the same card for everybody there, kept as it stands. */
export function caseDeskCard(view: CaseDeskView, words: Words): Card {
  const { cases } = words;
  const exchange = view.exchange.slice(-mostExchange);
  const earlier = view.exchange.length - exchange.length;
  return card(words, {
    summary: cases.deskSummary(view.name, short(view.question === '' ? cases.deskNoText : view.question, 120)),
    body: [
      heading(markdownText(cases.deskTitle(view.name))),
      stateLine(view, words),
      quote(view.question === '' ? cases.deskNoText : view.question),
      alongFacts(view.along, view.now, words),
      earlier > 0 ? note(cases.earlier(earlier)) : null,
      ...exchange.map((one) => said({ ...one, text: cut(one.text) }, view.now, words)),
      view.personProblem === null ? null : text(markdownText(problemText(view.personProblem, view.name, words)), { tone: 'attention' }),
    ],
    actions: actions(view, words),
  });
}

function isShortened({ exchange }: CaseDeskView): boolean {
  return exchange.length > mostExchange || exchange.some(({ text: value }) => value.length > longestExchange);
}

/** All of it is one press away. */
function cut(value: string): string {
  return value.length <= longestExchange ? value : `${value.slice(0, longestExchange).trimEnd()}…`;
}

const tones: Record<CaseDeskView['state'], Tone> = { open: 'warning', taken: 'accent', answered: 'default', closed: 'good' };

function stateLine(view: CaseDeskView, words: Words) {
  const { cases } = words;
  const at = moment(view.askedAt, view.now);
  const by = markdownText(view.by);
  const line = {
    open: () => cases.waitingSince(at),
    taken: () => cases.deskTaken(by, at),
    answered: () => cases.deskAnswered(by, at),
    closed: () => cases.deskSolved(by),
  }[view.state]();
  return text(line, { tone: tones[view.state], spacing: 'Small' });
}

function problemText(problem: NonNullable<CaseDeskView['personProblem']>, name: string, words: Words): string {
  const { cases } = words;
  if (problem === 'gone') return cases.personGone(name);
  return problem === 'refused' ? cases.personRefused : cases.personLater;
}

function actions(view: CaseDeskView, words: Words): (CardAction | null)[] {
  const { cases } = words;
  const closed = view.state === 'closed';
  return [
    view.state === 'open' ? button(cases.button.take, 'case.take', { case: view.case }, { primary: true }) : null,
    answerButton({ case: view.case }, closed ? cases.button.answerAgain : cases.button.answer, words),
    isShortened(view) ? button(cases.button.whole, 'case.whole', { case: view.case }) : null,
    closed ? button(cases.button.list, 'command.run', { command: 'cases' }) : button(cases.button.solved, 'case.close', { case: view.case }),
  ];
}

/** @param data `on` names the message under whose card it stands */
export function answerButton(data: { case: string; on?: string }, title: string, words: Words): CardAction {
  const { cases } = words;
  return writeButton({ title, verb: 'case.answer', data, label: cases.labelAnswer, error: cases.errorAnswer }, words);
}
