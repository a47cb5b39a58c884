import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldText } from '../../understanding/features.ts';
import { intentNames } from '../../understanding/intents.ts';
import { parseReportLines } from '../../understanding/measure.ts';
import { readModel } from '../../understanding/model-file.ts';
import { findNearDuplicates } from '../../understanding/near-duplicates.ts';
import { dataLanguages, fingerprint, readTrainingSet } from '../../understanding/training-set.ts';

const examples = readTrainingSet();
const evalFolder = join(import.meta.dirname, '../../understanding/eval');
const heldOut = ['held-out', 'fresh', 'strangers', 'unseen'].flatMap((set) =>
  dataLanguages.flatMap((language) => parseReportLines(readFileSync(join(evalFolder, `${set}.${language}.jsonl`), 'utf8'))),
);

function count(language: string, intent: string): number {
  return examples.filter((example) => example.language === language && example.intent === intent).length;
}

describe('the training data', () => {
  test.each(dataLanguages)('has at least 40 examples of every intent in %s, and 200 lines out of scope', (language) => {
    const short = intentNames.filter((intent) => count(language, intent) < (intent === 'none' ? 200 : 40));
    expect(short).toEqual([]);
  });

  test('says nothing twice, nor almost', () => {
    const pairs = findNearDuplicates(examples, 0.8).map(({ first, second }) => `${first.language} ${first.intent}: ${first.text} | ${second.intent}: ${second.text}`);
    expect(pairs).toEqual([]);
  });

  test('shares no line with the lines held back for measuring', () => {
    const known = new Set(examples.map(({ text }) => foldText(text)));
    // One-word commands exist once: "menu" cannot be written differently to be held back.
    const shared = heldOut.map(({ text }) => foldText(text)).filter((text) => known.has(text) && text.split(' ').length > 2);
    expect(shared).toEqual([]);
  });

  test('is what the shipped model was trained on; otherwise run npm run train', () => {
    expect(readModel().fingerprint).toBe(fingerprint(examples));
  });

  test.each(dataLanguages)('holds back at least six lines of every intent in %s', (language) => {
    const short = intentNames.filter((intent) => heldOut.filter((line) => line.lang === language && line.intent === intent).length < 6);
    expect(short).toEqual([]);
  });
});
