import type { Language } from '../guides/language.ts';
import { en } from './words.en.ts';
import { nl } from './words.nl.ts';

/** Everything Balie says. English sets the keys; a Dutch text that is missing does not compile. Words never escape:
 *  a card escapes what it puts in, a plain message is sent as plain text. */
export type Words = typeof en & { readonly language: Language };

const words: Record<Language, Words> = {
  nl: { ...nl, language: 'nl' },
  en: { ...en, language: 'en' },
};

export function wordsFor(language: Language): Words {
  return words[language];
}
