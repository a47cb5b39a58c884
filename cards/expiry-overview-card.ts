import type { Card, CardElement } from './card.ts';
import { markdownText, plainText } from './escape.ts';
import { daysLeft } from './expiry-alert-card.ts';
import { failedChecks } from './failed-checks.ts';
import { bar, button, card, day, heading, note, subheading, text, time, type Tone } from './parts.ts';
import type { ExpiryItem, FailedCheck } from './views.ts';
import type { Words } from './words.ts';

export interface ExpiryOverviewView {
  now: Date;
  checkedAt: Date | null;
  /** Soonest first. */
  items: ExpiryItem[];
  failed: FailedCheck[];
  /** A list that follows single alerts: the same rows under another title, and without the picture. */
  rest?: boolean;
  /** No source at all could be read. */
  nothingChecked?: boolean;
}

interface Row {
  item: ExpiryItem;
  left: number;
  past: boolean;
}

// A card stays under 25 KB, and nobody reads further in a chat.
const mostRows = 14;
const mostBars = 10;
const horizon = 365;

export function expiryOverviewCard(view: ExpiryOverviewView, words: Words): Card {
  const { expiry } = words;
  const all = view.items.map((item) => ({
    item,
    left: daysLeft(item.expires, view.now),
    past: item.expires.getTime() <= view.now.getTime(),
  }));
  const year = all.filter((row) => row.left <= horizon);
  const rows = year.slice(0, mostRows);
  const group = (title: string, tone: Tone, members: Row[]): CardElement[] =>
    members.length === 0 ? [] : [{ ...subheading(title), ...colour(tone) }, ...members.map((row) => line(row, words))];
  return card(words, {
    summary: view.nothingChecked && year.length === 0 ? expiry.nothingChecked : summaryOf(year, view.failed, words),
    body: [
      heading(view.rest ? expiry.restTitle : expiry.overviewTitle),
      view.checkedAt === null ? null : note(expiry.checkedAt(`${day(view.checkedAt)} ${time(view.checkedAt)}`)),
      failedChecks(view.failed, words),
      rows.length === 0 ? text(nothing(view, words)) : view.rest ? null : chart(rows.slice(0, mostBars), words),
      ...group(expiry.overdue, 'attention', rows.filter((row) => row.past)),
      ...group(expiry.soon, 'warning', rows.filter((row) => !row.past && row.left <= 30)),
      ...group(expiry.later, 'default', rows.filter((row) => !row.past && row.left > 30)),
      year.length > rows.length ? note(expiry.hidden(year.length - rows.length)) : null,
      all.length > year.length ? note(expiry.beyond(all.length - year.length)) : null,
    ],
    actions: [button(words.button.checkNow, 'command.run', { command: 'check_now' })],
  });
}

function summaryOf(year: Row[], failed: FailedCheck[], words: Words): string {
  const { expiry } = words;
  const first = year[0];
  const next =
    first === undefined
      ? null
      : expiry.row(`${expiry.kinds[first.item.kind].name} ${plainText(first.item.name)}`, words.inDays(first.left));
  const found = expiry.overviewSummary(year.length, next);
  return failed.length === 0 ? found : `${expiry.overviewFailedSummary(failed.length)} ${found}`;
}

/** "Nothing" is only said when everything could be looked at. */
function nothing(view: ExpiryOverviewView, words: Words): string {
  if (view.checkedAt === null) return words.expiry.notChecked;
  if (view.nothingChecked) return words.expiry.nothingChecked;
  return view.failed.length === 0 ? words.expiry.nothing : words.expiry.nothingThatIsKnown;
}

function line(row: Row, words: Words): CardElement {
  const { expiry } = words;
  const details = [
    expiry.kinds[row.item.kind].name,
    day(row.item.expires),
    row.item.affected === null || row.item.affected.count === null ? null : words.affectedCount[row.item.affected.of](row.item.affected.count),
    row.item.snoozedUntil === null ? null : expiry.snoozed(day(row.item.snoozedUntil)),
  ];
  return {
    type: 'Container',
    spacing: 'Small',
    items: [
      text(expiry.row(`**${markdownText(row.item.name)}**`, words.inDays(row.left))),
      { ...note(details.filter((part) => part !== null).join(' · ')), spacing: 'None' },
    ],
  };
}

function chart(rows: Row[], words: Words): CardElement {
  return {
    type: 'Chart.HorizontalBar',
    title: words.expiry.chartTitle,
    showTitle: true,
    xAxisTitle: words.expiry.chartAxis,
    displayMode: 'AbsoluteNoAxis',
    data: rows.map((row) => ({
      x: `${words.expiry.kinds[row.item.kind].short}: ${plainText(row.item.name)}`,
      y: Math.max(0, row.left),
      color: chartColour(row),
    })),
    fallback: {
      type: 'Container',
      items: rows.flatMap((row) => [
        note(`${words.expiry.kinds[row.item.kind].short} – ${markdownText(row.item.name)}`),
        // An expired one has no days left; a full bar in the colour of alarm is what the eye must find.
        bar(row.past ? 1 : Math.max(0.04, row.left / horizon), barTone(row)),
      ]),
    },
  };
}

function chartColour(row: Row): string {
  const tone = barTone(row);
  return tone === 'accent' ? 'good' : tone;
}

function barTone(row: Row): 'attention' | 'warning' | 'accent' {
  if (row.past || row.left <= 7) return 'attention';
  return row.left <= 30 ? 'warning' : 'accent';
}

function colour(tone: Tone): Record<string, string> {
  return tone === 'default' ? {} : { color: tone.slice(0, 1).toUpperCase() + tone.slice(1) };
}
