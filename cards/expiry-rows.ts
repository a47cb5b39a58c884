import type { CardElement } from './card.ts';
import { daysLeft } from './days-left.ts';
import { plainText, unlinkedText } from './escape.ts';
import { day, note } from './parts.ts';
import type { ExpiryItem } from './views.ts';
import type { Words } from './words.ts';

export interface Row {
  item: ExpiryItem;
  left: number;
  /** Its day has come. */
  passed: boolean;
  /** That, or something is wrong with it whatever its day says. */
  bad: boolean;
}

export function rowOf(item: ExpiryItem, now: Date, zone: string): Row {
  const passed = item.expires <= now;
  return { item, left: daysLeft(item.expires, now, zone), passed, bad: isBad(item, now) };
}

export function isBad(item: ExpiryItem, now: Date): boolean {
  return item.expires <= now || hasTrouble(item);
}

export function hasTrouble({ trouble }: ExpiryItem): boolean {
  return trouble !== undefined && trouble !== null;
}

/** Something that must be heard from, and was. */
export function isWell(item: ExpiryItem, now: Date): boolean {
  return item.nature === 'heartbeat' && !isBad(item, now);
}

/** One thing: its name and when, and below that what it is. */
export function rowElement(row: Row, words: Words): CardElement {
  const more = details(row, words);
  return { type: 'Container', spacing: 'Small', items: [nameAndWhen(row, words), ...(more === '' ? [] : [{ ...note(more), spacing: 'None' }])] };
}

/** What people know it by; a crowd has no name of its own but its week. */
export function nameOf({ kind, name, nature }: Pick<ExpiryItem, 'kind' | 'name' | 'nature'>, words: Words): string {
  const kindName = words.expiry.kinds[kind].name;
  if (name === '') return kindName;
  return nature === 'crowd' ? `${kindName}, ${name}` : name;
}

/** As runs of text: in those no client reads Markdown or makes a link of an address. */
function nameAndWhen(row: Row, words: Words): CardElement {
  const run = (text: string, look: object) => ({ type: 'TextRun', text: plainText(text), ...look });
  return { type: 'RichTextBlock', inlines: [run(nameOf(row.item, words), { weight: 'Bolder' }), run(` – ${when(row, words)}`, row.bad ? { color: 'Attention' } : {})] };
}

export function when({ item, left, bad }: Row, words: Words): string {
  const { expiry, looking } = words;
  if (item.trouble) return expiry.troubles[item.trouble];
  if (item.nature === 'heartbeat' && bad) return expiry.troubles.silent;
  if (item.nature === 'crowd') return looking.overview.week(words.date(item.expires));
  return words.inDays(left);
}

function details({ item, passed }: Row, words: Words): string {
  const { expiry, looking } = words;
  const counted = item.affected !== null && item.affected.count !== null ? words.affectedCount[item.affected.of](item.affected.count) : null;
  const crowd = item.nature === 'crowd';
  // A trouble without a date of its own counts from when it was first seen.
  const since = passed && (hasTrouble(item) || item.nature === 'heartbeat');
  const parts = [
    crowd ? null : expiry.kinds[item.kind].name,
    crowd ? null : since ? looking.overview.since(day(item.expires)) : day(item.expires),
    counted,
    item.severity === 'critical' ? looking.file.severities.critical : null,
    item.owner === undefined || item.owner === null ? null : looking.overview.owner(unlinkedText(item.owner)),
    item.snoozedUntil === null ? null : expiry.snoozed(day(item.snoozedUntil)),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}
