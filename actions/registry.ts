import type { ActionId, DeviceAction } from './action.ts';
import { appEvaluation } from './app-evaluation.ts';
import { clientFullScan } from './client-full-scan.ts';
import { clientQuickScan } from './client-quick-scan.ts';
import { clientSignatures } from './client-signatures.ts';
import { fullScan } from './full-scan.ts';
import { locateDevice } from './locate-device.ts';
import { quickScan } from './quick-scan.ts';
import { rebootNow } from './reboot-now.ts';
import { refreshMachinePolicy } from './refresh-machine-policy.ts';
import { refreshUserPolicy } from './refresh-user-policy.ts';
import { remoteLock } from './remote-lock.ts';
import { rotateBitLockerKeys } from './rotate-bit-locker-keys.ts';
import { rotateFileVaultKey } from './rotate-file-vault-key.ts';
import { rotateLocalAdminPassword } from './rotate-local-admin-password.ts';
import { shutDown } from './shut-down.ts';
import { syncDevice } from './sync-device.ts';
import { updateSignatures } from './update-signatures.ts';
import { wakeUpClient } from './wake-up-client.ts';

/** What the helpdesk does all day, in the order in which a device card offers it. */
export const everydayActions: readonly DeviceAction[] = [refreshMachinePolicy, refreshUserPolicy, appEvaluation, syncDevice];

/** Every action there is, in the order in which they are offered. */
export const actions: readonly DeviceAction[] = [
  ...everydayActions,
  rebootNow,
  remoteLock,
  shutDown,
  locateDevice,
  quickScan,
  fullScan,
  updateSignatures,
  rotateBitLockerKeys,
  rotateFileVaultKey,
  rotateLocalAdminPassword,
  wakeUpClient,
  clientQuickScan,
  clientFullScan,
  clientSignatures,
];

export function findAction(id: string): DeviceAction | null {
  return actions.find((action) => action.id === id) ?? null;
}

/** For ids that this registry itself gave out and the store kept. */
export function isActionId(id: string): id is ActionId {
  return findAction(id) !== null;
}
