import { findAction, type ActionName } from '../understanding/actions.ts';
import { asksWhatHappens } from '../understanding/consequences.ts';
import { findMentions } from '../understanding/entities.ts';
import { findGroup } from '../understanding/groups.ts';
import { findPlatform } from '../understanding/platforms.ts';
import type { BulkWhich } from '../actions/bulk-rules.ts';

// What is asked for many devices at once, and of which. Pure. What the words do not say is asked for.

export interface BulkAsked {
  action: ActionName | null;
  /** Null when the words name no devices. */
  which: BulkWhich | null;
}

const all = /(?<![\p{L}])(?:all|alle|every|each|elke?|ieder|iedere|allemaal|everything|everyone|iedereen)(?![\p{L}])/iu;
const things = /(?<![\p{L}])(?:devices?|apparaten|apparaat|laptops?|computers?|pc'?s|phones?|telefoons?|toestellen|tablets?|machines?|macs?|macbooks?|i-?phones?|i-?pads?|androids?|werkplekken)(?![\p{L}])|(?:apparaten|computers|laptops|telefoons|toestellen)(?![\p{L}])/iu;
const own = /(?<![\p{L}])(?:my|mine|our|mijn|m'n|me)(?![\p{L}])/iu;
const fewestInAList = 3;

/** Words that mean many devices, whatever command they begin with. */
export function asksForMany(text: string, patterns: readonly RegExp[] = []): boolean {
  if (asksWhatHappens(text) || findAction(firstLine(text)) === undefined) return false;
  const names = namesIn(text, patterns);
  if (names.length >= fewestInAList || (columnOf(text)?.length ?? 0) > 1) return true;
  return names.length === 0 && all.test(text) && !own.test(text) && (things.test(text) || findGroup(text) !== undefined);
}

export function readBulkAsked(text: string, patterns: readonly RegExp[] = []): BulkAsked {
  return { action: findAction(firstLine(text)) ?? null, which: readWhich(text, patterns) };
}

/** Which devices; null when nothing says so. */
export function readWhich(text: string, patterns: readonly RegExp[] = []): BulkWhich | null {
  const names = namesIn(text, patterns);
  if (names.length > 0) return { names };
  const which: BulkWhich = {};
  const department = findGroup(text);
  const platform = findPlatform(text);
  const compliance = complianceIn(text);
  const unseenDays = unseenIn(text);
  if (department !== undefined) which.department = department;
  if (platform !== undefined) which.platform = platform;
  if (compliance !== null) which.compliance = compliance;
  if (unseenDays !== null) which.unseenDays = unseenDays;
  if (Object.keys(which).length > 0) return which;
  return all.test(text) && (things.test(text) || text.trim().split(/\s+/).length <= 3) ? { everything: true } : null;
}

/** A pasted table may hold anything; only its first line is what the person says. */
function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}

function namesIn(text: string, patterns: readonly RegExp[]): string[] {
  return different(columnOf(text) ?? mentioned(text, patterns));
}

function mentioned(text: string, patterns: readonly RegExp[]): string[] {
  const { devices, serials } = findMentions(text, patterns);
  return [...devices, ...serials].sort((a, b) => a.start - b.start).map(({ text: name }) => name);
}

const nameHeads = [/^(?:device ?name|devicename|apparaatnaam|computer ?name|computernaam|hostname)$/i, /^(?:device|apparaat|computer|name|naam)$/i, /^(?:serial ?number|serialnumber|serienummer|serial|serie ?nr)$/i];

/** The names of a pasted table (commas, semicolons or tabs) with a line of headings, or of a list with one name on each line. */
function columnOf(text: string): string[] | null {
  const rows = text.split(/\r?\n/).map((line) => line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')));
  for (const head of nameHeads) {
    const at = rows.findIndex((cells) => cells.some((cell) => head.test(cell)));
    const column = rows[at]?.findIndex((cell) => head.test(cell)) ?? -1;
    const values = column < 0 ? [] : rows.slice(at + 1).flatMap((cells) => cells[column] || []);
    if (values.length > 0) return values;
  }
  const single = rows.slice(1).filter((cells) => cells.some((cell) => cell !== ''));
  const isList = single.length > 1 && single.every(([cell = '', ...rest]) => rest.every((other) => other === '') && /^[\p{L}\p{N}._-]{2,63}$/u.test(cell));
  if (!isList) return null;
  const first = rows[0]?.[0] ?? '';
  const alone = rows[0]?.length === 1 && /^[\p{L}\p{N}._-]*\d[\p{L}\p{N}._-]*$/u.test(first) ? [first] : [];
  return [...alone, ...single.map(([cell = '']) => cell)];
}

function different(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}

function complianceIn(text: string): BulkWhich['compliance'] | null {
  if (/non-?compliant|not compliant|niet[- ]compliant|niet (?:aan de regels )?voldo|voldo\w* niet|out of compliance/i.test(text)) return 'noncompliant';
  return /compliant|(?<![\p{L}])voldo(?:en|et)(?![\p{L}])/iu.test(text) ? 'compliant' : null;
}

const unseen = /niet (?:meer )?(?:gezien|gezien zijn|gesynct|gesynchroniseerd|online)|geen contact|not (?:been )?(?:seen|synced|in contact|online)|no contact|unseen|haven'?t (?:been )?(?:seen|synced|checked in)|hasn'?t (?:been )?(?:seen|synced|checked in)|langer dan|last contact|laatste contact/i;
const unitDays: readonly (readonly [RegExp, number])[] = [[/^(?:dag|day)/i, 1], [/^(?:we)/i, 7], [/^(?:maand|month)/i, 30], [/^(?:jaar|year)/i, 365]];

function unseenIn(text: string): number | null {
  const found = /(\d{1,4}|een|a|one)[ -]?(dagen|dag|days?|weken|week|weeks|maanden|maand|months?|jaar|years?)/i.exec(text);
  if (!found || !unseen.test(text)) return null;
  const amount = Number(found[1]);
  const unit = unitDays.find(([name]) => name.test(found[2] ?? ''))?.[1] ?? 1;
  return (Number.isNaN(amount) ? 1 : amount) * unit;
}
