import type { ActionId } from '../actions/action.ts';
import type { IntentName } from '../understanding/intents.ts';

/** Actions that no trained intent asks for, or not this one alone: asked for by their own names (dialogs/named-action.ts). */
export const actionCommands = {
  wake_client: 'wakeUpClient',
  client_quick_scan: 'clientQuickScan',
  client_full_scan: 'clientFullScan',
  client_signatures: 'clientSignatures',
  shut_down: 'shutDown',
  quick_scan: 'quickScan',
  full_scan: 'fullScan',
  defender_signatures: 'updateSignatures',
  rotate_bitlocker: 'rotateBitLockerKeys',
  rotate_filevault: 'rotateFileVaultKey',
  rotate_admin_password: 'rotateLocalAdminPassword',
  lost_mode_on: 'enableLostMode',
  lost_mode_off: 'disableLostMode',
  play_sound: 'playLostModeSound',
  notify_owner: 'notifyOwner',
  collect_diagnostics: 'collectDiagnostics',
  run_remediation: 'runRemediation',
  fresh_start: 'freshStart',
  bypass_activation_lock: 'bypassActivationLock',
  delete_record: 'deleteRecord',
} as const satisfies Record<string, ActionId>;

/** The intents that ask for one action. */
export const trainedCommands = {
  refreshMachinePolicy: 'sync_machine_policy', refreshUserPolicy: 'sync_user_policy', appEvaluation: 'app_evaluation', syncDevice: 'sync_device', rebootNow: 'restart_device', remoteLock: 'lock_device',
  locateDevice: 'locate_device', setDeviceName: 'rename_device', resetPasscode: 'reset_passcode', retire: 'retire_device', wipe: 'wipe_device',
} as const satisfies Partial<Record<ActionId, IntentName>>;

export type ActionCommand = keyof typeof actionCommands;

export const actionCommandNames = Object.keys(actionCommands) as ActionCommand[];

export function isActionCommand(name: string): name is ActionCommand {
  return Object.hasOwn(actionCommands, name);
}

/** The command that asks for it. */
export function commandFor(action: ActionId): ActionCommand | IntentName {
  const trained: Partial<Record<ActionId, IntentName>> = trainedCommands;
  return trained[action] ?? actionCommandNames.find((name) => actionCommands[name] === action) ?? 'find_device';
}
