// npm run train: data files → understanding/model.bin. With --data FOLDER an organisation's own lines are added to
// them, and its model is written to that folder, which UNDERSTANDING_DIR then names.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeModel, modelPath } from './model-file.ts';
import { trainModel } from './train-model.ts';
import { readTrainingSet } from './training-set.ts';

const [flag, folder] = process.argv.slice(2);
if (flag !== undefined && (flag !== '--data' || !folder)) {
  process.stderr.write('Usage: npm run train [-- --data FOLDER]\n');
  process.exitCode = 2;
} else {
  const started = performance.now();
  const own = folder ? readTrainingSet(folder) : [];
  const examples = [...readTrainingSet(), ...own];
  const { facts, fitted, accuracy } = trainModel(examples);
  const file = encodeModel(facts, fitted);
  const path = folder ? join(folder, 'model.bin') : modelPath;
  writeFileSync(path, file);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    `${examples.length} examples${folder ? `, ${own.length} of them your own` : ''}, cross-validated ${(100 * accuracy).toFixed(1)} %, sharpness ${facts.sharpness}, sure from ${facts.sure}, lost below ${facts.lost}, ${Math.round(file.length / 1024)} KiB, ${seconds} s\n${path}\n`,
  );
}
