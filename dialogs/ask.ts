import { z } from 'zod';
import { verbs, type Press, type Verb } from '../cards/verbs.ts';

// What a person asks, in the two ways they can: in words or by pressing. Kept word for word when it
// cannot be done at once (sign-in, Graph down), and then simply asked again.

export interface AskedFile {
  name: string;
  kind: string;
  url: string;
}

export type Ask =
  | {
      by: 'text';
      text: string;
      /** The command that was chosen for these words, when they did not say it themselves. */
      command?: string;
      /** What was sent along, for as long as its address works. */
      file?: AskedFile;
      /** What the words name, when they answered the question which one. */
      about?: string;
    }
  | { by: 'press'; press: Press };

/** Presses that stand for themselves, and not for words. */
export type OwnPress = Exclude<Press, { verb: 'command.run' | 'request.retry' }>;
export type OwnAsk = Extract<Ask, { by: 'text' }> | { by: 'press'; press: OwnPress };

const keptAsk = z.discriminatedUnion('by', [
  z.object({ by: z.literal('text'), text: z.string(), command: z.string().optional(), about: z.string().optional(), file: z.object({ name: z.string(), kind: z.string(), url: z.string() }).optional() }),
  z.object({ by: z.literal('press'), press: z.object({ verb: z.string(), data: z.unknown().optional() }) }),
]);

/** Null when it is not something that can be asked (any more). */
export function readAsk(kept: unknown): Ask | null {
  const parsed = keptAsk.safeParse(kept);
  if (!parsed.success) return null;
  if (parsed.data.by === 'text') return parsed.data;
  const press = readPress(parsed.data.press.verb, parsed.data.press.data);
  return press ? { by: 'press', press } : null;
}

/** Null for unknown verbs and for data that is not exactly what the verb takes. */
export function readPress(verb: unknown, data: unknown): Press | null {
  if (typeof verb !== 'string' || !Object.hasOwn(verbs, verb)) return null;
  const known = verb as Verb;
  const parsed = verbs[known].safeParse(data ?? {});
  // The schema of `known` has just accepted the data; TypeScript cannot follow that through the table.
  return parsed.success ? ({ verb: known, data: parsed.data } as Press) : null;
}
