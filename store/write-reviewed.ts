import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Question } from './questions.ts';

/**
 * Adds each line to FOLDER/<language>/<intent>.txt, the shape of understanding/data, unless it is there already.
 * @returns how many lines were added
 */
export function writeReviewed(questions: readonly Pick<Question, 'language' | 'intent' | 'words'>[], folder: string): number {
  let added = 0;
  for (const { language, intent, words } of questions) {
    const line = words.replace(/\s+/g, ' ').trim();
    // A line that began with # would be a comment.
    if (intent === null || line === '' || line.startsWith('#')) continue;
    const file = join(folder, language, `${intent}.txt`);
    const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (before.split('\n').includes(line)) continue;
    mkdirSync(join(folder, language), { recursive: true });
    writeFileSync(file, `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${line}\n`);
    added += 1;
  }
  return added;
}
