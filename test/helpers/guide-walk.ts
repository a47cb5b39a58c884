import type { SeenCard } from './desk-visitor.ts';

/** Presses "next" until the last step, and says how each step was counted. */
export async function walk(card: SeenCard, next: string): Promise<string[]> {
  const counted = [countOf(card)];
  while (card.buttons.includes(next)) {
    await card.presses(next);
    counted.push(countOf(card));
  }
  return counted;
}

export function countOf(card: SeenCard): string {
  return /(Step|Stap) \d+ (of|van) \d+/.exec(card.text)?.[0] ?? card.text;
}
