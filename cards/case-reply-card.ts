import type { Card } from './card.ts';
import { answerButton } from './case-desk-card.ts';
import { quote, said, short, type SaidView } from './case-parts.ts';
import { markdownText } from './escape.ts';
import { card, heading } from './parts.ts';
import type { Words } from './words.ts';

export interface CaseReplyView {
  case: string;
  /** The message that this card shows. */
  message: string;
  name: string;
  text: string;
  /** What agents answered to it. */
  answers: SaidView[];
  now: Date;
}

/** What the person wrote after the question, under its post: a card that changes in place makes no sound. */
export function caseReplyCard(view: CaseReplyView, words: Words): Card {
  const { cases } = words;
  return card(words, {
    summary: cases.replySummary(view.name, short(view.text, 120)),
    body: [
      heading(markdownText(cases.replyTitle(view.name))),
      quote(view.text),
      ...view.answers.map((answer) => said({ ...answer, name: cases.deskAnswer(answer.name) }, view.now, words)),
    ],
    actions: [answerButton({ case: view.case, on: view.message }, view.answers.length > 0 ? cases.button.answerAgain : cases.button.answer, words)],
  });
}
