import type { Ending } from '../store/alerts.ts';
import type { Card, CardElement } from './card.ts';
import { markdownText, plainText } from './escape.ts';
import { box, button, card, day, entry, facts, heading, note, text } from './parts.ts';
import type { ExpiryKind } from './views.ts';
import type { Words } from './words.ts';

type SettledOutcome = Exclude<Ending, 'replaced' | 'off'>;

export interface SettledView {
  outcome: SettledOutcome;
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
    const { outcome } = first;
    const tone = isNoLonger(outcome) ? 'emphasis' : cautions(first, words).length > 0 ? 'warning' : 'good';
    const summary = isNoLonger(outcome) ? settled.summary[outcome](kind, name) : settled.summary[outcome](kind, name, first.expires === null ? null : words.date(first.expires));
    return card(words, { summary, body: [box(tone, [heading(settled.title[outcome](kind))]), ...details(first, words)], actions });
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
      // What was wrong had no date of its own, and what is back has the same.
      view.outcome === 'renewed' || isNoLonger(view.outcome) ? [view.outcome === 'over' ? expiry.expired : settled.before, day(view.before)] : null,
      view.expires === null ? null : [view.outcome === 'renewed' ? settled.next : expiry.expires, day(view.expires)],
      view.expires === null ? null : [settled.nextAlert, view.nextAlert === null ? settled.nothingAhead : day(view.nextAlert)],
    ]),
    ...cautions(view, words).map((caution) => text(caution, { spacing: 'Small' })),
    ...(isNoLonger(view.outcome) ? [note(settled.notes[view.outcome])] : []),
  ];
}

/** It is not there any more, whatever that means. */
function isNoLonger(outcome: SettledOutcome): outcome is 'gone' | 'closed' | 'over' {
  return outcome === 'gone' || outcome === 'closed' || outcome === 'over';
}

/** What may be wrong although the date is new. */
function cautions({ account, syncFails, formerUntil }: SettledView, { settled }: Words): string[] {
  return [
    account === null ? null : settled.account(markdownText(account.from), markdownText(account.to)),
    syncFails ? settled.syncFails : null,
    formerUntil === null ? null : settled.former(day(formerUntil)),
  ].filter((line) => line !== null);
}
