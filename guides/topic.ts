import { z } from 'zod';
import { id, isoDate, line, paragraph, source } from './guide.ts';
import { languages } from './language.ts';

// The shape of a topic: knowledge that is not a list of steps, such as moving from another management system.

const section = z.strictObject({
  id,
  /** What this section answers, in a few words. */
  heading: line.max(80),
  /** How people ask for it in other words than the heading: only to be found by. */
  asked: z.array(line.max(120)).max(12).optional(),
  /** A few sentences that stand on their own: people see one section, not the page. */
  text: paragraph,
});

export const topicSchema = z.strictObject({
  id,
  language: z.enum(languages),
  title: line.max(80),
  sections: z
    .array(section)
    .min(1)
    .max(20)
    .refine((all) => new Set(all.map((one) => one.id)).size === all.length, 'two sections have the same id'),
  source,
  /** The day somebody last held this against the maker's documentation. */
  checked: isoDate,
});

export type Topic = z.infer<typeof topicSchema>;

/** `fellBack`: there is no such topic in the language asked for, so this is the other one; say so to the reader. */
export type FoundTopic = Topic & { fellBack: boolean };
