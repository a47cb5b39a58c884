import type { Card, CardElement } from './card.ts';
import { short } from './case-parts.ts';
import { distinctTitles } from './distinct-titles.ts';
import { markdownText } from './escape.ts';
import { button, card, heading, note, text } from './parts.ts';
import type { Words } from './words.ts';

export interface CaseLine {
  case: string;
  name: string;
  question: string;
  state: 'open' | 'taken' | 'answered';
  by: string;
  askedAt: Date;
}

export interface CaseListView {
  /** One to six. */
  cases: CaseLine[];
  more: number;
  /** How many no helpdesk has before it, for want of a place. */
  waiting: number;
  now: Date;
}

/** What waits for the helpdesk, the longest first. */
export function caseListCard(view: CaseListView, words: Words): Card {
  const { cases } = words;
  const titles = distinctTitles(view.cases.map(({ name }) => cases.button.show(short(name, 18))));
  return card(words, {
    summary: cases.listTitle,
    body: [
      heading(cases.listTitle),
      ...(view.waiting > 0 ? [text(cases.waitingTitle(view.waiting), { tone: 'warning' }), text(cases.waitingText, { spacing: 'None' })] : []),
      ...view.cases.map((line, index) => row(line, titles[index] ?? '', view.now, words)),
      view.more > 0 ? note(cases.listMore(view.more)) : null,
    ],
  });
}

function row(line: CaseLine, title: string, now: Date, words: Words): CardElement {
  const { cases } = words;
  const ago = words.ago(now.getTime() - line.askedAt.getTime());
  const state = line.state === 'open' ? cases.stateOpen(ago) : line.state === 'taken' ? cases.stateTaken(line.by) : cases.stateAnswered(line.by);
  return {
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    items: [
      { type: 'TextBlock', text: markdownText(line.name), wrap: true, weight: 'Bolder' },
      { ...text(markdownText(short(line.question === '' ? cases.deskNoText : line.question, 140))), spacing: 'None' },
      { ...note(markdownText(state)), spacing: 'None' },
      { type: 'ActionSet', spacing: 'Small', actions: [button(title, 'case.show', { case: line.case })] },
    ],
  };
}
