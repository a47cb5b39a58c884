// Margins of every class for one text, and what they mean as probabilities.
import { weighFeatures } from './features.ts';

export interface Classifier {
  readonly idf: Float32Array;
  /** Per bucket, then per class; times `scales` of the class. */
  readonly weights: Int8Array | Float32Array;
  readonly scales: Float32Array;
  readonly biases: Float32Array;
}

/** One margin per class: above 0 is "this one", below "another". */
export function margins({ idf, weights, scales, biases }: Classifier, folded: string): Float64Array {
  const classes = biases.length;
  const sums = new Float64Array(classes);
  const features = weighFeatures(folded, idf);
  for (let at = 0; at < features.indexes.length; at += 1) {
    const weight = features.weights[at] ?? 0;
    if (weight === 0) continue;
    const row = (features.indexes[at] ?? 0) * classes;
    for (let label = 0; label < classes; label += 1) sums[label] = (sums[label] ?? 0) + weight * (weights[row + label] ?? 0);
  }
  for (let label = 0; label < classes; label += 1) sums[label] = (sums[label] ?? 0) * (scales[label] ?? 1) + (biases[label] ?? 0);
  return sums;
}

/** Softmax with a measured sharpness, so that 0.9 means right nine times out of ten. */
export function probabilities(sums: Float64Array, sharpness: number): Float64Array {
  let top = -Infinity;
  for (const sum of sums) if (sum > top) top = sum;
  const result = sums.map((sum) => Math.exp(sharpness * (sum - top)));
  let total = 0;
  for (const value of result) total += value;
  return result.map((value) => value / total);
}
