import type { RemovalRow } from '../readiness/removal.ts';
import type { Card, CardElement } from './card.ts';
import { markdownText } from './escape.ts';
import { button, card, day, entry, heading, note, text, time } from './parts.ts';
import type { Words } from './words.ts';

export interface RemovalListView {
  list: string;
  page: number;
  pages: number;
  /** Of this page, soonest first. */
  rows: RemovalRow[];
  total: number;
  expired: number;
  /** Fewer than the total when it is very long. */
  kept: number;
  lookedAt: number;
  withoutDate: number;
  madeAt: Date;
  now: Date;
  /** The card that was pressed showed an older list. */
  newer: boolean;
}

const dayLength = 24 * 60 * 60 * 1000;

export function removalListCard(view: RemovalListView, words: Words): Card {
  const { removal, number } = words;
  const { list, page, pages } = view;
  const { button: titles } = removal;
  return card(words, {
    summary: view.total === 0 ? removal.none : removal.summary(words.deviceCount(view.total)),
    body: [
      heading(removal.title),
      view.newer ? text(removal.newer) : null,
      note(removal.about),
      text(view.total === 0 ? removal.none : removal.counts(words.deviceCount(view.total), number(view.expired))),
      ...view.rows.map((row) => rowElement(row, view.now, words)),
      pages > 1 ? note(removal.page(number(page), number(pages))) : null,
      view.kept < view.total ? note(removal.cut(number(view.kept))) : null,
      note(removal.lookedAt(words.deviceCount(view.lookedAt), `${day(view.madeAt)} ${time(view.madeAt)}`)),
      view.withoutDate > 0 ? note(removal.withoutDate(words.deviceCount(view.withoutDate))) : null,
    ],
    actions: [
      page < pages ? button(titles.next, 'removal.page', { list, page: page + 1 }) : null,
      page > 1 ? button(titles.previous, 'removal.page', { list, page: page - 1 }) : null,
      view.rows.length > 0 ? button(titles.write, 'removal.write', { list, page }) : null,
      button(words.button.checkAgain, 'removal.again', {}),
    ],
  });
}

function rowElement(row: RemovalRow, now: Date, words: Words): CardElement {
  const { removal } = words;
  const until = new Date(row.removedOn);
  const left = Math.floor((until.getTime() - now.getTime()) / dayLength);
  const when = left < 0 ? removal.overdue(day(until)) : removal.removedOn(day(until), words.inDays(left));
  const details = [
    row.ownerName === null ? removal.noOwner : removal.owner(markdownText(row.ownerName)),
    row.lastSync === null ? removal.neverContact : removal.lastContact(day(new Date(row.lastSync))),
    removal.certificate(day(new Date(row.certificateUntil))),
  ];
  return entry(row.name || row.id, [text(when, { spacing: 'None', tone: left < 30 ? 'attention' : 'default' }), { ...note(details.join(' · ')), spacing: 'None' }]);
}
