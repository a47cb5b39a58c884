import type { ActionId, DeviceAction } from './action.ts';
import { appEvaluation } from './app-evaluation.ts';
import { bypassActivationLock } from './bypass-activation-lock.ts';
import { clientFullScan } from './client-full-scan.ts';
import { clientQuickScan } from './client-quick-scan.ts';
import { clientSignatures } from './client-signatures.ts';
import { collectDiagnostics } from './collect-diagnostics.ts';
import { deleteRecord } from './delete-record.ts';
import { disableLostMode } from './disable-lost-mode.ts';
import { enableLostMode } from './enable-lost-mode.ts';
import { freshStart } from './fresh-start.ts';
import { fullScan } from './full-scan.ts';
import { locateDevice } from './locate-device.ts';
import { notifyOwner } from './notify-owner.ts';
import { playLostModeSound } from './play-lost-mode-sound.ts';
import { quickScan } from './quick-scan.ts';
import { rebootNow } from './reboot-now.ts';
import { refreshMachinePolicy } from './refresh-machine-policy.ts';
import { refreshUserPolicy } from './refresh-user-policy.ts';
import { remoteLock } from './remote-lock.ts';
import { resetPasscode } from './reset-passcode.ts';
import { retire } from './retire.ts';
import { rotateBitLockerKeys } from './rotate-bit-locker-keys.ts';
import { rotateFileVaultKey } from './rotate-file-vault-key.ts';
import { rotateLocalAdminPassword } from './rotate-local-admin-password.ts';
import { runRemediation } from './run-remediation.ts';
import { setDeviceName } from './set-device-name.ts';
import { shutDown } from './shut-down.ts';
import { syncDevice } from './sync-device.ts';
import { updateSignatures } from './update-signatures.ts';
import { wakeUpClient } from './wake-up-client.ts';
import { wipe } from './wipe.ts';

/** What the helpdesk does all day, in the order in which a device card offers it. */
export const everydayActions: readonly DeviceAction[] = [refreshMachinePolicy, refreshUserPolicy, appEvaluation, syncDevice];

/** Every action there is, in the order in which they are offered. */
export const actions: readonly DeviceAction[] = [
  ...everydayActions,
  rebootNow,
  remoteLock,
  shutDown,
  locateDevice,
  setDeviceName,
  notifyOwner,
  resetPasscode,
  enableLostMode,
  disableLostMode,
  playLostModeSound,
  quickScan,
  fullScan,
  updateSignatures,
  rotateBitLockerKeys,
  rotateFileVaultKey,
  rotateLocalAdminPassword,
  collectDiagnostics,
  runRemediation,
  wakeUpClient,
  clientQuickScan,
  clientFullScan,
  clientSignatures,
  freshStart,
  bypassActivationLock,
  retire,
  wipe,
  deleteRecord,
];

export function findAction(id: string): DeviceAction | null {
  return actions.find((action) => action.id === id) ?? null;
}

/** For ids that this registry itself gave out and the store kept. */
export function isActionId(id: string): id is ActionId {
  return findAction(id) !== null;
}
