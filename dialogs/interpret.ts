import { asksToBeTold, choosesAlerts } from '../understanding/alert-choices.ts';
import { wantsAlertsAsTheyAre, wantsAlertsOff } from '../understanding/alerts-off.ts';
import { asksToKnow } from '../understanding/asks-to-know.ts';
import { asksWhatHappens, asksWhetherTheyCan } from '../understanding/consequences.ts';
import { intentNames } from '../understanding/intents.ts';
import type { Entities } from '../understanding/entities.ts';
import type { ForeignLanguage } from '../understanding/language.ts';
import type { Context } from '../understanding/prior.ts';
import { meansMine } from '../understanding/mine.ts';
import { withoutRefusals } from '../understanding/refusals.ts';
import type { Understanding, Understood } from '../understanding/understand.ts';
import type { GuideBook } from '../guides/guide-book.ts';
import { readActionWords } from './action-words.ts';
import { readAlertWords } from './alert-words.ts';
import { asksForMany } from './bulk-asked.ts';
import { withoutClauses } from './bulk-filters.ts';
import { isCommand, readFixedCommand, type CommandName, type FixedCommand } from './commands.ts';
import { readDeskWords } from './desk-words.ts';
import { readExpiryQuestion } from './expiry-questions.ts';
import { complainsOf, likelyMeanings } from './few-words.ts';
import { asksForAnotherKey } from './key-words.ts';
import { namesGuide, namesLeaving } from './names-a-guide.ts';
import { readNamedAction } from './named-action.ts';
import { readListCommand } from './list-commands.ts';
import { readScreenWords } from './screen-words.ts';

// What somebody's words ask for. Pure. The commands of the help come first, word for word; then the trained
// model; and when it is not sure, the likeliest meanings to choose from.

export type Meaning =
  | { kind: 'command'; command: CommandName; entities: Entities; about: string | null }
  | { kind: 'unsure'; options: CommandName[]; understood: Understood }
  /** Nothing to do: a question perhaps, which the guides may answer. */
  | { kind: 'lost'; understood: Understood }
  /** "Don't wipe it": nothing is to be done. */
  | { kind: 'refused'; understood: Understood }
  /** Another language than Balie's; null when nobody knows which. */
  | { kind: 'foreign'; language: ForeignLanguage | null };

export interface Hearing {
  understanding: Understanding;
  guides: Pick<GuideBook, 'named'>;
  context?: Context;
  /** Somebody of the helpdesk speaks; undefined while nobody is signed in. */
  byAgent?: boolean | undefined;
}

/** @param chosen the command that the person picked for these words, when they were unclear before */
export function interpret(text: string, chosen: string | undefined, hearing: Hearing): Meaning {
  const { understanding, context } = hearing;
  const fixed = readFixedCommand(text);
  const understood = understanding.understand(text, context);
  const { entities } = understood;
  if (chosen !== undefined && isCommand(chosen, intentNames)) return { kind: 'command', command: chosen, entities, about: aboutWhat(entities, fixed?.rest) };
  const aboutAlert = context?.alertOnScreen ? readAlertWords(text) : null;
  if (aboutAlert) return { kind: 'command', command: aboutAlert, entities, about: null };
  if (!fixed && choosesAlerts(text)) return { kind: 'command', command: 'alert_settings', entities, about: null };
  const atDesk = readExpiryQuestion(text, entities, hearing.byAgent) ?? readDeskWords(text, entities, hearing.byAgent);
  if (atDesk) return { kind: 'command', command: atDesk.command, entities, about: 'about' in atDesk ? atDesk.about : null };
  const many = asksForMany(text);
  const negated = many && !withoutRefusals(withoutClauses(text)).refuses ? null : readNegation(text, understood, hearing);
  if (negated) return negated;
  if (many) return { kind: 'command', command: 'bulk_action', entities, about: null };
  return readWords(text, fixed, entities, hearing.byAgent) ?? settle(text, readFreely(text, understood, hearing), understood, hearing);
}

/** What is called by its name, or by words that nothing else is asked for with. */
function readWords(text: string, fixed: FixedCommand | null, entities: Entities, byAgent: boolean | undefined): Meaning | null {
  const named = readNamedAction(text, entities, byAgent) ?? (fixed ? null : readActionWords(text, entities, byAgent));
  if (named) return { kind: 'command', command: named.command, entities, about: named.about };
  if (fixed) return { kind: 'command', command: fixed.command, entities, about: aboutWhat(entities, fixed.rest) };
  if (onlyNamesOwned(text, entities)) return { kind: 'command', command: 'find_device', entities, about: aboutWhat(entities, null) };
  const list = readListCommand(text) ?? readScreenWords(text, entities);
  return list === null ? null : { kind: 'command', command: list, entities, about: null };
}

