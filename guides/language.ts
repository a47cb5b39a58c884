/** The languages Balie speaks. Every guide, card and training file exists in each of them. */
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];
