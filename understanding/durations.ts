// "3 dagen", "until monday", "tot volgende week": where a text says how long, as typed, and what that comes to.

const amounts: Record<string, number> = {
  een: 1, één: 1, a: 1, an: 1, one: 1, twee: 2, two: 2, drie: 3, three: 3, vier: 4, four: 4, vijf: 5, five: 5, zes: 6, six: 6,
  zeven: 7, seven: 7, acht: 8, eight: 8, negen: 9, nine: 9, tien: 10, ten: 10, veertien: 14, fourteen: 14, dertig: 30, thirty: 30,
  paar: 2, couple: 2, half: 0.5, halve: 0.5,
};
const amountWords = `\\d{1,3}|${Object.keys(amounts).join('|')}|een paar|a couple of|a few|een half|een halve|half an|half a`;
const units = 'minuten|minuut|minutes?|mins?|min|uren|uurtje|uur|hours?|hrs?|kwartier(?:tje)?|dagen|dagje|dag|days?|weken|weekje|week|weeks?|maanden|maandje|maand|months?|jaar|years?';
const weekdays = 'maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|ma|di|wo|do|vr|mon|tue|wed|thu|fri';
const months = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october';
const moments = `(?:volgende|komende|next) week (?:${weekdays})|(?:(?:volgende|komende|aanstaande|aankomende|next|this|coming) )?(?:${weekdays})(?:ochtend|middag|avond| ?morning| ?afternoon)?|(?:volgende|komende|next) (?:week|maand|month)|overmorgen|morgen(?:ochtend|middag|vroeg)?|vanavond|vanmiddag|tomorrow(?: morning| afternoon)?|tonight|(?:na |after )?(?:het |the )?(?:weekend|vakantie|holidays?)|(?:het )?einde? van de (?:week|maand)|(?:the )?end of (?:the |this )?(?:week|month)|\\d{1,2} (?:${months})|(?:${months}) \\d{1,2}`;

const span = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${amountWords})[ -]?(?:${units})(?![\\p{L}\\p{N}])`, 'iu');
const quarter = /\b(?:een )?kwartier(?:tje)?\b|\bhalf uur(?:tje)?\b|\bhalfuurtje\b/i;
const until = new RegExp(`\\b(?:tot|until|till|til|to) (?:(?:en met|aan|at least) )?(?:${moments})(?![\\p{L}\\p{N}])`, 'iu');
const next = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${moments})(?![\\p{L}\\p{N}])`, 'iu');

/** The words that say how long or until when, as typed. */
export function findDuration(text: string): string | undefined {
  return (span.exec(text) ?? quarter.exec(text) ?? until.exec(text) ?? next.exec(text))?.[0];
}

const minute = 60_000;
const day = 24 * 60 * minute;

/** The moment that a duration ends, in milliseconds since 1970; undefined when it says nothing exact. `now` likewise. */
export function whenItEnds(duration: string, now: number): number | undefined {
  const text = duration.toLowerCase();
  if (quarter.test(text) && !text.includes('half')) return now + 15 * minute;
  if (/half ?uur/.test(text)) return now + 30 * minute;
  const counted = span.exec(text)?.[0];
  if (counted) return now + amountOf(counted) * unitOf(counted);
  if (/overmorgen/.test(text)) return atNine(now + 2 * day);
  if (/morgen|tomorrow/.test(text)) return atNine(now + day);
  if (/vanavond|vanmiddag|tonight/.test(text)) return now + 6 * 60 * minute;
  const dayOfNextWeek = /week (\S+)/.exec(text)?.[1];
  if (dayOfNextWeek) return whichWeekday(dayOfNextWeek, nextWeekday(now, 0));
  if (/weekend/.test(text)) return nextWeekday(now, 1);
  if (/(?:volgende|komende|next) week|einde? van de week|end of .*week/.test(text)) return nextWeekday(now, 1);
  if (/maand(?!ag)|month/.test(text)) return atNine(now + 30 * day);
  return whichWeekday(text, now);
}

function whichWeekday(text: string, now: number): number | undefined {
  const starts: readonly RegExp[] = [/\b(?:zo|sun)/, /\b(?:ma|mon)/, /\b(?:di|tue)/, /\b(?:wo|wed)/, /\b(?:do|thu)/, /\b(?:vr|fri)/, /\b(?:za|sat)/];
  const weekday = starts.findIndex((start) => start.test(text));
  return weekday < 0 || /\d/.test(text) ? undefined : nextWeekday(now, weekday);
}

function amountOf(text: string): number {
  const digits = /\d+/.exec(text)?.[0];
  if (digits) return Number(digits);
  const half = /\bhal(?:f|ve)\b/.test(text);
  if (half) return 0.5;
  const words = text.split(/[ -]/).filter((word) => word in amounts);
  return amounts[words[words.length - 1] ?? 'een'] ?? 1;
}

function unitOf(text: string): number {
  if (/min/.test(text)) return minute;
  if (/uur|uren|hour|hr/.test(text)) return 60 * minute;
  if (/kwartier/.test(text)) return 15 * minute;
  if (/we/.test(text)) return 7 * day;
  if (/maand|month/.test(text)) return 30 * day;
  return /jaar|year/.test(text) ? 365 * day : day;
}

function nextWeekday(now: number, weekday: number): number {
  const ahead = (weekday - new Date(now).getUTCDay() + 7) % 7;
  return atNine(now + (ahead === 0 ? 7 : ahead) * day);
}

// Nine in the morning UTC: during working hours where the languages of this bot are spoken.
function atNine(time: number): number {
  return Math.floor(time / day) * day + 9 * 60 * minute;
}
