// Lines that say the same twice teach nothing and make the measurements look better than they are.
import { foldText } from './features.ts';
import type { Example } from './training-set.ts';

export interface Pair {
  readonly first: Example;
  readonly second: Example;
  /** Shared letter triples, 0…1. */
  readonly likeness: number;
}

const groupSize = 3;

/** Pairs within one language that are at least this alike. Names of devices count as written. */
export function findNearDuplicates(examples: readonly Example[], threshold: number): Pair[] {
  const seen = new Map<string, number[]>();
  const grams = examples.map((example) => triples(foldText(example.text)));
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

function triples(folded: string): Set<string> {
  const padded = ` ${folded} `;
  const found = new Set<string>();
  for (let at = 0; at + groupSize <= padded.length; at += 1) found.add(padded.slice(at, at + groupSize));
  return found;
}
