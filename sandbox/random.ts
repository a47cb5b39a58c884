/** A seeded source of chance: the same seed always draws the same company. */
export interface Random {
  /** In [0, 1). */
  next: () => number;
  /** In [min, max], whole. */
  int: (min: number, max: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(from: readonly T[]) => T;
  guid: () => string;
  /** `count` characters drawn from `alphabet`. */
  text: (count: number, alphabet: string) => string;
}

const hex = '0123456789abcdef';

/** Mulberry32: small, fast and even enough for names and dates; not for anything secret. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(from: readonly T[]): T => from[int(0, from.length - 1)] as T;
  const text = (count: number, alphabet: string): string =>
    Array.from({ length: count }, () => alphabet[int(0, alphabet.length - 1)]).join('');
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick,
    text,
    guid: () => `${text(8, hex)}-${text(4, hex)}-4${text(3, hex)}-${text(1, '89ab')}${text(3, hex)}-${text(12, hex)}`,
  };
}