/** What the model heard, as far as it may be done. */
function settle(text: string, meaning: Meaning, understood: Understood, hearing: Hearing): Meaning {
  const { entities } = understood;
  // "Bram zijn laptop doet het niet", said by an agent: that device first, and then what is to be done.
  const complains = hearing.byAgent && entities.user !== undefined && (meaning.kind === 'lost' || meaning.kind === 'unsure') && complainsOf(text);
  if (complains) return { kind: 'command', command: 'find_device', entities, about: aboutWhat(entities, null) };
  const heard = hearing.byAgent && !meansMine(text) ? ofOthers(meaning, entities) : meaning;
  return asksForAnotherKey(text) ? heard : withoutRotation(heard, understood, hearing);
}

/** Who works at the helpdesk and does not say "my" means somebody else's device. */
function ofOthers(meaning: Meaning, entities: Entities): Meaning {
  const first = meaning.kind === 'unsure' ? meaning.options.slice(0, 2) : meaning.kind === 'command' ? [meaning.command] : [];
  if (!first.includes('sync_my_device') || !first.every((one) => one === 'sync_my_device' || one === 'sync_device')) return meaning;
  return { kind: 'command', command: 'sync_device', entities, about: aboutWhat(entities, null) };
}

/** A new key is made for who asks for a new key; everybody else may mean the one that there is. */
function withoutRotation(meaning: Meaning, understood: Understood, { byAgent }: Hearing): Meaning {
  if (meaning.kind === 'unsure') {
    const options = meaning.options.flatMap((option): CommandName[] => (option !== 'rotate_keys' ? [option] : byAgent ? ['read_key'] : []));
    return options.length > 0 ? { ...meaning, options } : { kind: 'lost', understood };
  }
  if (meaning.kind !== 'command' || meaning.command !== 'rotate_keys') return meaning;
  return byAgent || (byAgent === undefined && meaning.about !== null) ? { ...meaning, command: 'read_key' } : { kind: 'lost', understood };
}

const ownedThing = "(?:(?:the|de|het|een|a) )?(?:(?:werk|work)?(?:laptop|telefoon|mobiel|phone|computer|tablet|notebook|desktop)s?|i-?phone|i-?pad|mac ?book|i?mac|pc|gsm|toestel|apparaat|apparaten|devices?|samsung|surface|hololens|android)";

/** "De mac van Carol", "Carol's mac": no verb, and nothing else that it could mean. */
function onlyNamesOwned(text: string, { user, device, serial }: Entities): boolean {
  if (user === undefined || device !== undefined || serial !== undefined) return false;
  const around = text.trim().replace(/[.!?]+$/, '').replace(/\s+/g, ' ').replace(user, '§');
  return new RegExp(`^(?:${ownedThing} (?:van|of|from) §|§(?:['’]s|s|['’])? ${ownedThing})$`, 'iu').test(around);
}

function readFreely(text: string, understood: Understood, { guides }: Hearing): Meaning {
  const { entities, intent, band } = understood;
  if (asksOnly(text, intent)) return { kind: 'lost', understood };
  if (wantsToKnow(text, understood)) return { kind: 'unsure', options: [intent, 'enrollment_status' as const, 'human_handoff' as const].filter((option, at, all) => all.indexOf(option) === at), understood };
  if (namesGuide(text, band === 'sure', guides)) return { kind: 'command', command: 'enroll_device', entities, about: null };
  const besides = intent === 'enroll_device' || (band !== 'sure' && understood.alternatives[0]?.intent === 'enroll_device') ? saidBesides(text) : null;
  if (besides !== null) return { kind: 'unsure', options: [besides, 'enroll_device', 'human_handoff'], understood };
  // Which device and whose it is were both said: enough to start with, and the first card says what it starts.
  if (intent === 'enroll_device' && band === 'unsure' && entities.platform && entities.ownership) return { kind: 'command', command: 'enroll_device', entities, about: null };
  const options = likelyMeanings(text, understood);
  if (options.length > 0) return { kind: 'unsure', options, understood };
  if (band === 'sure') return { kind: 'command', command: surely(intent, text), entities, about: aboutWhat(entities, null) };
  // Without a word there is no language either: a picture, a row of signs.
  if (understood.language === 'other' && understood.languageScore > 0) return { kind: 'foreign', language: understood.foreign ?? null };
  return { kind: 'lost', understood };
}

