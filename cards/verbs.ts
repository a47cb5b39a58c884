import { z } from 'zod';

// Everything a card can send back. A card carries only opaque ids and positions; what they stand for
// is in the store, so a forged or replayed card can do nothing. Unknown keys and verbs are refused.

const id = z.uuid();
const platform = z.enum(['windows', 'ios', 'ipados', 'macos', 'android', 'hololens', 'linux']);
const ownership = z.enum(['personal', 'corporate']);
const guide = z.string().max(60);
const nth = z.number().int().min(0).max(11);
/** What somebody wrote in an input, as long as a client may let it be; the dialog says what is too much or too little. */
const words = z.string().max(20_000).optional();
/** The answers so far to which guide is meant; `none`: none of those that were offered. */
const choice = z.strictObject({ platform: platform.optional(), ownership: ownership.optional(), more: z.boolean().optional(), guide: guide.optional(), none: z.boolean().optional() });

const overviewFilter = { family: z.string().max(40).optional(), owner: z.string().max(200).optional() };

/** The verbs and the exact shape of their data, after the inputs of the card were merged into it. */
export const verbs = {
  /** Starts a conversation that a typed command could start, by its command name. */
  /** `kept` holds the words this choice is about: the device that was named in them, for one. */
  'command.run': z.strictObject({ command: z.string().max(40), kept: id.optional() }),
  'guide.choose': choice,
  /** The same, after the person said that the computer waiting for them is not the one. */
  'guide.anyway': choice,
  /** `from` is the step that the pressed card showed: a press on an old card moves nothing. */
  'guide.next': z.strictObject({ run: id, from: z.number().int().min(1).max(99) }),
  'guide.back': z.strictObject({ run: id, from: z.number().int().min(1).max(99) }),
  'guide.stuck': z.strictObject({ run: id, from: z.number().int().min(1).max(99) }),
  /** The remedies did not help: what did Intune see go wrong? */
  'guide.failed': z.strictObject({ run: id, from: z.number().int().min(1).max(99) }),
  'guide.show': z.strictObject({ run: id }),
  'guide.done': z.strictObject({ run: id, from: z.number().int().min(1).max(99) }),
  'guide.watch': z.strictObject({ run: id }),
  'guide.stop': z.strictObject({ run: id }),
  /** What the organisation sees of the device that is being set up. */
  'guide.sees': z.strictObject({ run: id }),
  /** Back to the steps while the device is waited for. */
  'guide.steps': z.strictObject({ run: id }),
  'guide.mute': z.strictObject({ run: id }),
  /** What the organisation sees of the devices that somebody has, by kind. */
  'own.sees': z.strictObject({ platform: platform.optional(), ownership: ownership.optional() }),
  /** What somebody asks of a device of their own. */
  'own.pick': z.strictObject({ action: z.enum(['sync', 'lock', 'locate']) }),
  'own.act': z.strictObject({ action: z.enum(['sync', 'lock', 'locate']), device: z.string().min(1).max(64) }),
  'own.how': z.strictObject({ device: z.string().min(1).max(64) }),
  'own.confirm': z.strictObject({ request: id }),
  'own.cancel': z.strictObject({ request: id }),
  'own.show': z.strictObject({ request: id }),
  /** No more reminders of what is about to happen to this own device. */
  'deadline.mute': z.strictObject({ device: z.string().min(1).max(64) }),
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
  /** `actions`: what was asked before several devices were found, the likeliest first. */
  'device.show': z.strictObject({ device: z.string().min(1).max(64), actions: z.array(z.string().max(40)).max(4).optional() }),
  /** From a card that a search put into any chat: answered in the private chat of whoever presses. */
  'device.open': z.strictObject({ device: z.string().min(1).max(64) }),
  /** `device`: the id that was chosen while typing, or the words where a client offers no list. */
  'device.pick': z.strictObject({ command: z.string().max(40), device: z.string().trim().max(100).optional() }),
  /** Where its keys are read. */
  'device.keys': z.strictObject({ device: z.string().min(1).max(64) }),
  'device.about': z.strictObject({ device: z.string().min(1).max(64) }),
  /** `part`: what cannot be undone stands on a card of its own. */
  'device.actions': z.strictObject({ device: z.string().min(1).max(64), part: z.enum(['remove']).optional() }),
  'action.ask': z.strictObject({ device: z.string().min(1).max(64), action: z.string().max(40) }),
  /** `reason`: why, where it disturbs somebody; `typed`: the device's name, where it cannot be undone; the rest is what the action itself asks for. */
  'action.confirm': z.strictObject({
    request: id, reason: z.string().trim().max(200).optional(), typed: words,
    newName: words, title: words, text: words, message: words, phone: words, footer: words, keep: words, remediation: words,
  }),
  'action.cancel': z.strictObject({ request: id }),
  'action.show': z.strictObject({ request: id }),
  /** The second person. */
  'approval.show': z.strictObject({ request: id }),
  'approval.give': z.strictObject({ request: id }),
  'approval.refuse': z.strictObject({ request: id, note: words }),
  'alert.seen': z.strictObject({ alert: id }),
  /** `instead`: the owner whom the card showed, who is replaced. */
  'alert.take': z.strictObject({ alert: id, instead: z.string().max(200).optional() }),
  /** `until` is a date, and wins. */
  'alert.snooze': z.strictObject({ alert: id, days: z.coerce.number().int().min(1).max(365).optional(), until: words }),
  /** Ids from a picker of people, or a name in words. */
  'alert.assign': z.strictObject({ alert: id, person: words, name: words, deputy: words }),
  'alert.excuse': z.strictObject({ alert: id, reason: words }),
  'alert.watch': z.strictObject({ alert: id }),
  'alert.calendar': z.strictObject({ alert: id }),
  /** What this conversation wants to hear of, and how long before. */
  'alert.settings': z.strictObject({ page: z.literal('lead').optional() }),
  'alert.save': z.strictObject({ families: words, least: z.enum(['normal', 'high', 'critical']), quiet: z.enum(['true', 'false']), weekly: z.enum(['true', 'false']), deadlines: z.enum(['true', 'false']).optional() }),
  'alert.lead': z.strictObject({ kind: z.string().max(60) }),
  'alert.lead-save': z.strictObject({ kind: z.string().max(60), days: words, usual: z.literal(true).optional() }),
  /** The overview of what expires. `owner`: mine, nobody, or the key of a person; `from`: the first row. */
  'expiry.show': z.strictObject({ ...overviewFilter, from: z.number().int().min(0).max(100_000).optional() }),
  'expiry.changes': z.strictObject(overviewFilter),
  'expiry.files': z.strictObject(overviewFilter),
  /** Takes back that it is not ours. */
  'expiry.ours': z.strictObject({ kind: z.string().max(60), objectId: z.string().max(300) }),
  /** The interview about Windows methods: `question` is the one that the card showed, so an old card moves nothing. */
  'method.answer': z.strictObject({ interview: id, question: z.string().max(20), answer: z.string().max(20) }),
  'method.back': z.strictObject({ interview: id, from: z.string().max(20) }),
  'method.show': z.strictObject({ interview: id, page: z.enum(['advice', 'tasks', 'text', 'guide', 'others', 'change']) }),
  'method.reopen': z.strictObject({ interview: id, question: z.string().max(20) }),
  'method.again': z.strictObject({ interview: id }),
  'method.table': z.strictObject({ interview: id, method: z.enum(['automatic', 'autopilot', 'groupPolicy', 'coManagement']) }),
  /** A line of a list that administrators share; `at` is the tick that the card showed. */
  'checklist.tick': z.strictObject({ list: z.enum(['tenant-attach', 'migration']), item: z.string().max(60) }),
  'checklist.untick': z.strictObject({ list: z.enum(['tenant-attach', 'migration']), item: z.string().max(60), at: z.iso.datetime() }),
  'attach.show': z.strictObject({ page: z.enum(['checks', 'list', 'explain', 'on', 'off', 'endpoints', 'app']) }),
  'attach.app': z.strictObject({ app: z.string().trim().min(1).max(120) }),
  'migration.show': z.strictObject({ page: z.enum(['plan', 'explain', 'choices', 'text', 'policies']) }),
  /** How this organisation moves; `had` is what was chosen when the card was made. */
  'migration.choose': z.strictObject({ choice: z.enum(['access', 'pace', 'old']), is: z.string().max(20), had: z.string().max(40) }),
  /** `from` is the group that the card showed. */
  'migration.group': z.strictObject({ from: z.number().int().min(1).max(99), sure: z.boolean().optional() }),
  'autopilot.serial': z.strictObject({ serial: z.string().trim().min(1).max(64) }),
  'autopilot.show': z.strictObject({}),
  /** The last readiness check, or a new one; without a part, all of them. */
  'readiness.show': z.strictObject({ part: z.enum(['general', 'windows', 'apple', 'android']).optional(), again: z.literal(true).optional() }),
  'authority.ask': z.strictObject({}),
  /** `name`: the organisation's, typed as a confirmation. */
  'authority.set': z.strictObject({ request: id, name: z.string().max(300).default('') }),
  'authority.cancel': z.strictObject({ request: id }),
  'authority.show': z.strictObject({ request: id }),
  /** The list that the card showed: an old card leads to the newest one. */
  'removal.page': z.strictObject({ list: id, page: z.number().int().min(1).max(200) }),
  'removal.again': z.strictObject({}),
  'removal.write': z.strictObject({ list: id, page: z.number().int().min(1).max(200) }),
  'removal.send': z.strictObject({ list: id, page: z.number().int().min(1).max(200) }),
  /** One thing for many devices. */
  'bulk.action': z.strictObject({ run: id, action: z.string().max(40) }),
  'bulk.which': z.strictObject({ run: id, text: words }),
  'bulk.group': z.strictObject({ run: id, group: z.string().max(64) }),
  /** `typed`: how many devices, where they are many. */
  'bulk.confirm': z.strictObject({ run: id, reason: z.string().trim().max(200).optional(), typed: words }),
  'bulk.cancel': z.strictObject({ run: id }),
  'bulk.pause': z.strictObject({ run: id }),
  'bulk.resume': z.strictObject({ run: id }),
  'bulk.stop': z.strictObject({ run: id }),
  'bulk.again': z.strictObject({ run: id }),
  'bulk.show': z.strictObject({ run: id }),
  'bulk.retry': z.strictObject({ run: id, unanswered: z.literal(true).optional() }),
  /** `below`: pressed on a list, whose place the next one takes. */
  'bulk.list': z.strictObject({ run: id, part: z.enum(['in', 'out', 'trouble']), page: z.number().int().min(1).max(2000), below: z.literal(true).optional() }),
  'bulk.file': z.strictObject({ run: id, below: z.literal(true).optional() }),
  /** Repeats what could not be done, kept under this id for the person it belongs to. */
  'request.retry': z.strictObject({ kept: id }),
  /** Puts it to the helpdesk, with what the person was doing: the enrollment they are in, the words they typed. */
  'case.ask': z.strictObject({ run: id.optional(), kept: id.optional() }),
  /** `ask` becomes the id of the case, so that a second press of the same card opens no second one. */
  'case.send': z.strictObject({ ask: id, run: id.optional(), text: words }),
  'case.drop': z.strictObject({ run: id.optional() }),
  /** The person: more, a reply (`on` the answer whose card was pressed), the end of it, their own card again. */
  'case.add': z.strictObject({ case: id, on: id.optional(), text: words }),
  'case.solved': z.strictObject({ case: id, on: id.optional() }),
  'case.mine': z.strictObject({ case: id }),
  'case.mine-whole': z.strictObject({ case: id, page: z.number().int().min(1).max(1000).optional() }),
  /** The helpdesk; `on` is the message whose card was pressed. */
  'case.take': z.strictObject({ case: id }),
  'case.answer': z.strictObject({ case: id, on: id.optional(), text: words }),
  'case.close': z.strictObject({ case: id }),
  'case.show': z.strictObject({ case: id }),
  'case.whole': z.strictObject({ case: id, page: z.number().int().min(1).max(1000).optional() }),
  /** A passage that was shown for kept words (`nth` of those found), and the line that they became for the administrator. */
  'question.helped': z.strictObject({ kept: id, question: id.optional(), nth }),
  'question.another': z.strictObject({ kept: id, question: id.optional(), nth }),
  'question.search': z.strictObject({ kept: id, question: id.optional() }),
  'topic.show': z.strictObject({ topic: guide }),
  /** The administrator's list of unanswered questions. */
  'question.review': z.strictObject({ question: id }),
  'question.means': z.strictObject({ question: id, means: z.string().max(40).optional() }),
  'question.leave-out': z.strictObject({ question: id }),
  /** One of several things asked in one line; `done` are those that were pressed before. */
  'part.do': z.strictObject({ kept: id, part: nth, done: z.array(nth).max(12) }),
  /** `before`: the entry to go on from. */
  'audit.show': z.strictObject({ about: z.string().max(100).optional(), actions: z.array(z.string().max(40)).max(8).optional(), since: z.iso.datetime().optional(), before: z.number().int().min(1).optional() }),
  'help.show': z.strictObject({ part: z.enum(['everyone', 'helpdesk', 'admin']) }),
  'language.choose': z.strictObject({ language: z.enum(['nl', 'en']) }),
} as const;

export type Verb = keyof typeof verbs;
export type VerbData<V extends Verb> = z.infer<(typeof verbs)[V]>;
export type Press = { [V in Verb]: { verb: V; data: VerbData<V> } }[Verb];
