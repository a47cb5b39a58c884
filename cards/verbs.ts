import { z } from 'zod';

// Everything a card can send back. A card carries only opaque ids and positions; what they stand for
// is in the store, so a forged or replayed card can do nothing. Unknown keys and verbs are refused.

const id = z.uuid();
const platform = z.enum(['windows', 'ios', 'ipados', 'macos', 'android', 'hololens', 'linux']);
const ownership = z.enum(['personal', 'corporate']);
const guide = z.string().max(60);
/** The answers so far to which guide is meant; `none`: none of those that were offered. */
const choice = z.strictObject({ platform: platform.optional(), ownership: ownership.optional(), more: z.boolean().optional(), guide: guide.optional(), none: z.boolean().optional() });

/** The verbs and the exact shape of their data, after the inputs of the card were merged into it. */
export const verbs = {
  /** Starts a conversation that a typed command could start, by its command name. */
  /** `kept` holds the words this choice is about: the device that was named in them, for one. */
  'command.run': z.strictObject({ command: z.string().max(40), kept: id.optional() }),
  'guide.choose': choice,
  /** `from` is the step that the pressed card showed: a press on an old card moves nothing. */
  'guide.next': z.strictObject({ run: id, from: z.number().int().min(1).max(99) }),
  'guide.back': z.strictObject({ run: id, from: z.number().int().min(1).max(99) }),
  'guide.stuck': z.strictObject({ run: id, from: z.number().int().min(1).max(99) }),
  'guide.show': z.strictObject({ run: id }),
  'guide.done': z.strictObject({ run: id, from: z.number().int().min(1).max(99) }),
  'guide.watch': z.strictObject({ run: id }),
  'guide.stop': z.strictObject({ run: id }),
  /** What the organisation sees of the device that is being set up. */
  'guide.sees': z.strictObject({ run: id }),
  /** The way out again, and what the organisation sees until then. */
  'leave.choose': choice,
  'leave.sees': z.strictObject({ platform, ownership, guide: guide.optional() }),
  /** Moving from other management: `from` which, with which device, and `about` what. */
  'moving.show': z.strictObject({
    platform: platform.optional(),
    more: z.boolean().optional(),
    from: z.enum(['workspace-one', 'jamf', 'ivanti', 'maas360', 'soti', 'meraki']).optional(),
    about: z.enum(['which', 'mail', 'company']).optional(),
  }),
  /** `action`: what was asked before several devices were found. */
  'device.show': z.strictObject({ device: z.string().min(1).max(64), action: z.string().max(40).optional() }),
  'action.ask': z.strictObject({ device: z.string().min(1).max(64), action: z.string().max(40) }),
  'action.confirm': z.strictObject({ request: id }),
  'action.cancel': z.strictObject({ request: id }),
  'action.show': z.strictObject({ request: id }),
  'alert.seen': z.strictObject({ alert: id }),
  'alert.snooze': z.strictObject({ alert: id, days: z.coerce.number().int().min(1).max(90) }),
  /** Repeats what could not be done, kept under this id for the person it belongs to. */
  'request.retry': z.strictObject({ kept: id }),
  /** Puts it to the helpdesk, with what the person was doing: the enrollment they are in, the words they typed. */
  'case.ask': z.strictObject({ run: id.optional(), kept: id.optional() }),
  'help.show': z.strictObject({ part: z.enum(['everyone', 'helpdesk', 'admin']) }),
  'language.choose': z.strictObject({ language: z.enum(['nl', 'en']) }),
} as const;

export type Verb = keyof typeof verbs;
export type VerbData<V extends Verb> = z.infer<(typeof verbs)[V]>;
export type Press = { [V in Verb]: { verb: V; data: VerbData<V> } }[Verb];
