// Which words of a text are a device's name or serial number. Names follow conventions (LT-0421,
// DESKTOP-AB12CD3), so the rule is their shape; what has that shape and is something else is listed.

export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Starts of names that also count without a hyphen, or with a space before the number. */
const prefixes = 'lt|ltp|lap|lpt|nb|nbk|pc|dt|dsk|ws|wks|wsn|mb|mbp|mba|mac|imac|iph|ipd|tab|tbl|ph|tel|mob|and|hl|holo|srv|vm|vdi|cpc|kiosk|kio|surf|sf|hp|thin|pos|scan|clt|cl|wp|mdm|amd|rtd|utr|ams|adm|dev|hq';

/** A product, room, ticket or update has the same shape; it is never a device. */
const notADevice = new RegExp(
  '^(?:' +
    [
      '(?:iphone|ipad|galaxy|pixel|note)[-_ ]?\\d{1,2}',
      '(?:windows|win|w|ios|ipados|android|macos|osx|office|surface|hololens|ubuntu|debian|series|version|versie|server|exchange|sql|edge|chrome|firefox|teams|outlook)[-_ ]?\\d{1,4}(?:h\\d)?',
      '(?:o|m|ms|office|win|windows|dynamics|d)[-_]?365',
      '(?:kb|inc|req|ritm|chg|prb|task|sctask|tas|tick|ticket|call|wo|sr|cve|err|error|fout|code|event|id|nr|no|num|case|ref|m|i|c)[-_ ]?\\d+(?:-\\d+)?',
      '(?:room|kamer|zaal|lokaal|floor|etage|gate|vlan|deur|door|bus|lijn|line|gebouw|building|bldg|parkeerplaats|bay|desk)[-_ ]?[a-z]?\\d+[a-z]?',
      '(?:md|ms|az|sc|mb|pl|dp|ai)[-_ ]?\\d{3}',
      '(?:covid|top|usb|hdmi|dp|ddr|sha|md|aes|rsa|tls|wpa|wifi|wi-fi|ipv|http|utf|base|mp|a|h|gen|rtx|gtx|ryzen|core|iso|nen|en|avg|gdpr|q|fy|week|wk|dag|day|jan|feb|mar|apr|jun|jul|aug|sep|okt|oct|nov|dec|test|user|admin|demo|welkom|welcome|pass|version|v)[-_ ]?\\d+',
      'tab[-_ ]?\\d{1,2}|maas360',
      '\\d+[-_].*',
    ].join('|') +
    ')$',
  'i',
);

const hyphenated = /(?<![\w@./-])[a-z][a-z0-9]{0,14}(?:[-_][a-z0-9]{1,15}){1,4}(?![\w@]|[-.][a-z0-9])/gi;
const glued = new RegExp(`(?<![\\w@./-])(?:(?:${prefixes})\\d{2,6}|[a-z]{2,4}\\d{3,6}|[A-Z]\\d{4,6})(?![\\w@]|[-.][a-z0-9])`, 'gi');
const spaced = new RegExp(`(?<![\\w@./-])(?:(?:lt|ltp|nb|pc|dt|ws|wks|hl|mbp|iph|tab|lap|clt)[ ]-?[ ]?\\d{3,6}|(?:desktop|laptop)[ ](?=[a-z0-9]*\\d[a-z])[a-z0-9]{6,8})(?![\\w@-])`, 'gi');

const serialWord = /(?:serienummers?|serie ?nr\.?|serial(?: ?(?:number|no\.?|nr\.?|num))?|s\/n|\bsn|service ?tag|imei)(?:[ ]?(?:is|van|of|:|=|#|nummer))*[ ]*([a-z0-9]{5,20})(?![\w-])/gi;
const bareSerial = /(?<![\w@./-])[a-z0-9]{8,14}(?![\w@-])/gi;
/** 14 to 16 digits, also as they are printed on the box: 35-693803-564380-9. */
const imei = /(?<![\w@./+-])(?:\d{14,16}|\d{2}[- ]\d{6}[- ]\d{6}(?:[- ]\d{1,2})?)(?![\w-])/g;

/** Names in the order in which they stand. `own` are the tenant's patterns; they win over the built-in rules. */
export function findDeviceNames(text: string, own: readonly RegExp[] = []): Span[] {
  const found: Span[] = [];
  for (const pattern of own) collect(text, new RegExp(pattern.source, 'gi'), found, () => true);
  collect(text, hyphenated, found, looksLikeName);
  collect(text, spaced, found, (name) => !notADevice.test(name));
  collect(text, glued, found, looksGlued);
  return found.sort((a, b) => a.start - b.start);
}

export function findSerials(text: string, taken: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(serialWord)) {
    const serial = match[1] ?? '';
    if (/\d/.test(serial)) push(found, { start: match.index + match[0].length - serial.length, end: match.index + match[0].length, text: serial }, []);
  }
  collect(text, imei, found, () => true, taken);
  collect(text, bareSerial, found, looksLikeSerial, taken);
  return found.sort((a, b) => a.start - b.start);
}

function collect(text: string, pattern: RegExp, found: Span[], accept: (name: string) => boolean, taken: readonly Span[] = []): void {
  for (const match of text.matchAll(pattern)) {
    if (accept(match[0])) push(found, { start: match.index, end: match.index + match[0].length, text: match[0] }, taken);
  }
}

function push(found: Span[], span: Span, taken: readonly Span[]): void {
  if (![...found, ...taken].some((other) => span.start < other.end && other.start < span.end)) found.push(span);
}

// "ab12cd3" or at least two digits in one part: a hyphen alone ("e-mail", "wi-fi") proves nothing.
function looksLikeName(name: string): boolean {
  if (notADevice.test(name)) return false;
  const parts = name.split(/[-_]/);
  const numbered = parts.slice(1).some((part) => /\d{2}/.test(part) || (part.length >= 5 && /\d/.test(part) && /[a-z]/i.test(part)));
  return numbered || (parts.length > 2 && /\d$/.test(name)) || new RegExp(`^(?:${prefixes})[-_]\\d+$`, 'i').test(name);
}

function looksGlued(name: string): boolean {
  // One letter and a number is a name only in capitals: "e1234" in a sentence is usually something else.
  if (/^[a-z]\d+$/.test(name)) return false;
  return !notADevice.test(name) && !/^[a-z]{3,4}(?:19|20)\d\d$/i.test(name);
}

function looksLikeSerial(token: string): boolean {
  if (/^0x/i.test(token) || notADevice.test(token)) return false;
  const letters = token.replace(/[^a-z]/gi, '').length;
  const digits = token.length - letters;
  const changes = token.match(/[a-z]\d|\d(?=[a-z])/gi)?.length ?? 0;
  return letters >= 2 && digits >= 2 && changes >= 2 && !/^\d+(?:st|nd|rd|th|gb|mb|tb|px|mm|cm|kg|min|uur|dagen)$/i.test(token);
}
