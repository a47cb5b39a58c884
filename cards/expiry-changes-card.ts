import type { ExpiryEventName } from '../store/expiry-events.ts';
import type { Card, CardElement } from './card.ts';
import { plainText } from './escape.ts';
import type { OverviewFilter } from './expiry-overview-card.ts';
import { button, card, day, heading, note, text } from './parts.ts';
import type { ExpiryKind, Trouble } from './views.ts';
import type { Words } from './words.ts';

export interface Change {
  at: Date;
  kind: ExpiryKind;
  name: string;
  event: ExpiryEventName;
  /** The day on which it ends now, where it has one. */
  until: Date | null;
  /** What is, or was, wrong. */
  trouble: Trouble | null;
  /** Of what is no longer there: that this was to be expected. */
  ended: 'closed' | 'over' | null;
}

export interface ExpiryChangesView {
  since: Date;
  /** Newest first. */
  changes: Change[];
  filter: OverviewFilter;
}

const most = 20;

export function expiryChangesCard({ since, changes, filter }: ExpiryChangesView, words: Words): Card {
  const said = words.looking.changes;
  return card(words, {
    summary: said.summary(changes.length),
    body: [heading(said.title(words.date(since))), ...(changes.length === 0 ? [text(said.none)] : changeLines(changes, most, words))],
    actions: [button(words.looking.overview.back, 'expiry.show', { ...filter }), button(words.button.checkNow, 'command.run', { command: 'check_now' })],
  });
}

export function changeLines(changes: readonly Change[], atMost: number, words: Words): CardElement[] {
  const rows = changes.slice(0, atMost).map((change) => changeLine(change, words));
  return changes.length > atMost ? [...rows, note(words.looking.changes.more(changes.length - atMost))] : rows;
}

function changeLine(change: Change, words: Words): CardElement {
  const run = (value: string, look: object) => ({ type: 'TextRun', text: plainText(value), ...look });
  const kind = words.expiry.kinds[change.kind].name;
  const bad = change.event === 'lapsed' || change.event === 'trouble';
  return {
    type: 'Container',
    spacing: 'Small',
    items: [
      { type: 'RichTextBlock', inlines: [run(change.name === '' ? kind : change.name, { weight: 'Bolder' }), run(` – ${happened(change, words)}`, bad ? { color: 'Attention' } : {})] },
      { ...note(`${kind} · ${day(change.at)}`), spacing: 'None' },
    ],
  };
}

function happened({ event, until, trouble, ended }: Change, words: Words): string {
  const said = words.looking.changes;
  const date = until === null ? null : words.date(until);
  switch (event) {
    case 'found': return date === null ? said.appeared : said.found(date);
    case 'back': return said.back(date);
    case 'renewed':
    case 'earlier': return date === null ? said.recovered : said[event](date);
    case 'gone': return said[ended ?? 'gone'];
    case 'lapsed': return said.lapsed;
    case 'trouble': return trouble === null ? said.trouble : words.expiry.troubles[trouble];
    case 'recovered': return trouble === 'unreadable' ? said.readable : trouble === 'gone' ? said.back(date) : said.recovered;
  }
}
