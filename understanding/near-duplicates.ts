// Lines that say the same twice teach nothing and make the measurements look better than they are.
import { triples } from './likeness.ts';
import type { Example } from './training-set.ts';

export interface Pair {
  readonly first: Example;
  readonly second: Example;
  /** Shared letter triples, 0…1. */
  readonly likeness: number;
}

/** Pairs within one language that are at least this alike. Names of devices count as written. */
export function findNearDuplicates(examples: readonly Example[], threshold: number): Pair[] {
  const seen = new Map<string, number[]>();
  const grams = examples.map((example) => triples(example.text));
  const pairs: Pair[] = [];
  examples.forEach((second, at) => {
    const shared = new Map<number, number>();
    for (const gram of grams[at] ?? []) {
      const key = second.language + gram;
      const earlier = seen.get(key) ?? [];
      for (const other of earlier) shared.set(other, (shared.get(other) ?? 0) + 1);
      seen.set(key, [...earlier, at]);
    }
    for (const [other, count] of shared) {
      const first = examples[other];
      const likeness = count / ((grams[at]?.size ?? 0) + (grams[other]?.size ?? 0) - count);
      if (first && likeness >= threshold) pairs.push({ first, second, likeness });
    }
  });
  return pairs;
}
