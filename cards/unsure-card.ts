import type { Card } from './card.ts';
import { button, card, heading, text } from './parts.ts';
import type { Words } from './words.ts';

export interface UnsureView {
  /** Best guess first, at most three. */
  options: { title: string; command: string; kept?: string }[];
}

export function unsureCard(view: UnsureView, words: Words): Card {
  const kept = view.options[0]?.kept;
  return card(words, {
    summary: words.unsure.summary,
    body: [heading(words.unsure.title), text(words.unsure.text)],
    actions: [
      ...view.options.slice(0, 3).map((option) => button(option.title, 'command.run', { command: option.command, ...(option.kept ? { kept: option.kept } : {}) })),
      kept === undefined ? button(words.button.somethingElse, 'command.run', { command: 'help' }) : button(words.button.somethingElse, 'question.search', { kept }),
    ],
  });
}
