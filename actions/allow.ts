import type { DeviceDetails } from '../graph/devices.ts';
import type { OpenRequest } from '../store/device-requests.ts';
import type { ActionId, DeviceAction, RefusalReason, Risk } from './action.ts';
import { keepsFromAsking } from './under-way.ts';

/** `doubt`: it may be tried, and this is why it may not work. */
export type Choice = { action: ActionId; risk: Risk; allowed: true; doubt?: 'account_never_synchronised' } | { action: ActionId; allowed: false; reason: RefusalReason };

export interface Circumstances {
  /** Without it nothing is refused for a device that was not seen for long. */
  now?: Date;
  /** Whether the agent's own account comes from a directory of the organisation; null when that is not known. */
  account?: 'synchronised' | 'no_longer' | 'never' | null;
  /** What was asked of this device and is not over. */
  open?: readonly OpenRequest[];
}

/** As long as Intune itself lets a device count as compliant without a word from it. */
const longestSilence = 30 * 24 * 60 * 60 * 1000;

/** These wait for a device that may come back, or are for one that does not. */
const waits: ReadonlySet<ActionId> = new Set(['remoteLock', 'locateDevice', 'enableLostMode', 'disableLostMode', 'resetPasscode', 'bypassActivationLock', 'freshStart', 'retire', 'wipe', 'deleteRecord']);

/**
 * May this agent do this to this device? Pure; answers with the reason, so that a card can say it before
 * anyone presses. Intune decides again when it is called.
 * @param rights what the agent's Intune roles allow; null when that could not be read, and then nothing is refused for it
 */
export function allow(action: DeviceAction, device: DeviceDetails, rights: ReadonlySet<string> | null, { now, account = null, open = [] }: Circumstances = {}): Choice {
  const ofClient = action.proof === 'configuration_manager';
  const reason =
    beingRemoved(device) ??
    underWay(action, open, now) ??
    action.cannot(device) ??
    (rights && !rights.has(action.intuneRight) ? 'role_missing' : null) ??
    (ofClient && account === 'no_longer' ? 'account_not_synchronised' : null) ??
    longUnseen(action, device, now);
  if (reason) return { action: action.id, allowed: false, reason };
  return { action: action.id, risk: action.risk, allowed: true, ...(ofClient && account === 'never' ? { doubt: 'account_never_synchronised' as const } : {}) };
}

function beingRemoved(device: DeviceDetails): RefusalReason | null {
  return /^(retire|wipe|delete)(Pending|Issued)$/.test(device.managementState) ? 'being_removed' : null;
}

function underWay(action: DeviceAction, open: readonly OpenRequest[], now: Date | undefined): RefusalReason | null {
  return now && keepsFromAsking(action, open, now) ? 'already_under_way' : null;
}

function longUnseen({ id }: DeviceAction, { lastSync }: DeviceDetails, now: Date | undefined): RefusalReason | null {
  if (!now || waits.has(id) || lastSync === null) return null;
  return now.getTime() - Date.parse(lastSync) > longestSilence ? 'not_seen_long' : null;
}
