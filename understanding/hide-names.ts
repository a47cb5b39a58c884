import { findMentions } from './entities.ts';
import { firstNames } from './first-names.ts';
import { hideTraces } from './hide-traces.ts';
import { knownWords } from './known-words.ts';
import { maskMentions } from './mask.ts';
import { tidyText } from './tidy-text.ts';

// What may be kept or leave the house: the sentence without whoever and whatever it names. Rather a word too
// many is hidden than a name too few. The marks are those that the classifier reads, so a hidden line can be learnt from.

const longest = 300;

const mail = /[^\s@<>()]+@[^\s@<>()]+/gu;
const address = /(?<![\w])(?:\d{1,3}(?:\.\d{1,3}){3}|(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{20,})(?![\w])/giu;
/** IPv6: groups between colons, some of them left out. */
const address6 = /(?<![\w:])(?=[0-9a-f:%.]*[0-9a-f])(?=[^\s]*::|(?:[0-9a-f]{1,4}:){3})[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?:%\w+)?(?![\w:])/giu;
/** "s.devries", "sanne.devries": how people sign in. */
const signInName = /(?<![\p{L}\p{N}.@§/])\p{L}+(?:\.\p{L}[\p{L}-]+)+(?![\p{L}\p{N}@])/gu;
const notAPerson = /\.(?:com|nl|net|org|be|eu|io|exe|msi|pdf|docx?|xlsx?|zip|apk|pkg|ppkg|dmg|ps1|txt|log|html?|microsoft|local|dev)$/iu;
/** What stands behind a title is a name, whatever it looks like. */
const titled = /(?<!\p{L})(?:dr|ir|ing|drs|prof|mr|mrs|ms|mw|mevr|dhr|fam|sir|meneer|mevrouw)\.? +(?:(?:van|de|der|den|ter|ten|te|het|el|al) +)*\p{L}[\p{L}'-]*/giu;
/** "VAN DER MEER", "van der meer": the small words of a name that never stand together otherwise. */
const surname = /(?<!\p{L})(?:van +de[rn]|van +'t|op +de[rn]|in +'t|uit +de[rn]) +\p{L}[\p{L}'-]{2,}/giu;
/** What follows "wachtwoord is". */
const secret = /((?:wachtwoord|password|pin|pincode|code|sleutel|key|login)(?: (?:is|was|=|:)|[:=])\s*)\S+/giu;
/** Also written with spaces, dots and dashes between the digits: a telephone number. */
const number = /\+?\d(?:[\s./()-]{0,2}\d){3,}/gu;
const postcode = /(?<!\w)\d{4} ?[A-Z]{2}(?!\w)/gu;
const street = /(?<![\p{L}§])\p{L}{2,} ?(?:straat|laan|weg|plein|gracht|kade|street|road|avenue|lane|square) \d+\w?/giu;
/** "KASSA-ZUID", "till_south": written as devices are, whatever they are called. */
const hyphenated = /(?<![\p{L}\p{N}§])(?:\p{Lu}{2,}(?:[-_][\p{Lu}\p{N}]+)+|\p{L}+(?:_[\p{L}\p{N}]+)+)(?![\p{L}\p{N}])/gu;
/** Letters and digits in one word that no rule took for a device or a serial. */
const code = /(?<![\p{L}\p{N}§])(?=[\p{L}\p{N}_-]*\d)(?=[\p{L}\p{N}_-]*\p{L})[\p{L}\p{N}_-]{5,}/gu;

/** @param names those that are known to be names: the person's own, for one */
export function hideNames(text: string, { devicePatterns = [], names = [] }: { devicePatterns?: readonly RegExp[]; names?: readonly string[] } = {}): string {
  const tidied = tidyText(text).replaceAll('§', ' ');
  const traced = hideTraces(tidied.replace(mail, ' §who '), (word) => knownWords().has(word));
  const named = traced.replace(address6, ' §who ').replace(signInName, (word) => (notAPerson.test(word) || isAbbreviation(word) ? word : ' §who '));
  const marked = [address, surname].reduce((line, pattern) => line.replace(pattern, ' §who '), named)
    .replace(titled, (words) => (isProduct(words) ? words : ' §who '))
    .replace(secret, '$1 §num ').replace(street, ' §num ').replace(postcode, ' §num ');
  const ruled = maskMentions(marked, findMentions(marked, devicePatterns));
  const plain = ruled.replace(number, ' §num ').replace(hyphenated, ' §dev ').replace(code, hideCode);
  const own = new Set(names.flatMap((name) => name.toLowerCase().match(/\p{L}{2,}/gu) ?? []));
  return plain.replace(/(?<![\p{L}§'])\p{L}[\p{L}'-]*/gu, (word, at: number) => (isName(word, plain.slice(0, at), own) ? '§who' : word))
    .replace(/\s+/g, ' ').replace(/§who(?: (?:van|de|der|den|el|al) §who| §who)+/gu, '§who').trim().slice(0, longest);
}

/** "a.u.b", "o.a": single letters; or words with a dot where a space was forgotten. */
function isAbbreviation(word: string): boolean {
  const parts = word.toLowerCase().split('.');
  return parts.every((part) => part.length === 1) || parts.every((part) => part.length > 1 && knownWords().has(part));
}

/** "MS Teams", "ms office". */
function isProduct(titledWords: string): boolean {
  const [title, ...rest] = titledWords.toLowerCase().split(/[ .]+/);
  return title === 'ms' && rest.every((word) => knownWords().has(word));
}

/** "windows11" and "office365" are products. */
function hideCode(word: string): string {
  return knownWords().has(word.toLowerCase().replace(/[\d_-]+.*$/, '')) && !/\d.*\p{L}.*\d/u.test(word) ? word : ' §dev ';
}

function isName(word: string, before: string, own: ReadonlySet<string>): boolean {
  const lower = word.toLowerCase().replace(/'s?$/, '');
  if (lower.length < 2) return false;
  if (own.has(lower)) return true;
  const parts = lower.split(/[-']/);
  const known = parts.every((part) => part === '' || knownWords().has(part));
  if (firstNames.has(lower) && /^\p{Lu}/u.test(word)) return true;
  if (known) return false;
  // A capital inside a sentence, and what stands behind "of": unknown words there are names until proven otherwise.
  const inside = before.trim() !== '' && !/[.!?]\s*$/.test(before);
  return (inside && /^\p{Lu}/u.test(word)) || firstNames.has(lower) || /(?<!\p{L})(?:van|voor|of|for|by|door|from|met|with|mevrouw|meneer|dhr|mevr|mw|mr|mrs|ms|user|gebruiker|collega|colleague|naam|name|heet|called|ben|am|aan|tegen|to|ask|vraag|bel|call|tell|zeg|mail|laptop|telefoon|phone)\.? $/iu.test(before);
}
