import { asksWhatHappens } from '../understanding/consequences.ts';
import { intentNames } from '../understanding/intents.ts';
import type { Entities } from '../understanding/entities.ts';
import type { ForeignLanguage } from '../understanding/language.ts';
import type { Context } from '../understanding/prior.ts';
import type { Understanding, Understood } from '../understanding/understand.ts';
import type { GuideBook } from '../guides/guide-book.ts';
import { isCommand, readFixedCommand, type CommandName } from './commands.ts';
import { namesGuide } from './names-a-guide.ts';

// What somebody's words ask for. Pure. The commands of the help come first, word for word; then the trained
// model; and when it is not sure, the likeliest meanings to choose from.

export type Meaning =
  | { kind: 'command'; command: CommandName; entities: Entities; about: string | null }
  | { kind: 'unsure'; options: CommandName[]; understood: Understood }
  /** Nothing to do: a question perhaps, which the guides may answer. */
  | { kind: 'lost'; understood: Understood }
  /** Another language than Balie's; null when nobody knows which. */
  | { kind: 'foreign'; language: ForeignLanguage | null };

export interface Hearing {
  understanding: Understanding;
  guides: Pick<GuideBook, 'named'>;
  context?: Context;
}

const mostOptions = 3;

/** @param chosen the command that the person picked for these words, when they were unclear before */
export function interpret(text: string, chosen: string | undefined, { understanding, guides, context }: Hearing): Meaning {
  const fixed = readFixedCommand(text);
  const understood = understanding.understand(text, context);
  const { entities } = understood;
  if (chosen !== undefined && isCommand(chosen, intentNames)) return { kind: 'command', command: chosen, entities, about: aboutWhat(entities, fixed?.rest) };
  if (fixed) return { kind: 'command', command: fixed.command, entities, about: aboutWhat(entities, fixed.rest) };
  if (changes.has(understood.intent) && asksWhatHappens(text)) return { kind: 'lost', understood };
  if (namesGuide(text, understood.band === 'sure', guides)) return { kind: 'command', command: 'enroll_device', entities, about: null };
  if (understood.band === 'sure') return { kind: 'command', command: understood.intent, entities, about: aboutWhat(entities, null) };
  // Without a word there is no language either: a picture, a row of signs.
  if (understood.language === 'other' && understood.languageScore > 0) return { kind: 'foreign', language: understood.foreign ?? null };
  if (understood.band === 'lost') return { kind: 'lost', understood };
  const likely = [understood, ...understood.alternatives].map(({ intent }) => intent).filter((intent) => intent !== 'none');
  return { kind: 'unsure', options: likely.slice(0, mostOptions), understood };
}

/** What these do cannot be undone by saying that it was only a question. */
const changes: ReadonlySet<CommandName> = new Set<CommandName>([
  'enroll_device', 'unenroll_device', 'wipe_device', 'retire_device', 'lock_device', 'restart_device', 'reset_passcode', 'rotate_keys', 'rename_device', 'bulk_action', 'sync_my_device', 'sync_device', 'lost_device',
]);

/** Which device is meant, in the order of how surely it points at one. */
function aboutWhat(entities: Entities, rest: string | null | undefined): string | null {
  return entities.device ?? entities.serial ?? entities.user ?? (rest && !pointing.test(rest) ? rest : null);
}

/** "sync it", "vergrendel deze laptop nu even": points at what is there, and names nothing. */
const pointing =
  /^(?:(?:it|that|this|them|one|him|her|hem|haar|'m|m|die|deze|dit|dat|het|the|de|een|device|laptop|phone|telefoon|toestel|apparaat|computer|pc|tablet|ding|thing|now|nu|even|ff|please|pls|plz|aub|a\.u\.b\.?|graag|eens|maar|ook|too|again|nog|een|keer|then|dan)[ ,.!?]*)+$/i;
