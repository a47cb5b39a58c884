import type { Card } from './card.ts';
import { quote, said, short, type SaidView } from './case-parts.ts';
import { personActions } from './case-receipt-card.ts';
import { markdownText } from './escape.ts';
import { card, heading, note } from './parts.ts';
import type { Words } from './words.ts';

export interface CaseAnswerView {
  case: string;
  /** The message that this card shows. */
  message: string;
  agent: string;
  text: string;
  question: string;
  /** What the person wrote back to it. */
  replies: SaidView[];
  solved: boolean;
  now: Date;
}

/** What an agent answered, in the chat of the person who asked. */
export function caseAnswerCard(view: CaseAnswerView, words: Words): Card {
  const { cases } = words;
  const question = view.question === '' ? cases.noText : view.question;
  return card(words, {
    summary: cases.answerSummary(view.agent, short(view.text, 120)),
    body: [
      heading(markdownText(cases.answerTitle(view.agent))),
      quote(view.text),
      ...view.replies.map((reply) => said({ ...reply, name: cases.replied }, view.now, words)),
      note(markdownText(cases.about(short(question, 120)))),
    ],
    actions: personActions({ case: view.case, on: view.message }, view.solved, words, cases.button.reply),
  });
}
