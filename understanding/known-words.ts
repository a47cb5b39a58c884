import { findMentions } from './entities.ts';
import { maskMentions } from './mask.ts';
import { readTrainingSet } from './training-set.ts';

let known: ReadonlySet<string> | undefined;

/** A name that no rule found stands in a few examples at most; a word of the trade stands in many. */
const leastSeen = 3;

/** The words that people use about devices, in lower case, from the examples. A word that is none of these may be a name. */
export function knownWords(): ReadonlySet<string> {
  known ??= count();
  return known;
}

function count(): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { text } of readTrainingSet()) {
    const words = maskMentions(text, findMentions(text)).toLowerCase().match(/(?<![§\p{L}])(?<!(?:^|\P{L})(?:van|of|for|voor|dhr|mevrouw|user) )\p{L}+/gu) ?? [];
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, times]) => times >= leastSeen).map(([word]) => word));
}
