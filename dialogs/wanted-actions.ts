import type { ActionId } from '../actions/action.ts';
import { actionCommands, isActionCommand } from './action-commands.ts';
import type { CommandName } from './commands.ts';
import type { Wanted } from './find-device.ts';

// Which actions a command means, the likeliest first: the device decides which of them exists for it.

const wanted: Partial<Record<CommandName, readonly ActionId[]>> = {
  find_device: [],
  sync_device: ['syncDevice'],
  sync_machine_policy: ['refreshMachinePolicy'],
  sync_user_policy: ['refreshUserPolicy'],
  app_evaluation: ['appEvaluation'],
  restart_device: ['rebootNow'],
  lock_device: ['remoteLock'],
  locate_device: ['locateDevice'],
  defender_scan: ['quickScan', 'clientQuickScan'],
  update_signatures: ['updateSignatures', 'clientSignatures'],
  rotate_keys: ['rotateBitLockerKeys', 'rotateFileVaultKey'],
  wipe_device: ['wipe'],
  retire_device: ['retire'],
  reset_passcode: ['resetPasscode'],
  rename_device: ['setDeviceName'],
};

/** @param text as typed: it may ask for the thorough scan, or for the password instead of the key */
export function wantedActions(command: CommandName, text: string): readonly ActionId[] {
  if (isActionCommand(command)) return [actionCommands[command]];
  if (command === 'defender_scan' && /\b(full|volledige?|complete?|compleet|hele(?:maal)?|grondige?|diepe|deep|thorough(?:ly)?|entire|whole)\b/i.test(text)) return ['fullScan', 'clientFullScan'];
  if (command === 'rotate_keys' && /laps|wachtwoord|password|\blokale? (admin|beheer)/i.test(text)) return ['rotateLocalAdminPassword'];
  if (command === 'wipe_device' && /\bfresh start|\bschone start|\bclean pc/i.test(text)) return ['freshStart'];
  if (command === 'retire_device' && /\b(record|registratie)\b/i.test(text)) return ['deleteRecord'];
  if (command === 'lock_device' && /\blost mode|\bverliesmodus/i.test(text)) return /\b(off|uit|disable)\b/i.test(text) ? ['disableLostMode'] : ['enableLostMode'];
  return wanted[command] ?? [];
}

/** What to do with the device once it is found. */
export function wantedOf(command: CommandName, text: string): Wanted {
  if (command === 'more_actions') return 'choose';
  return command === 'read_key' ? 'keys' : wantedActions(command, text);
}
