import { findMentions } from './entities.ts';
import { firstNames } from './first-names.ts';
import { knownWords } from './known-words.ts';
import { maskMentions } from './mask.ts';
import { tidyText } from './tidy-text.ts';

// What may be kept or leave the house: the sentence without whoever and whatever it names. Rather a word too
// many is hidden than a name too few. The marks are those that the classifier reads, so a hidden line can be learnt from.

const longest = 300;

const mail = /[^\s@<>()]+@[^\s@<>()]+/gu;
const address = /(?<![\w])(?:\d{1,3}(?:\.\d{1,3}){3}|(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{20,})(?![\w])/giu;
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
  const marked = [mail, address].reduce((line, pattern) => line.replace(pattern, ' §who '), tidied).replace(secret, '$1 §num ').replace(street, ' §num ').replace(postcode, ' §num ');
  const ruled = maskMentions(marked, findMentions(marked, devicePatterns));
  const plain = ruled.replace(number, ' §num ').replace(hyphenated, ' §dev ').replace(code, hideCode);
  const own = new Set(names.flatMap((name) => name.toLowerCase().match(/\p{L}{2,}/gu) ?? []));
  return plain.replace(/(?<![\p{L}§'])\p{L}[\p{L}'-]*/gu, (word, at: number) => (isName(word, plain.slice(0, at), own) ? '§who' : word))
    .replace(/\s+/g, ' ').replace(/§who(?: (?:van|de|der|den|el|al) §who| §who)+/gu, '§who').trim().slice(0, longest);
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
