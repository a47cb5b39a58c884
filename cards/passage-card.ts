import type { Card } from './card.ts';
import { markdownText } from './escape.ts';
import { button, card, heading, note, text } from './parts.ts';
import type { Words } from './words.ts';

export interface PassageView {
  /** The words that were asked, and the line in the administrator's list that they became. */
  kept: string;
  question?: string | undefined;
  /** Which of the passages found this is, from 0. */
  nth: number;
  heading: string;
  text: string;
  title: string;
  /** Where it stands. */
  from: 'guide' | 'topic';
  id: string;
  /** It is not in the reader's language. */
  otherLanguage: boolean;
  /** The person said that this was it. */
  helped: boolean;
}

/** A passage that may answer a question, with where it comes from and a way on when it does not. */
export function passageCard(view: PassageView, words: Words): Card {
  const { questions } = words;
  const { kept, nth, helped } = view;
  const pressed = { kept, nth, ...(view.question === undefined ? {} : { question: view.question }) };
  return card(words, {
    summary: questions.summary(view.heading),
    body: [
      heading(markdownText(view.heading)),
      ...view.text.split('\n').map((line) => text(markdownText(line))),
      note(questions.from(markdownText(view.title))),
      view.otherLanguage ? note(questions.otherLanguage) : null,
      text(helped ? questions.helped : questions.wasThisIt),
    ],
    actions: [
      helped ? null : button(questions.yes, 'question.helped', pressed, { primary: true }),
      helped ? null : button(questions.another, 'question.another', pressed),
      view.from === 'guide' ? button(questions.wholeGuide, 'guide.choose', { guide: view.id }) : button(questions.wholeTopic, 'topic.show', { topic: view.id }),
      helped ? button(words.button.help, 'command.run', { command: 'help' }) : button(questions.askHelpdesk, 'case.ask', { kept }),
    ],
  });
}