/** Somebody who only names a token looks for it: to see what expires changes nothing. */
function surely(intent: CommandName, text: string): CommandName {
  return intent === 'subscribe_alerts' && !asksToBeTold(text) ? 'expiry_overview' : intent;
}

/** A guide may answer it (bot/route.ts); where none does, what was named is offered. */
function wantsToKnow(text: string, { intent, entities: { device, serial, user } }: Understood): boolean {
  return device === undefined && serial === undefined && user === undefined && besidesKnowledge.has(intent) && asksToKnow(text);
}

/** Names something that could be done, and asks for none of it. */
function asksOnly(text: string, intent: CommandName): boolean {
  if (changes.has(intent) && asksWhatHappens(text)) return true;
  if ((startsSomething.has(intent) || intent === 'human_handoff') && asksWhetherTheyCan(text)) return true;
  return intent === 'lost_device' && notLost.test(text);
}

/** What was lost comes before what replaces it, and the way out is not the way in. */
function saidBesides(text: string): CommandName | null {
  if (namesLeaving(text)) return 'unenroll_device';
  return loss.test(text) && !notLost.test(text) ? 'lost_device' : null;
}

const loss = /(?<!\p{L})(?:kwijt(?:geraakt)?|verloren|gestolen|gejat|lost|stolen)(?!\p{L})/iu;
const notLost = /(?<!\p{L})(?:niet|nooit|geen|not|never|n't) (?:meer |really |echt |actually )?(?:kwijt|verloren|gestolen|gejat|lost|stolen)(?!\p{L})|(?<!\p{L})(?:haven'?t|didn'?t|have not|did not) (?:lost?|lose)(?!\p{L})/iu;

/** What is not to be done is not started, and what is said beside it ("lock it instead") is read on its own. */
function readNegation(text: string, understood: Understood, hearing: Hearing): Meaning | null {
  const { entities } = understood;
  if (wantsAlertsOff(text) && !entities.duration) return { kind: 'command', command: 'unsubscribe_alerts', entities, about: null };
  if (understood.intent === 'subscribe_alerts' && wantsAlertsAsTheyAre(text)) return { kind: 'refused', understood };
  const { refuses, rest } = withoutRefusals(text);
  // "Fresh start LT-0421 niet": what only has a name has no verb that a refusal could be read from.
  if (negation.test(text) && readNamedAction(text.replace(negation, ''), entities, true)) return { kind: 'refused', understood };
  if (!refuses || (understood.band === 'sure' && !startsSomething.has(understood.intent))) return null;
  if (rest === '') return { kind: 'refused', understood };
  const other = interpret(rest, undefined, hearing);
  if (other.kind !== 'command' || other.command === 'none') return { kind: 'refused', understood };
  const named = { ...entities, ...other.entities };
  return { ...other, entities: named, about: other.about ?? aboutWhat(named, null) };
}

const negation = /(?<!\p{L})(?: ?(?:maar |alsjeblieft )?(?:niet|not|nooit|never))[.! ]*$/iu;

/** What these do cannot be undone by saying that it was only a question. */
const changes: ReadonlySet<CommandName> = new Set<CommandName>([
  'enroll_device', 'unenroll_device', 'wipe_device', 'retire_device', 'lock_device', 'restart_device', 'reset_passcode', 'rotate_keys', 'rename_device', 'bulk_action', 'sync_my_device', 'sync_device', 'lost_device',
]);

/** What words that want to know something are taken for, by what they name. */
const besidesKnowledge: ReadonlySet<CommandName> = new Set<CommandName>([...changes, 'my_devices', 'enrollment_status', 'why_noncompliant', 'find_device', 'readiness_check']);

/** And what a refusal stops besides. */
const startsSomething: ReadonlySet<CommandName> = new Set<CommandName>([
  ...changes, 'locate_device', 'defender_scan', 'update_signatures', 'app_evaluation', 'sync_machine_policy', 'sync_user_policy',
]);

/** Which device is meant, in the order of how surely it points at one. */
function aboutWhat(entities: Entities, rest: string | null | undefined): string | null {
  return entities.device ?? entities.serial ?? entities.user ?? (rest && !pointing.test(rest) ? rest : null);
}

/** "sync it", "vergrendel deze laptop nu even": points at what is there, and names nothing. */
const pointing =
  /^(?:(?:it|that|this|them|one|him|her|hem|haar|'m|m|die|deze|dit|dat|het|the|de|een|device|laptop|phone|telefoon|toestel|apparaat|computer|pc|tablet|ding|thing|now|nu|even|ff|please|pls|plz|aub|a\.u\.b\.?|graag|eens|maar|ook|too|again|nog|een|keer|then|dan)[ ,.!?]*)+$/i;
