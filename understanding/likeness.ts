import { foldText } from './features.ts';

/** Shared letter triples of two lines, 0…1. */
export function likeness(first: string, second: string): number {
  const [a, b] = [triples(first), triples(second)];
  const shared = [...a].filter((triple) => b.has(triple)).length;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

export function triples(text: string): Set<string> {
  const padded = ` ${foldText(text)} `;
  const found = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3));
  return found;
}
