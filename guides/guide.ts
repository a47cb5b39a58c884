import { z } from 'zod';
import { languages, type Language } from './language.ts';

// The shape of a guide. A guide is data that an editor writes; this file is what refuses a broken one.

export const platforms = ['windows', 'ios', 'ipados', 'macos', 'android', 'hololens', 'linux'] as const;
export type Platform = (typeof platforms)[number];

export const ownerships = ['personal', 'corporate'] as const;
export type Ownership = (typeof ownerships)[number];

export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower case letters, digits and single hyphens');
const trimmed = z
  .string()
  .min(1)
  .refine((text) => text.trim() === text, 'remove the space at the start or the end');
export const line = trimmed.max(400);
export const paragraph = trimmed.max(900);
const lines = z.array(line).min(1).max(12);
export const isoDate = z.iso.date();

export const source = z.strictObject({ document: line, section: line });

const step = z.strictObject({
  id,
  /** What to do, in a few words: the heading of the card. */
  heading: line.max(60),
  /** One action, in full sentences. */
  text: line,
  /** Where to tap, in order, with the names exactly as the device shows them in this language. */
  path: z.array(line.max(80)).max(6),
  /** What the person sees when it worked. */
  see: line,
  /** What to do when they don't: shown one by one after "I'm stuck". */
  stuck: z.array(line).min(2).max(6),
});

export const guideSchema = z.strictObject({
  id,
  language: z.enum(languages),
  title: line.max(80),
  for: z.strictObject({
    platform: z.enum(platforms),
    ownership: z.enum(ownerships),
    /** Which account the device is used with, where that changes the path (HoloLens). */
    identity: id.optional(),
    /** How the device gets enrolled, e.g. company-portal or automated-device-enrollment. */
    method: id,
  }),
  /** How people recognise that this guide is theirs; a choice among guides for the same platform and owner. */
  when: line.max(60).optional(),
  /** Words in a question that mean this guide and not the others, in lower case: "usb stick". */
  words: z.array(line.max(40).regex(/^[^A-Z]*$/, 'use lower case')).max(20).optional(),
  /** The order among guides for the same platform and owner: the lowest is the platform's main guide. */
  position: z.number().int().min(1).max(999),
  /** How long it takes when all goes well; Balie offers help when the device is not there by then. */
  minutes: z.number().int().min(1).max(240),
  /** False where the device belongs to nobody: Balie cannot see it arrive among a person's devices, and says so. */
  watched: z.literal(false).optional(),
  before: lines,
  steps: z
    .array(step)
    .min(2)
    .max(12)
    .refine((all) => new Set(all.map((one) => one.id)).size === all.length, 'two steps have the same id'),
  canSee: lines,
  cannotSee: lines,
  /** How to leave again, in order; a single line where there is nothing to do or no way back. */
  undo: lines,
  /** Who owns the device afterwards and what is managed. */
  leadsTo: line,
  source,
  /** The day somebody last held these steps against a real device or the maker's documentation. */
  checked: isoDate,
  note: line.optional(),
});

export type Guide = z.infer<typeof guideSchema>;

/** `fellBack`: there is no such guide in the language asked for, so this is the other one; say so to the reader. */
export type FoundGuide = Guide & { fellBack: boolean };

export interface GuideQuestion {
  platform: Platform;
  ownership: Ownership;
  language: Language;
  /** Only where the account decides the path (HoloLens); without it the platform's main guide is found. */
  identity?: string;
}
