import type { BulkItem } from '../store/bulk-items.ts';
import { reasonText } from './bulk-card.ts';
import type { Card, CardElement } from './card.ts';
import { markdownText } from './escape.ts';
import { button, card, day, entry, heading, note, ownLink, text } from './parts.ts';
import type { Words } from './words.ts';

export type BulkPart = 'in' | 'out' | 'trouble';

export interface BulkListView {
  run: string;
  part: BulkPart;
  page: number;
  pages: number;
  total: number;
  rows: BulkItem[];
}

/** Below the run's own card, which goes on changing: a way back would show that one twice, and only one of them moves. */
export function bulkListCard({ run, part, page, pages, total, rows }: BulkListView, words: Words): Card {
  const { bulk, number } = words;
  const titles = bulk.button;
  const title = `${bulk.list[part]}: ${number(total)}`;
  return card(words, {
    summary: title,
    body: [heading(title), rows.length === 0 ? text(bulk.list.none) : null, ...rows.map((row) => rowElement(row, words)), pages > 1 ? note(bulk.list.page(number(page), number(pages))) : null],
    actions: [
      page < pages ? button(titles.next, 'bulk.list', { run, part, page: page + 1, below: true }) : null,
      page > 1 ? button(titles.previous, 'bulk.list', { run, part, page: page - 1, below: true }) : null,
      total > 0 ? button(titles.file, 'bulk.file', { run, below: true }) : null,
    ],
  });
}

function rowElement({ deviceName, owner, state, reason, lastSync }: BulkItem, words: Words): CardElement {
  const { bulk } = words;
  const what = reason === null ? bulk.states[state] : reasonText(reason, words);
  const more = [owner === null ? null : markdownText(owner), lastSync === null ? null : bulk.list.lastSync(day(lastSync))].filter((one) => one !== null);
  return entry(deviceName, [text(what, { spacing: 'None' }), ...(more.length === 0 ? [] : [note(more.join(' · '))])]);
}

export function bulkFileCard({ run, url }: { run: string; url: string | null }, words: Words): Card {
  const { file } = words.bulk;
  return card(words, {
    summary: file.title,
    body: [heading(file.title), text(file.what), note(url === null ? file.byAdministrator(run) : file.forAnHour)],
    actions: [url === null ? button(words.bulk.button.in, 'bulk.list', { run, part: 'in', page: 1, below: true }) : ownLink(file.open, url)],
  });
}
