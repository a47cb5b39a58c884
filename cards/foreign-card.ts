import type { Card } from './card.ts';
import { button, card, text } from './parts.ts';
import type { Words } from './words.ts';
import { foreignSentences } from './words/foreign.ts';

export interface ForeignView {
  language: keyof typeof foreignSentences | null;
  kept: string;
}

/** To somebody who writes in a language that Balie does not speak. */
export function foreignCard({ language, kept }: ForeignView, words: Words): Card {
  const own = language === null ? null : foreignSentences[language];
  return card(words, {
    summary: own ?? words.questions.foreign,
    body: [own === null ? null : text(own), text(words.questions.foreign)],
    actions: [
      button('Nederlands', 'language.choose', { language: 'nl' }),
      button('English', 'language.choose', { language: 'en' }),
      button(words.questions.askHelpdesk, 'case.ask', { kept }),
      button(words.button.help, 'command.run', { command: 'help' }),
    ],
  });
}
