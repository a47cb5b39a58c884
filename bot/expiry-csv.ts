import type { Expiring } from '../alerts/expiring.ts';
import { dateThere, daysLeft } from '../cards/days-left.ts';
import type { Words } from '../cards/words.ts';
import { csvCell } from '../store/audit-csv.ts';

/** Spreadsheets read a file as UTF-8 only when it begins with this. */
const byteOrderMark = '\uFEFF';

export interface TableRow {
  item: Expiring;
  owner: string | null;
  deputy: string | null;
  notOurs: boolean;
}

/** When and where the table is read. */
export interface Reading {
  now: Date;
  zone: string;
}

/** Everything that is known as a table of RFC 4180, soonest first. */
export function expiryCsv(rows: readonly TableRow[], { now, zone }: Reading, words: Words): string {
  const { file } = words.looking;
  // A connection that is well has no day on which it ends, so it comes last and without one.
  const order = ({ item }: TableRow) => (isWell(item, now) ? Infinity : item.expires.getTime());
  const cells = [...rows].sort((a, b) => (order(a) === order(b) ? 0 : order(a) - order(b))).map((row) => cellsOf(row, { now, zone }, words));
  return byteOrderMark + [file.columns, ...cells].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

/** A number stays one, also when it is negative. */
function cell(value: string): string {
  return /^-?\d+$/.test(value) ? value : csvCell(value);
}

function cellsOf({ item, owner, deputy, notOurs }: TableRow, { now, zone }: Reading, words: Words): string[] {
  const { file } = words.looking;
  const { affected } = item;
  return [
    words.expiry.kinds[item.kind].name,
    item.name,
    ...(isWell(item, now) ? ['', ''] : [dateThere(item.expires, zone), String(daysLeft(item.expires, now, zone))]),
    affected === null ? '' : affected.count === null ? '?' : words.affectedCount[affected.of](affected.count),
    file.severities[item.severity],
    owner ?? '',
    deputy ?? '',
    standing(item, notOurs, { now, zone }, words),
    item.portalUrl,
  ];
}

function standing(item: Expiring, notOurs: boolean, reading: Reading, words: Words): string {
  const { trouble, nature } = item;
  const state = words.looking.file.states[stateOf(item, notOurs, reading)];
  if (trouble === null) return state;
  // A connection has no date besides: what is wrong with it says how it stands.
  return nature === 'heartbeat' && !notOurs ? words.expiry.troubles[trouble] : `${state}, ${words.expiry.troubles[trouble]}`;
}

function isWell({ nature, trouble, expires }: Expiring, now: Date): boolean {
  return nature === 'heartbeat' && trouble === null && expires > now;
}

function stateOf({ nature, expires }: Expiring, notOurs: boolean, { now, zone }: Reading): keyof Words['looking']['file']['states'] {
  if (notOurs) return 'notOurs';
  if (nature === 'heartbeat') return expires > now ? 'healthy' : 'silent';
  if (expires <= now) return 'overdue';
  return daysLeft(expires, now, zone) <= 30 ? 'soon' : 'later';
}
