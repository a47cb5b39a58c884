// The data files: data/<language>/<intent>.txt, one utterance a line, "#" starts a comment line.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isIntentName } from './intents.ts';
import type { IntentName } from './intents.ts';

export const dataLanguages = ['nl', 'en'] as const;
export type DataLanguage = (typeof dataLanguages)[number];

export interface Example {
  readonly language: DataLanguage;
  readonly intent: IntentName;
  readonly text: string;
}

export class TrainingDataError extends Error {
  readonly code = 'training_data_invalid';
}

export const dataFolder = join(import.meta.dirname, 'data');

/** Sorted by language, file name and line. Throws TrainingDataError on a file that no intent is named after. */
export function readTrainingSet(folder: string = dataFolder): Example[] {
  return dataLanguages.flatMap((language) =>
    filesOf(join(folder, language))
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .flatMap((file) => {
        const intent = file.slice(0, -'.txt'.length);
        if (!isIntentName(intent)) throw new TrainingDataError(`data/${language}/${file} is named after no intent; see understanding/intents.ts.`);
        return readLines(join(folder, language, file)).map((text) => ({ language, intent, text }));
      }),
  );
}

/** An organisation's own folder may have lines in one language only. */
function filesOf(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** Changes with any example, not with comments or blank lines. */
export function fingerprint(examples: readonly Example[]): string {
  const hash = createHash('sha256');
  for (const { language, intent, text } of examples) hash.update(`${language}\t${intent}\t${text}\n`);
  return hash.digest('hex');
}

function readLines(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
