import type { Language } from '../guides/language.ts';

/** A sentence in every language that Balie speaks. */
export type Text = Readonly<Record<Language, string>>;
