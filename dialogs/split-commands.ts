import { intentNames } from '../understanding/intents.ts';
import { withoutRefusals } from '../understanding/refusals.ts';
import type { ActionName } from '../understanding/actions.ts';
import { actionCommandNames, isActionCommand } from './action-commands.ts';
import type { CommandName } from './commands.ts';
import { asksForMany } from './bulk-asked.ts';
import { wantedActions } from './wanted-actions.ts';
import { interpret, type Hearing, type Meaning } from './interpret.ts';

// "sync LT-0421 en LT-0422", "sync LT-0421 and find PH-0007": several things in one line. None is done silently
// in place of the others; each becomes a button.

/** One thing of several that were asked in one line. */
export interface Part {
  command: CommandName;
  about: string;
  text: string;
}

/** Everything that is asked of one device, by its name. */
export const deviceCommands: ReadonlySet<CommandName> = new Set<CommandName>([
  'find_device', 'sync_device', 'sync_machine_policy', 'sync_user_policy', 'app_evaluation', 'restart_device', 'lock_device', 'wipe_device',
  'retire_device', 'reset_passcode', 'rotate_keys', 'defender_scan', 'update_signatures', 'locate_device', 'more_actions', 'read_key', 'stop_action', ...actionCommandNames,
]);

const commandOf: Partial<Record<ActionName, CommandName>> = {
  sync: 'sync_device', restart: 'restart_device', lock: 'lock_device', wipe: 'wipe_device', retire: 'retire_device', reset_passcode: 'reset_passcode', rotate_keys: 'rotate_keys',
  defender_scan: 'defender_scan', update_signatures: 'update_signatures', locate: 'locate_device', app_evaluation: 'app_evaluation', sync_machine_policy: 'sync_machine_policy', sync_user_policy: 'sync_user_policy',
};

const mostParts = 5;
const joints = /\s*(?:[,;\n&+]|(?<![\p{L}-])(?:en dan|and then|en daarna|en|and|daarna|then|plus)(?![\p{L}-]))\s*/iu;

/** @returns nothing when the line asks for one thing only */
export function splitCommands(text: string, meaning: Meaning, hearing: Hearing): Part[] {
  if (meaning.kind === 'command' && meaning.command === 'bulk_action' && asksForMany(text)) return [];
  const devices = devicesIn(text, hearing);
  if (devices.length === 1 && meaning.kind !== 'refused') return oneAfterAnother(text, devices[0] ?? '', hearing);
  // "Sync LT-0421 but not LT-0422": what is left of it was read already.
  if (devices.length < 2 || meaning.kind === 'refused' || withoutRefusals(text).refuses) return [];
  const parts = partsOf(text, hearing);
  if (new Set(parts.map(({ command }) => command)).size > 1) return parts.slice(0, mostParts);
  const command = meaning.kind === 'command' ? singleCommand(meaning) : parts[0]?.command;
  return command === undefined ? [] : devices.slice(0, mostParts).map((device) => ({ command, about: device, text }));
}

function devicesIn(text: string, { understanding }: Hearing): string[] {
  const { devices, device } = understanding.understand(text).entities;
  return devices ?? (device === undefined ? [] : [device]);
}

/** What is asked of each device, when it is something that goes per device. */
function singleCommand({ command, entities }: Extract<Meaning, { kind: 'command' }>): CommandName | undefined {
  if (deviceCommands.has(command)) return command;
  return command === 'bulk_action' && entities.group === undefined && entities.action ? commandOf[entities.action] : undefined;
}

/** Pieces that say of themselves what is wanted; a bare name wants what the piece before it wanted. */
function partsOf(text: string, hearing: Hearing): Part[] {
  const parts: Part[] = [];
  for (const piece of text.split(joints).filter((each) => each.trim() !== '')) {
    const meaning = interpret(piece, undefined, hearing);
    const [device] = devicesIn(piece, hearing);
    const before = parts.at(-1);
    if (device !== undefined && before && piece.trim().length <= device.length + 4) parts.push({ command: before.command, about: device, text: piece });
    else if (meaning.kind === 'command' && meaning.about !== null && isPart(meaning.command)) parts.push({ command: meaning.command, about: meaning.about, text: piece });
  }
  return parts;
}

/** "Restart LT-0421, then sync it": every piece says what is to be done, and none says with what else. */
function oneAfterAnother(text: string, device: string, hearing: Hearing): Part[] {
  const pieces = text.split(joints).filter((piece) => piece.trim() !== '');
  if (pieces.length < 2 || withoutRefusals(text).refuses) return [];
  const parts = pieces.flatMap((piece) => {
    const meaning = interpret(piece, undefined, hearing);
    if (meaning.kind !== 'command' || !isPart(meaning.command) || meaning.command === 'find_device') return [];
    return meaning.about === null || meaning.about === device ? [{ command: meaning.command, about: device, text: piece }] : [];
  });
  const different = new Set(parts.map((part) => wantedActions(part.command, part.text)[0] ?? part.command)).size;
  return parts.length === pieces.length && different === parts.length ? parts.slice(0, mostParts) : [];
}

function isPart(command: CommandName): boolean {
  return deviceCommands.has(command) && (isActionCommand(command) || (intentNames as readonly string[]).includes(command));
}
