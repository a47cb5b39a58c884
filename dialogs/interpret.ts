import { intentNames } from '../understanding/intents.ts';
import type { Entities } from '../understanding/entities.ts';
import type { Understanding } from '../understanding/understand.ts';
import type { GuideBook } from '../guides/guide-book.ts';
import { isCommand, readFixedCommand, type CommandName } from './commands.ts';
import { namesGuide } from './names-a-guide.ts';

// What somebody's words ask for. Pure. The commands of the help come first, word for word; then the trained
// model; and when it is not sure, the likeliest meanings to choose from.

export type Meaning =
  | { kind: 'command'; command: CommandName; entities: Entities; about: string | null }
  | { kind: 'unsure'; options: CommandName[] }
  | { kind: 'lost'; foreign: boolean };

const mostOptions = 3;

/** @param chosen the command that the person picked for these words, when they were unclear before */
export function interpret(text: string, chosen: string | undefined, understanding: Understanding, guides: Pick<GuideBook, 'named'>): Meaning {
  const fixed = readFixedCommand(text);
  const understood = understanding.understand(text);
  const { entities } = understood;
  if (chosen !== undefined && isCommand(chosen, intentNames)) return { kind: 'command', command: chosen, entities, about: aboutWhat(entities, fixed?.rest) };
  if (fixed) return { kind: 'command', command: fixed.command, entities, about: aboutWhat(entities, fixed.rest) };
  if (namesGuide(text, understood.band === 'sure', guides)) return { kind: 'command', command: 'enroll_device', entities, about: null };
  if (understood.band === 'sure') return { kind: 'command', command: understood.intent, entities, about: aboutWhat(entities, null) };
  if (understood.language === 'other') return { kind: 'lost', foreign: true };
  if (understood.band === 'lost') return { kind: 'lost', foreign: false };
  const likely = [understood, ...understood.alternatives].map(({ intent }) => intent).filter((intent) => intent !== 'none');
  return { kind: 'unsure', options: likely.slice(0, mostOptions) };
}

/** Which device is meant, in the order of how surely it points at one. */
function aboutWhat(entities: Entities, rest: string | null | undefined): string | null {
  return entities.device ?? entities.serial ?? entities.user ?? (rest ? rest : null);
}
