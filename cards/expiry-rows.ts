import type { CardElement } from './card.ts';
import { markdownText, plainText, unlinkedText } from './escape.ts';
import { daysLeft } from './expiry-alert-card.ts';
import { day, note } from './parts.ts';
import type { ExpiryItem } from './views.ts';
import type { Words } from './words.ts';

export interface Row {
  item: ExpiryItem;
  left: number;
  /** Its day has come, or something is wrong with it whatever its day says. */
  bad: boolean;
}

export function rowOf(item: ExpiryItem, now: Date): Row {
  return { item, left: daysLeft(item.expires, now), bad: item.expires <= now || hasTrouble(item) };
}

export function hasTrouble({ trouble }: ExpiryItem): boolean {
  return trouble !== undefined && trouble !== null;
}

/** Something that must be heard from, and was. */
export function isWell(item: ExpiryItem, now: Date): boolean {
  return item.nature === 'heartbeat' && !rowOf(item, now).bad;
}

/** One thing: its name and when, and below that what it is. */
export function rowElement(row: Row, words: Words): CardElement {
  return { type: 'Container', spacing: 'Small', items: [nameAndWhen(row, words), { ...note(details(row, words)), spacing: 'None' }] };
}

/** As runs of text: in those no client reads Markdown or makes a link of an address. */
function nameAndWhen({ item, left, bad }: Row, words: Words): CardElement {
  const run = (text: string, look: object) => ({ type: 'TextRun', text: plainText(text), ...look });
  const name = item.nature === 'crowd' || item.name === '' ? words.expiry.kinds[item.kind].name : item.name;
  return { type: 'RichTextBlock', inlines: [run(name, { weight: 'Bolder' }), run(` – ${when({ item, left, bad }, words)}`, bad ? { color: 'Attention' } : {})] };
}

export function when({ item, left, bad }: Row, words: Words): string {
  const { expiry, looking } = words;
  if (item.trouble) return expiry.troubles[item.trouble];
  if (item.nature === 'heartbeat' && bad) return expiry.troubles.silent;
  if (item.nature === 'crowd') return looking.overview.week(words.date(item.expires));
  return words.inDays(left);
}

function details({ item, bad }: Row, words: Words): string {
  const { expiry, looking } = words;
  const counted = item.affected !== null && item.affected.count !== null ? words.affectedCount[item.affected.of](item.affected.count) : null;
  const since = bad && (hasTrouble(item) || item.nature === 'heartbeat') && item.nature !== 'date';
  const crowd = item.nature === 'crowd';
  const parts = [
    crowd ? (item.name === '' ? null : unlinkedText(item.name)) : expiry.kinds[item.kind].name,
    crowd ? null : since ? looking.overview.since(day(item.expires)) : day(item.expires),
    counted,
    item.severity === 'critical' ? looking.file.severities.critical : null,
    item.owner === undefined || item.owner === null ? null : looking.overview.owner(unlinkedText(item.owner)),
    item.snoozedUntil === null ? null : expiry.snoozed(day(item.snoozedUntil)),
  ];
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? markdownText(expiry.kinds[item.kind].name) : said.join(' · ');
}
