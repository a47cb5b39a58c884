// Things people want to set up for work that no guide can be for. What could be set up once, and no longer, is in
// the topic what-no-longer-exists.

export type UnknownDevice = 'watch' | 'other';

const named: readonly (readonly [UnknownDevice, RegExp])[] = [
  ['watch', /\b(?:apple|galaxy|pixel) watch\b|\bsmart ?watch(?:es)?\b|\bsmart ?horloges?\b/i],
  ['other', /\b(?:printers?|router|smart ?tv|apple tv|televisie|television|playstation|xbox|e-?reader|kindle|kobo)\b/i],
];

/** Null for everything that a guide may be for. */
export function findUnknownDevice(text: string): UnknownDevice | null {
  return named.find(([, words]) => words.test(text))?.[0] ?? null;
}
