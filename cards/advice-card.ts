import type { Card } from './card.ts';
import { markdownText } from './escape.ts';
import { card, choiceButton, heading, lines, numbered, text, type Choice } from './parts.ts';
import type { Words } from './words.ts';

export interface AdviceView {
  title: string;
  text: string;
  points: string[];
  /** What comes first must be done first. */
  inOrder: boolean;
  closing: string | null;
  /** At most six. */
  buttons: Choice[];
}

/** Plain advice that needs nothing of Graph. */
export function adviceCard(view: AdviceView, words: Words): Card {
  const points = view.points.map(markdownText);
  return card(words, {
    summary: view.title,
    body: [
      heading(markdownText(view.title)),
      text(markdownText(view.text)),
      ...(view.inOrder ? numbered(points) : lines(points)),
      view.closing === null ? null : text(markdownText(view.closing)),
    ],
    actions: view.buttons.map(choiceButton),
  });
}
