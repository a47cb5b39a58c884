// Training: one linear support vector machine per class against the rest (squared hinge loss, dual
// coordinate descent). The order of the examples is shuffled by a fixed generator, so the same data
// always gives the same model.
import { bucketBits, buckets, countFeatures, weighFeatures } from './features.ts';
import type { Features } from './features.ts';

export interface Sample {
  /** Masked and folded. */
  readonly folded: string;
  readonly label: number;
  /** How much a mistake on this one costs; 1 is a line from the data files. */
  readonly weight: number;
}

export interface Fitted {
  readonly idf: Float32Array;
  /** Per bucket, then per class. */
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

const penalty = 1.5;
const passes = 8;
/** An example that is right by this much more than needed rests until every fourth pass; most do, most of the time. */
const restMargin = 0.2;
const restPasses = 4;

/** Deterministic numbers in [0, 1): mulberry32. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function inverseFrequencies(texts: readonly string[]): Float32Array {
  const seen = new Float64Array(buckets);
  for (const text of texts) {
    const { characters, words } = countFeatures(text);
    for (const bucket of new Set([...characters.keys(), ...words.keys()])) seen[bucket] = (seen[bucket] ?? 0) + 1;
  }
  // A bucket that no example fills says nothing: leaving it out of the length keeps unknown words from diluting known ones.
  return Float32Array.from(seen, (count) => (count === 0 ? 0 : Math.log((1 + texts.length) / (1 + count)) + 1));
}

export function fit(samples: readonly Sample[], classes: number, idf: Float32Array): Fitted {
  const features = samples.map((sample) => weighFeatures(sample.folded, idf));
  const weights = new Float32Array(classes << bucketBits);
  const biases = new Float32Array(classes);
  for (let label = 0; label < classes; label += 1) {
    const { column, bias } = fitOne(samples, features, label);
    for (let bucket = 0; bucket < buckets; bucket += 1) weights[bucket * classes + label] = column[bucket] ?? 0;
    biases[label] = bias;
  }
  return { idf, weights, biases };
}

function fitOne(samples: readonly Sample[], features: readonly Features[], label: number): { column: Float32Array; bias: number } {
  const column = new Float32Array(buckets);
  const alphas = new Float64Array(samples.length);
  const squares = features.map((feature) => feature.weights.reduce((sum, weight) => sum + weight * weight, 0) + 1);
  const order = samples.map((_, index) => index);
  const resting = new Uint8Array(samples.length);
  const random = seededRandom(label + 1);
  let bias = 0;
  for (let pass = 0; pass < passes; pass += 1) {
    shuffle(order, random);
    if (pass % restPasses === 0) resting.fill(0);
    for (const index of order) {
      if (resting[index] === 1) continue;
      const sample = samples[index];
      const feature = features[index];
      if (!sample || !feature) continue;
      const sign = sample.label === label ? 1 : -1;
      const slack = 0.5 / (penalty * sample.weight);
      const alpha = alphas[index] ?? 0;
      const gradient = sign * (dot(column, feature) + bias) - 1 + alpha * slack;
      if (alpha === 0 && gradient >= 0) {
        if (gradient > restMargin) resting[index] = 1;
        continue;
      }
      const updated = Math.max(0, alpha - gradient / ((squares[index] ?? 1) + slack));
      const step = (updated - alpha) * sign;
      if (step === 0) continue;
      alphas[index] = updated;
      addTo(column, feature, step);
      bias += step;
    }
  }
  return { column, bias };
}

function dot(column: Float32Array, { indexes, weights }: Features): number {
  let sum = 0;
  for (let at = 0; at < indexes.length; at += 1) sum += (column[indexes[at] ?? 0] ?? 0) * (weights[at] ?? 0);
  return sum;
}

function addTo(column: Float32Array, { indexes, weights }: Features, step: number): void {
  for (let at = 0; at < indexes.length; at += 1) {
    const bucket = indexes[at] ?? 0;
    column[bucket] = (column[bucket] ?? 0) + (weights[at] ?? 0) * step;
  }
}

function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const held = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = held;
  }
}
