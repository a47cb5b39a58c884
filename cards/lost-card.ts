import type { Card } from './card.ts';
import { button, card, heading, text } from './parts.ts';
import type { Words } from './words.ts';

export interface LostView {
  /** The words that were not understood, and the line in the administrator's list that they became. */
  kept: string;
  question: string | undefined;
  /** It happened before: a person comes first. */
  again: boolean;
}

/** Not understood: in short what Balie can do, the search, and a person. */
export function lostCard({ kept, question, again }: LostView, words: Words): Card {
  const { questions } = words;
  const person = button(questions.askHelpdesk, 'case.ask', { kept }, { primary: again });
  const search = button(questions.search, 'question.search', { kept, ...(question === undefined ? {} : { question }) }, { primary: !again });
  return card(words, {
    summary: again ? questions.lostAgainTitle : questions.lostTitle,
    body: [heading(again ? questions.lostAgainTitle : questions.lostTitle), text(again ? questions.lostAgain : questions.lost)],
    actions: [
      ...(again ? [person, search] : [search, person]),
      button(words.button.enroll, 'command.run', { command: 'enroll_device' }),
      button(words.button.help, 'command.run', { command: 'help' }),
    ],
  });
}
