import type { Card, CardElement } from './card.ts';
import { disagreementList, type DisagreementView } from './disagreements.ts';
import { excusedList, type ExcusedItem } from './expiry-excused.ts';
import { plainText } from './escape.ts';
import { filterInputs, type OverviewChoices } from './expiry-filter.ts';
import { isWell, nameOf, rowElement, rowOf, when, type Row } from './expiry-rows.ts';
import { timeline } from './expiry-timeline.ts';
import { failedChecks, failedSummary } from './failed-checks.ts';
import { button, buttonWithInputs, card, day, heading, note, subheading, text, time, type Tone } from './parts.ts';
import type { ExpiryItem, FailedCheck } from './views.ts';
import type { Words } from './words.ts';

export interface OverviewFilter {
  /** A family of kinds; missing for all. */
  family?: string;
  /** `mine`, `nobody`, or the key of a person; missing for all. */
  owner?: string;
}

export interface ExpiryOverviewView {
  now: Date;
  /** Where the reader is. */
  zone: string;
  checkedAt: Date | null;
  /** Soonest first, as the filter leaves them. */
  items: ExpiryItem[];
  failed: FailedCheck[];
  /** A list that follows single alerts: the same rows under another title, and without the picture. */
  rest?: boolean;
  /** No source at all could be read. */
  nothingChecked?: boolean;
  filter?: OverviewFilter;
  /** What can be chosen from; missing where nothing can. */
  choices?: OverviewChoices;
  /** The first row to show, from 0. */
  from?: number;
  excused?: ExcusedItem[];
  disagreements?: readonly DisagreementView[];
  /** Asked for by a name that nobody here has. */
  nobodyCalled?: string | null;
}

// Nobody reads further in a chat.
const mostRows = 14;
const fewestRows = 4;
/** Teams takes 28 KB with everything around it. */
const mostBytes = 24 * 1024;
const horizon = 365;

/** As many rows as fit into a card; the rest is on the next page. */
export function expiryOverviewCard(view: ExpiryOverviewView, words: Words): Card {
  for (let rows = mostRows; rows > fewestRows; rows -= 2) {
    const made = draw(view, rows, words);
    if (Buffer.byteLength(JSON.stringify(made.content), 'utf8') <= mostBytes) return made;
  }
  return draw(view, fewestRows, words);
}

function draw(view: ExpiryOverviewView, most: number, words: Words): Card {
  const { expiry } = words;
  const well = view.items.filter((item) => isWell(item, view.now)).length;
  const all = view.items.filter((item) => !isWell(item, view.now)).map((item) => rowOf(item, view.now, view.zone));
  const year = all.filter((row) => row.bad || row.left <= horizon).sort((a, b) => Number(b.bad) - Number(a.bad));
  const from = Math.max(0, Math.min(view.from ?? 0, year.length - 1));
  const shown = year.slice(from, from + most);
  return card(words, {
    summary: view.nothingChecked && year.length === 0 ? expiry.nothingChecked : summaryOf(year, view.failed, words),
    body: [
      heading(view.rest ? expiry.restTitle : expiry.overviewTitle),
      view.checkedAt === null ? null : note(expiry.checkedAt(`${day(view.checkedAt)} ${time(view.checkedAt)}`)),
      view.nobodyCalled ? text(words.looking.overview.nobodyCalled(plainText(view.nobodyCalled))) : null,
      ...failedChecks(view.failed, words),
      ...(year.length === 0 ? [text(nothing(view, words))] : view.rest ? [] : timeline(year, view.now, words)),
      ...groups(shown, words),
      ...below({ shown, year, all, well, from }, view, words),
      ...disagreementList(view.disagreements ?? [], words),
      ...excusedList(view.excused ?? [], words),
      ...(view.choices ? filterInputs(view.choices, view.filter ?? {}, words) : []),
    ],
    actions: actions(view, { from, shown: shown.length, of: year.length }, words),
  });
}

function groups(shown: readonly Row[], words: Words): CardElement[] {
  const { expiry, looking } = words;
  const group = (title: string, tone: Tone, rows: Row[]): CardElement[] =>
    rows.length === 0 ? [] : [{ ...subheading(title), ...colour(tone) }, ...rows.map((row) => rowElement(row, words))];
  const bad = shown.filter((row) => row.bad);
  const broken = bad.some(({ item }) => item.nature === 'heartbeat' || (item.trouble ?? null) !== null);
  return [
    ...group(broken ? looking.overview.overdueOrBroken : expiry.overdue, 'attention', bad),
    ...group(expiry.soon, 'warning', shown.filter((row) => !row.bad && row.left <= 30)),
    ...group(expiry.later, 'default', shown.filter((row) => !row.bad && row.left > 30)),
  ];
}

interface Counts {
  shown: Row[];
  year: Row[];
  all: Row[];
  well: number;
  from: number;
}

function below({ shown, year, all, well, from }: Counts, view: ExpiryOverviewView, words: Words): CardElement[] {
  const { expiry, looking } = words;
  const paged = view.choices !== undefined;
  const left = year.length - shown.length;
  return [
    left === 0 ? null : note(paged ? looking.overview.range(words.number(from + 1), words.number(from + shown.length), words.number(year.length)) : expiry.hidden(left)),
    all.length > year.length ? note(expiry.beyond(all.length - year.length)) : null,
    well > 0 ? note(looking.overview.healthy(well)) : null,
  ].filter((element) => element !== null);
}

function actions(view: ExpiryOverviewView, { from, shown, of }: { from: number; shown: number; of: number }, words: Words) {
  const { overview } = words.looking;
  const checkNow = button(words.button.checkNow, 'command.run', { command: 'check_now' });
  if (!view.choices) return view.rest ? [button(words.button.expiry, 'command.run', { command: 'expiry_overview' }, { primary: true }), checkNow] : [checkNow];
  const filter = view.filter ?? {};
  return [
    buttonWithInputs(overview.show, 'expiry.show', {}),
    from + shown < of ? button(overview.next, 'expiry.show', { ...filter, from: from + shown }) : null,
    from > 0 ? button(overview.first, 'expiry.show', { ...filter }) : null,
    button(overview.changes, 'expiry.changes', { ...filter }),
    button(overview.files, 'expiry.files', { ...filter }),
    checkNow,
  ];
}

function summaryOf(year: readonly Row[], failed: readonly FailedCheck[], words: Words): string {
  const { expiry } = words;
  const first = year[0];
  const next = first === undefined ? null : expiry.row(first.item.nature === 'crowd' ? nameOf(first.item, words) : `${expiry.kinds[first.item.kind].name} ${plainText(first.item.name)}`, when(first, words));
  const found = expiry.overviewSummary(year.length, next);
  const missing = failedSummary(failed, words);
  return missing === null ? found : `${missing} ${found}`;
}

/** "Nothing" is only said when everything could be looked at. */
function nothing(view: ExpiryOverviewView, words: Words): string {
  const { expiry, looking } = words;
  if (view.checkedAt === null) return expiry.notChecked;
  if (view.nothingChecked) return expiry.nothingChecked;
  if (view.filter?.family !== undefined || view.filter?.owner !== undefined) return looking.overview.nothingFits;
  return view.failed.length === 0 ? expiry.nothing : expiry.nothingThatIsKnown;
}

function colour(tone: Tone): Record<string, string> {
  return tone === 'default' ? {} : { color: tone.slice(0, 1).toUpperCase() + tone.slice(1) };
}
