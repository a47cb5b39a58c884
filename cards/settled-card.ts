import type { Card, CardElement } from './card.ts';
import { markdownText, plainText } from './escape.ts';
import { box, button, card, day, entry, facts, heading, note, text } from './parts.ts';
import type { ExpiryKind } from './views.ts';
import type { Words } from './words.ts';

export interface SettledView {
  outcome: 'renewed' | 'recovered' | 'gone' | 'closed';
  kind: ExpiryKind;
  name: string;
  /** The date that was told. */
  before: Date;
  /** Null when it is gone, and for what has no date. */
  expires: Date | null;
  nextAlert: Date | null;
  /** Another account than before, such as the Apple ID. */
  account: { from: string; to: string } | null;
  syncFails: boolean;
  /** Another one has taken its place; the former works until then. */
  formerUntil: Date | null;
}

// A card stays under 25 KB, and nobody reads further in a chat.
const mostShown = 12;

/** How things ended that were told about: one card, however many. */
export function settledCard(views: readonly [SettledView, ...SettledView[]], words: Words): Card {
  const { settled } = words;
  const [first] = views;
  const actions = [button(words.button.expiry, 'command.run', { command: 'expiry_overview' })];
  if (views.length === 1) {
    const kind = words.expiry.kinds[first.kind].name;
    const name = plainText(first.name);
    const tone = first.outcome === 'gone' || first.outcome === 'closed' ? 'emphasis' : cautions(first, words).length > 0 ? 'warning' : 'good';
    const summary = first.outcome === 'gone' || first.outcome === 'closed' ? settled.summary[first.outcome](kind, name) : settled.summary[first.outcome](kind, name, first.expires === null ? null : words.date(first.expires));
    return card(words, { summary, body: [box(tone, [heading(settled.title[first.outcome](kind))]), ...details(first, words)], actions });
  }
  return card(words, {
    summary: settled.severalSummary(views.length),
    body: [
      box(views.some((view) => cautions(view, words).length > 0) ? 'warning' : 'good', [heading(settled.severalTitle(views.length))]),
      ...views.slice(0, mostShown).map((view) => entry(settled.title[view.outcome](words.expiry.kinds[view.kind].name), details(view, words))),
      views.length > mostShown ? note(words.expiry.hidden(views.length - mostShown)) : null,
    ],
    actions,
  });
}

function details(view: SettledView, words: Words): CardElement[] {
  const { settled, expiry } = words;
  return [
    facts([
      [expiry.name, markdownText(view.name)],
      // What was silent or failed had no date of its own.
      view.outcome === 'recovered' ? null : [settled.before, day(view.before)],
      view.expires === null ? null : [settled.next, day(view.expires)],
      view.expires === null ? null : [settled.nextAlert, view.nextAlert === null ? settled.nothingAhead : day(view.nextAlert)],
    ]),
    ...cautions(view, words).map((caution) => text(caution, { spacing: 'Small' })),
    ...(view.outcome === 'gone' ? [note(settled.goneNote)] : []),
    ...(view.outcome === 'closed' ? [note(settled.closedNote)] : []),
  ];
}

/** What may be wrong although the date is new. */
function cautions({ account, syncFails, formerUntil }: SettledView, { settled }: Words): string[] {
  return [
    account === null ? null : settled.account(markdownText(account.from), markdownText(account.to)),
    syncFails ? settled.syncFails : null,
    formerUntil === null ? null : settled.former(day(formerUntil)),
  ].filter((line) => line !== null);
}
