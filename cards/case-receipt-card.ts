import type { Card, CardAction } from './card.ts';
import { moment, quote, said, writeButton, type SaidView } from './case-parts.ts';
import { markdownText } from './escape.ts';
import { button, card, heading, note, text } from './parts.ts';
import type { Words } from './words.ts';

/** How it stands, as the person who asked sees it. */
export type Standing =
  | { kind: 'asked' }
  /** Nobody of the helpdesk has it before them: no place yet, or one that cannot be reached. */
  | { kind: 'waits'; why: 'no_place' | 'unreachable' }
  | { kind: 'taken'; by: string }
  | { kind: 'answered'; by: string }
  | { kind: 'solved'; by: string | null };

export interface CaseReceiptView {
  case: string;
  /** What was asked first; '' when only something was sent along. */
  question: string;
  askedAt: Date;
  standing: Standing;
  /** What the person wrote since, the newest. */
  added: SaidView | null;
  /** Whether more was said than this card shows. */
  more: boolean;
  support: string;
  now: Date;
}

/** In the person's chat, kept as it stands. */
export function caseReceiptCard(view: CaseReceiptView, words: Words): Card {
  const { cases } = words;
  const solved = view.standing.kind === 'solved';
  return card(words, {
    // No moment in it: only a card is filled in by the client.
    summary: view.standing.kind === 'asked' ? cases.receiptTitle : cases.receiptSummary(standingText(view, words, (name) => name)),
    body: [
      heading(cases.receiptTitle),
      quote(view.question === '' ? cases.noText : view.question),
      view.added === null ? null : said({ ...view.added, name: cases.added }, view.now, words),
      view.standing.kind === 'waits' ? text(cases.askedAt(moment(view.askedAt, view.now))) : null,
      text(standingText(view, words, markdownText), { tone: solved ? 'good' : view.standing.kind === 'waits' ? 'warning' : 'default' }),
      solved ? note(cases.notOver) : null,
    ],
    actions: [...personActions(view, solved, words), view.more ? button(cases.button.whole, 'case.mine-whole', { case: view.case }) : null],
  });
}

/** @param shown how names from outside are put in */
function standingText({ standing, askedAt, support, now }: CaseReceiptView, words: Words, shown: (name: string) => string): string {
  const { cases } = words;
  switch (standing.kind) {
    case 'asked':
      return cases.askedAt(moment(askedAt, now));
    case 'waits':
      return standing.why === 'no_place' ? cases.waitsHere(shown(support)) : cases.waitsThere(shown(support));
    case 'taken':
      return cases.takenBy(shown(standing.by));
    case 'answered':
      return cases.answeredBy(shown(standing.by));
    case 'solved':
      return standing.by === null ? cases.solvedByYou : cases.solvedBy(shown(standing.by));
  }
}

/** More to say, or the end of it; also under an answer, where `on` names it. */
export function personActions(view: { case: string; on?: string }, solved: boolean, words: Words, title: string = words.cases.button.add): (CardAction | null)[] {
  const { cases } = words;
  const data = { case: view.case, ...(view.on === undefined ? {} : { on: view.on }) };
  return [
    writeButton({ title, verb: 'case.add', data, label: view.on === undefined ? cases.labelMore : cases.labelReply, error: cases.error }, words),
    solved ? button(cases.button.askElse, 'case.ask', {}) : button(cases.button.solvedMine, 'case.solved', data),
  ];
}
