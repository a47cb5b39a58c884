import type { BulkWhich } from '../actions/bulk-rules.ts';

// What limits which devices are meant: compliance, last contact, what kind of thing it is. Pure.

/** Without what says of the devices how they are: "die niet voldoen" is no refusal. */
export function withoutClauses(text: string): string {
  return text.replace(/(?<![\p{L}])(?:die|dat|that|which|who|whose|niet gezien|niet gesynct|not seen|not synced|niet[- ]compliante?|non-?compliant|not compliant)(?![\p{L}]).*$/isu, ' ');
}

export function complianceIn(text: string): BulkWhich['compliance'] | null {
  if (/\bnon-?\s?compliant|not (?:\p{L}+ )?compliant|niet[- ]?compliante?|(?:niet|nicht) (?:\p{L}+ ){0,3}voldo|voldo\p{L}* (?:\p{L}+ ){0,3}niet|out of compliance|incompliant/iu.test(text)) return 'noncompliant';
  return /compliant|(?<![\p{L}])voldo(?:en|et)(?![\p{L}])/iu.test(text) ? 'compliant' : null;
}

const amounts: Readonly<Record<string, number>> = {
  een: 1, één: 1, a: 1, one: 1, twee: 2, two: 2, drie: 3, three: 3, vier: 4, four: 4, vijf: 5, five: 5, zes: 6, six: 6, zeven: 7, seven: 7, acht: 8, eight: 8, tien: 10, ten: 10, veertien: 14,
};
const span = new RegExp(`(?<![\\p{L}\\p{N}])(?:(\\d{1,4}|${Object.keys(amounts).join('|')})[ -]?)?(dagen|dag|days?|weken|week|weeks|maanden|maand|months?|kwartaal|quarter|jaren|jaar|years?)(?![\\p{L}])`, 'iu');
const unitDays: readonly (readonly [RegExp, number])[] = [[/^da/i, 1], [/^we/i, 7], [/^(?:maand|month)/i, 30], [/^(?:kw|qu)/i, 91], [/^(?:ja|ye)/i, 365]];

const contact = /gezien|gesynct|gesynchroniseerd|synchron|contact|online|gemeld|aangemeld|ingecheckt|verbinding|seen|synced|sync'?d|checked? in|active|actief|heard|gehoord|in touch|laat|lieten|liet|stil|silent|quiet|unseen|inactive|inactief|offline|dormant/iu;
const silence = /(?<![\p{L}])(?:niet|niets|niks|nooit|geen|not|no|nothing|never|without|zonder|unseen|inactive|inactief|offline|stil|silent|quiet|dormant)(?![\p{L}])|n'?t(?![\p{L}])|havent|hasnt|langer dan|meer dan|ouder dan|longer than|more than|older than|over|geleden|(?<![\p{L}])ago(?![\p{L}])/iu;
const recent = /(?<![\p{L}])(?:binnen|within|minder dan|less than|korter dan)(?![\p{L}])/iu;

/** Days without contact, or within which there was contact. What says neither is no filter. */
export function contactIn(text: string): Pick<BulkWhich, 'unseenDays' | 'seenDays'> {
  const found = span.exec(text);
  const rest = text.replace(/(?<![\p{L}])(?:niet|not|non)[- ]?(?:\p{L}+ )?(?:compliante?|voldo\p{L}*)|voldo\p{L}* (?:\p{L}+ )?niet/giu, ' ');
  const days = found ? daysOf(found) : /(?<![\p{L}])(?:vandaag|today)(?![\p{L}])/iu.test(rest) ? 1 : 0;
  if (days === 0 || !contact.test(rest)) return {};
  const within = recent.test(rest) && !/(?<![\p{L}])(?:niet|niets|geen|not|no|nothing)(?![\p{L}])|n't/iu.test(rest);
  return silence.test(rest) && !within ? { unseenDays: days } : { seenDays: days };
}

function daysOf([, amount, unit = '']: RegExpExecArray): number {
  const many = amount === undefined ? 1 : (amounts[amount.toLowerCase()] ?? Number(amount));
  return many * (unitDays.find(([name]) => name.test(unit))?.[1] ?? 1);
}

const kinds: readonly (readonly [NonNullable<BulkWhich['kind']>, RegExp])[] = [
  ['computer', /(?<![\p{L}])(?:laptops?|computers?|pc'?s?|desktops?|werkplekken|werkstations?|workstations?|notebooks?)(?![\p{L}])|(?:laptops|computers)(?![\p{L}])/iu],
  ['phone', /(?<![\p{L}])(?:smart)?(?:phones?|telefoons?|mobieltjes|gsm'?s)(?![\p{L}])|(?:telefoons)(?![\p{L}])/iu],
  ['tablet', /(?<![\p{L}])tablets?(?![\p{L}])/iu],
];

/** "All laptops" are not all devices. Null where several kinds are named, or none. */
export function kindIn(text: string): BulkWhich['kind'] | null {
  const named = kinds.filter(([, words]) => words.test(text));
  return named.length === 1 ? (named[0]?.[0] ?? null) : null;
}
