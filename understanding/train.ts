// npm run train: data files → understanding/model.bin.
import { writeFileSync } from 'node:fs';
import { encodeModel, modelPath } from './model-file.ts';
import { trainModel } from './train-model.ts';
import { readTrainingSet } from './training-set.ts';

const started = performance.now();
const examples = readTrainingSet();
const { facts, fitted, accuracy } = trainModel(examples);
const file = encodeModel(facts, fitted);
writeFileSync(modelPath, file);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
process.stdout.write(
  `${examples.length} examples, cross-validated ${(100 * accuracy).toFixed(1)} %, sharpness ${facts.sharpness}, sure from ${facts.sure}, lost below ${facts.lost}, ${Math.round(file.length / 1024)} KiB, ${seconds} s\n`,
);
