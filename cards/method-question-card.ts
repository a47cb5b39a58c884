import type { Card } from './card.ts';
import { markdownText } from './escape.ts';
import { button, card, choiceButton, heading, note, progress, text, type Choice } from './parts.ts';
import type { Words } from './words.ts';

export interface MethodQuestionView {
  interview: string;
  question: string;
  /** Which question this is. */
  n: number;
  /** With this one, at most so many. */
  most: number;
  ask: string;
  hint: string;
  /** What Balie saw that helps to answer. */
  seen: string | null;
  resumed: boolean;
  /** At most four. */
  answers: Choice[];
}

export function methodQuestionCard(view: MethodQuestionView, words: Words): Card {
  const { method } = words;
  const counted = view.n === view.most ? method.last : method.progress(String(view.n), String(view.most));
  // In one piece: a count that breaks in the middle is hard to read on a phone.
  const where = counted.replaceAll(' ', '\u00A0');
  const first = view.n === 1;
  return card(words, {
    summary: `${method.name} ${view.ask}`,
    body: [
      view.resumed ? note(method.resumed) : null,
      note(`${method.name} · ${where}`),
      progress(view.n, view.most),
      heading(markdownText(view.ask)),
      text(markdownText(view.hint)),
      view.seen === null ? null : text(markdownText(view.seen)),
    ],
    actions: [
      ...view.answers.map(choiceButton),
      first ? null : button(method.answers.back, 'method.back', { interview: view.interview, from: view.question }),
      first ? null : button(method.answers.again, 'method.again', { interview: view.interview }),
    ],
  });
}
