import type { Card } from './card.ts';
import { markdownText } from './escape.ts';
import { button, card, choiceButton, heading, note, text, type Choice } from './parts.ts';
import type { Words } from './words.ts';

export interface ProblemView {
  title: string;
  text: string;
  reference: string | null;
  /** Id of what was asked, kept so that it need not be typed again. */
  kept: string | null;
  buttons: Choice[];
}

export function problemCard(view: ProblemView, words: Words): Card {
  const actions = [
    view.kept === null ? null : button(words.button.tryAgain, 'request.retry', { kept: view.kept }, { primary: true }),
    ...view.buttons.map(choiceButton),
  ].filter((action) => action !== null);
  return card(words, {
    summary: view.title,
    body: [
      heading(markdownText(view.title)),
      text(markdownText(view.text)),
      view.reference === null ? null : note(words.problemReference(markdownText(view.reference))),
    ],
    // Never a dead end: with nothing else to offer there is always the list of what Balie can do.
    actions: actions.length > 0 ? actions : [button(words.button.help, 'command.run', { command: 'help' })],
  });
}
