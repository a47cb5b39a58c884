import type { DeviceDetails } from '../graph/devices.ts';
import type { ActionId, DeviceAction, RefusalReason, Risk } from './action.ts';

/** `doubt`: it may be tried, and this is why it may not work. */
export type Choice = { action: ActionId; risk: Risk; allowed: true; doubt?: 'account_never_synchronised' } | { action: ActionId; allowed: false; reason: RefusalReason };

export interface Circumstances {
  /** Without it nothing is refused for a device that was not seen for long. */
  now?: Date;
  /** Whether the agent's own account comes from a directory of the organisation; null when that is not known. */
  account?: 'synchronised' | 'no_longer' | 'never' | null;
}

/** As long as Intune itself lets a device count as compliant without a word from it. */
const longUnseen = 30 * 24 * 60 * 60 * 1000;

/** These wait for a device that may come back, or are for one that does not. */
const waits: ReadonlySet<ActionId> = new Set(['remoteLock', 'locateDevice', 'enableLostMode', 'disableLostMode', 'resetPasscode', 'bypassActivationLock', 'freshStart', 'retire', 'wipe', 'deleteRecord']);

/**
 * May this agent do this to this device? Pure; answers with the reason, so that a card can say it before
 * anyone presses. Intune decides again when it is called.
 * @param rights what the agent's Intune roles allow; null when that could not be read, and then nothing is refused for it
 */
export function allow(action: DeviceAction, device: DeviceDetails, rights: ReadonlySet<string> | null, { now, account = null }: Circumstances = {}): Choice {
  const ofClient = action.proof === 'configuration_manager';
  const reason =
    beingRemoved(device) ??
    action.cannot(device) ??
    (rights && !rights.has(action.intuneRight) ? 'role_missing' : null) ??
    (ofClient && account === 'no_longer' ? 'account_not_synchronised' : null) ??
    (now && !waits.has(action.id) && isLongUnseen(device, now) ? 'not_seen_long' : null);
  if (reason) return { action: action.id, allowed: false, reason };
  return { action: action.id, risk: action.risk, allowed: true, ...(ofClient && account === 'never' ? { doubt: 'account_never_synchronised' as const } : {}) };
}

function beingRemoved(device: DeviceDetails): RefusalReason | null {
  return /^(retire|wipe|delete)(Pending|Issued)$/.test(device.managementState) ? 'being_removed' : null;
}

function isLongUnseen({ lastSync }: DeviceDetails, now: Date): boolean {
  return lastSync !== null && now.getTime() - Date.parse(lastSync) > longUnseen;
}
