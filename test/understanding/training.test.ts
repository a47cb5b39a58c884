import { describe, expect, test } from '@jest/globals';
import { fitExamples } from '../../understanding/train-model.ts';
import { decodeModel, encodeModel, ModelUnreadable, readModel } from '../../understanding/model-file.ts';
import { readTrainingSet, TrainingDataError } from '../../understanding/training-set.ts';
import { withTypo } from '../../understanding/vary.ts';
import { seededRandom } from '../../understanding/fit.ts';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const some = readTrainingSet().filter((_, index) => index % 60 === 0);
const facts = { fingerprint: 'x', intents: ['help'], sharpness: 5, languageSharpness: 4, sure: 0.8, lost: 0.3 };

describe('training', () => {
  test('gives the same bytes for the same data', () => {
    expect(encodeModel(facts, fitExamples(some)).equals(encodeModel(facts, fitExamples(some)))).toBe(true);
  });

  test('survives being written and read', () => {
    const fitted = fitExamples(some);
    const model = decodeModel(encodeModel(facts, fitted));
    expect(model.sure).toBe(0.8);
    expect([...model.classifier.biases]).toEqual([...fitted.biases]);
    expect([...model.classifier.idf.subarray(0, 500)]).toEqual([...fitted.idf.subarray(0, 500)]);
  });

  test('makes one slip in a word and leaves short words alone', () => {
    const random = seededRandom(1);
    expect(withTypo('is de pc ok', random)).toBe('is de pc ok');
    expect(withTypo('herstart', random)).not.toBe('herstart');
  });

  test('refuses a data file that is named after no intent', () => {
    const folder = mkdtempSync(join(tmpdir(), 'balie-data-'));
    for (const language of ['nl', 'en']) mkdirSync(join(folder, language));
    writeFileSync(join(folder, 'nl', 'koffie.txt'), 'zet koffie\n');
    expect(() => readTrainingSet(folder)).toThrow(TrainingDataError);
    rmSync(folder, { recursive: true });
  });

  test('names the command that makes a missing model', () => {
    expect(() => readModel(join(tmpdir(), 'no-such-model.bin'))).toThrow(ModelUnreadable);
    expect(() => readModel(join(tmpdir(), 'no-such-model.bin'))).toThrow(/npm run train/);
  });
});
