import type { Card } from './card.ts';
import { markdownText } from './escape.ts';
import { card, text } from './parts.ts';
import type { Words } from './words.ts';

export interface WorkingView {
  text: string;
  /** It is over: the same line without the ring that turns. */
  done?: boolean;
}

/** Stands in for an answer for a moment and is replaced in place. */
export function workingCard(view: WorkingView, words: Words): Card {
  return card(words, {
    summary: view.text,
    body: [
      {
        type: 'ColumnSet',
        columns: [
          ...(view.done ? [] : [{ type: 'Column', width: 'auto', items: [{ type: 'ProgressRing', size: 'Small', fallback: 'drop' }] }]),
          {
            type: 'Column',
            width: 'stretch',
            verticalContentAlignment: 'Center',
            items: [text(markdownText(view.text))],
          },
        ],
      },
    ],
  });
}
