// Things people want to set up for work that no guide is for, because nothing can manage them (any more).

export const unknownDevices = ['chromebook', 'windowsPhone', 'blackberry', 'watch', 'other'] as const;
export type UnknownDevice = (typeof unknownDevices)[number];

const named: readonly (readonly [UnknownDevice, RegExp])[] = [
  ['windowsPhone', /\bwindows[- ]?(?:10 )?(?:phones?|mobile|telefoon)\b|\blumia\b/i],
  ['chromebook', /\bchrome ?books?\b|\bchrome ?os\b/i],
  ['blackberry', /\bblackberr(?:y|ies|y's)\b/i],
  ['watch', /\bapple watch\b|\bsmart ?watch(?:es)?\b|\bsmart ?horloge\b/i],
  ['other', /\b(?:printer|router|smart ?tv|apple tv|televisie|television|playstation|xbox|e-?reader|kindle|kobo)\b/i],
];

/** Null for everything that a guide may be for; "Windows phone" is not a Windows computer. */
export function findUnknownDevice(text: string): UnknownDevice | null {
  return named.find(([, words]) => words.test(text))?.[0] ?? null;
}
