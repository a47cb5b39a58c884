import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { line } from './guide.ts';
import type { AskedPhrases } from './guide-book.ts';
import { languages, type Language } from './language.ts';
import { readJson } from './read-texts.ts';

// asked/<language>.json: how people ask for a section in other words than its heading. Apart from the sections,
// because whoever writes a text seldom knows how it will be asked for; that shows later.

const schema = z.record(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'name a guide or topic and its section: "what-it-sees/photos"'), z.array(line.max(120)).min(1).max(20));

/** A later folder adds to an earlier one. Throws GuideInvalid. */
export function readAsked(folders: readonly string[]): AskedPhrases {
  const read = (language: Language) => {
    const all: Record<string, string[]> = {};
    for (const folder of folders) {
      const file = join(folder, 'asked', `${language}.json`);
      if (!existsSync(file)) continue;
      for (const [place, phrases] of Object.entries(readJson(file, schema).value)) all[place] = [...(all[place] ?? []), ...phrases];
    }
    return all;
  };
  return Object.fromEntries(languages.map((language) => [language, read(language)])) as Record<Language, Record<string, string[]>>;
}
