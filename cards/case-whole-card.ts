import type { Card } from './card.ts';
import { said, type SaidView } from './case-parts.ts';
import { markdownText } from './escape.ts';
import { button, card, heading, note } from './parts.ts';
import type { Words } from './words.ts';

export interface CaseWholeView {
  case: string;
  /** Who asked, as the helpdesk reads it; null for that person. */
  name: string | null;
  /** One page of what was said, the oldest first. */
  messages: SaidView[];
  page: number;
  pages: number;
  now: Date;
}

/** Everything that was said, word for word; the cards of a case show the last of it only. */
export function caseWholeCard(view: CaseWholeView, words: Words): Card {
  const { cases } = words;
  const { page, pages } = view;
  const title = view.name === null ? cases.wholeMine : cases.whole(view.name);
  const verb = view.name === null ? 'case.mine-whole' : 'case.whole';
  return card(words, {
    summary: title,
    body: [heading(markdownText(title)), pages > 1 ? note(cases.pageOf(page, pages)) : null, ...view.messages.map((message) => said(message, view.now, words))],
    actions: [
      page > 1 ? button(cases.button.before, verb, { case: view.case, page: page - 1 }) : null,
      page < pages ? button(cases.button.after, verb, { case: view.case, page: page + 1 }, { primary: true }) : null,
      button(cases.button.toQuestion, view.name === null ? 'case.mine' : 'case.show', { case: view.case }),
    ],
  });
}
