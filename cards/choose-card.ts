import type { Card } from './card.ts';
import { markdownText } from './escape.ts';
import { card, choiceButton, heading, text, type Choice } from './parts.ts';
import type { Words } from './words.ts';

export interface ChooseView {
  title: string;
  text: string | null;
  /** At most six: that many buttons Teams shows on every client. */
  choices: Choice[];
}

export function chooseCard(view: ChooseView, words: Words): Card {
  return card(words, {
    summary: view.title,
    body: [heading(markdownText(view.title)), view.text === null ? null : text(markdownText(view.text))],
    actions: view.choices.map(choiceButton),
  });
}
