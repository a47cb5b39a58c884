// Chat as it arrives: each example also with a slip of the fingers, and with a greeting or a "please" around it.
import type { DataLanguage } from './training-set.ts';

const before: Record<DataLanguage, readonly string[]> = {
  nl: ['hoi,', 'hallo', 'goedemorgen', 'hey,', 'goedemiddag,', 'hi', 'dag,', 'hoi hoi', 'vraagje:', 'eh', 'ok', 'joh', 'collega,', 'hee'],
  en: ['hi,', 'hello', 'good morning', 'hey', 'morning,', 'hi there', 'quick question:', 'ok', 'so', 'hey team', 'um', 'dear helpdesk,'],
};
const behind: Record<DataLanguage, readonly string[]> = {
  nl: ['aub', 'alvast bedankt', 'plz', 'graag', 'dank', 'svp', 'bvd', 'thx', 'hoor', 'asap', 'spoed!'],
  en: ['please', 'pls', 'thanks', 'thx', 'asap', 'cheers', 'urgent', 'ty', 'thank you', 'mate'],
};

/** One slip in a word of four letters or more: swapped, dropped, doubled or neighbouring letter. */
export function withTypo(text: string, random: () => number): string {
  const words = [...text.matchAll(/\p{L}{4,}/gu)];
  const word = words[Math.floor(random() * words.length)];
  if (!word) return text;
  const at = word.index + Math.floor(random() * (word[0].length - 1));
  const [first, second] = [text.charAt(at), text.charAt(at + 1)];
  const kinds = [second + first, second, first + first + second, neighbour(first) + second];
  return text.slice(0, at) + (kinds[Math.floor(random() * kinds.length)] ?? '') + text.slice(at + 2);
}

export function withCourtesy(text: string, language: DataLanguage, random: () => number): string {
  const start = pick(before[language], random);
  const end = pick(behind[language], random);
  const kind = random();
  if (kind < 0.4) return `${start} ${text}`;
  return kind < 0.75 ? `${text} ${end}` : `${start} ${text} ${end}`;
}

const keyboard = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function neighbour(letter: string): string {
  const row = keyboard.find((keys) => keys.includes(letter.toLowerCase()));
  if (!row) return letter;
  const at = row.indexOf(letter.toLowerCase());
  return row.charAt(at + 1) || row.charAt(at - 1);
}

function pick(list: readonly string[], random: () => number): string {
  return list[Math.floor(random() * list.length)] ?? '';
}
