// The trained model on disk: a line of JSON, then the numbers, compressed. Weights are kept in one byte each,
// which costs no measurable accuracy and a quarter of the space.
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Classifier } from './classifier.ts';
import { buckets } from './features.ts';
import type { Fitted } from './fit.ts';

export interface ModelFacts {
  /** Of the training data: says whether this model was trained on what lies beside it. */
  readonly fingerprint: string;
  /** The classes in the order of the weights; one more column follows: Dutch (above 0) or English. */
  readonly intents: readonly string[];
  /** Turns margins into probabilities. */
  readonly sharpness: number;
  readonly languageSharpness: number;
  /** From here on an answer is right about 19 times out of 20. */
  readonly sure: number;
  /** Below this Balie is lost. */
  readonly lost: number;
}

export interface Model extends ModelFacts {
  readonly classifier: Classifier;
}

export class ModelUnreadable extends Error {
  readonly code = 'model_unreadable';
}

export const modelPath = join(import.meta.dirname, 'model.bin');
const layout = 1;

export function encodeModel(facts: ModelFacts, fitted: Fitted): Buffer {
  const classes = fitted.biases.length;
  const { weights, scales } = quantise(fitted.weights, classes);
  const head = Buffer.from(`${JSON.stringify({ layout, classes, ...facts })}\n`);
  const parts = [new Float32Array(fitted.idf), scales, fitted.biases].map((numbers) => Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength));
  const body = Buffer.concat([head, ...parts, Buffer.from(weights.buffer)]);
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 } });
}

/** Throws ModelUnreadable when the file is missing or of another layout; `npm run train` makes a new one. */
export function readModel(path: string = modelPath): Model {
  try {
    return decodeModel(readFileSync(path));
  } catch (cause) {
    throw new ModelUnreadable(`The trained model ${path} cannot be read. Make it again with: npm run train`, { cause });
  }
}

export function decodeModel(file: Buffer): Model {
  const body = brotliDecompressSync(file);
  const end = body.indexOf(10);
  const { layout: found, classes, ...facts } = JSON.parse(body.toString('utf8', 0, end)) as ModelFacts & { layout: number; classes: number };
  if (found !== layout) throw new ModelUnreadable(`The trained model has layout ${found}, this program reads ${layout}. Run: npm run train`);
  // A copy puts the numbers on the four-byte boundary that a Float32Array needs.
  const numbers = new Uint8Array(body.subarray(end + 1)).buffer;
  const idf = new Float32Array(numbers, 0, buckets);
  const scales = new Float32Array(numbers, buckets * 4, classes);
  const biases = new Float32Array(numbers, (buckets + classes) * 4, classes);
  const weights = new Int8Array(numbers, (buckets + 2 * classes) * 4, buckets * classes);
  return { ...facts, classifier: { idf, scales, biases, weights } };
}

function quantise(weights: Float32Array, classes: number): { weights: Int8Array; scales: Float32Array } {
  const scales = new Float32Array(classes);
  for (let at = 0; at < weights.length; at += 1) {
    const label = at % classes;
    scales[label] = Math.max(scales[label] ?? 0, Math.abs(weights[at] ?? 0) / 127);
  }
  return { scales, weights: Int8Array.from(weights, (weight, at) => Math.round(weight / (scales[at % classes] || 1))) };
}
