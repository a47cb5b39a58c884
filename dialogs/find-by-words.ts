import { knownWords } from '../understanding/known-words.ts';
import type { FindTools } from './find-device.ts';

// A device or person that no rule recognises: "kun je balie-imac even syncen", "laptop van goossens". What is no
// word of the trade may be a name, and the directory knows.

const mostTried = 2;

export interface Guessed {
  name: string;
  /** "van goossens": the words say that it is a person. */
  isOwner: boolean;
}

/** @returns the words that find something; null when none of them does */
export async function findByWords(text: string, tools: Pick<FindTools, 'findDevices'>): Promise<Guessed | null> {
  for (const name of perhapsNames(text).slice(0, mostTried)) {
    if ((await tools.findDevices(name)).length > 0) return { name, isOwner: isOwner(name, text) };
  }
  return null;
}

function isOwner(name: string, text: string): boolean {
  if (/[\d_-]/.test(name)) return false;
  return new RegExp(`(?<!\\p{L})(?:van|of|voor|for) ${name}(?!\\p{L})|(?<!\\p{L})${name}['’]s(?!\\p{L})`, 'iu').test(text);
}

/** The likeliest first: with a hyphen or digit, then with a capital, then the longest. */
export function perhapsNames(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}_-]{2,}/gu) ?? [];
  const unknown = words.filter((word) => !word.toLowerCase().split(/[-_']/).every((part) => knownWords().has(part)));
  const rank = (word: string) => (/[-_\d]/.test(word) ? 0 : /^\p{Lu}/u.test(word) ? 1 : 2);
  return [...new Set(unknown)].sort((a, b) => rank(a) - rank(b) || b.length - a.length);
}
