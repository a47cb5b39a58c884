import type { DeviceDetails } from '../graph/devices.ts';
import type { ActionId, DeviceAction, RefusalReason, Risk } from './action.ts';

export type Choice = { action: ActionId; risk: Risk; allowed: true } | { action: ActionId; allowed: false; reason: RefusalReason };

/**
 * May this agent do this to this device? Pure; answers with the reason, so that a card can say it before
 * anyone presses. Intune decides again when it is called.
 * @param rights what the agent's Intune roles allow; null when that could not be read, and then nothing is refused for it
 */
export function allow(action: DeviceAction, device: DeviceDetails, rights: ReadonlySet<string> | null): Choice {
  const reason = beingRemoved(device) ?? action.cannot(device) ?? (rights && !rights.has(action.intuneRight) ? 'role_missing' : null);
  return reason ? { action: action.id, allowed: false, reason } : { action: action.id, risk: action.risk, allowed: true };
}

function beingRemoved(device: DeviceDetails): RefusalReason | null {
  return /^(retire|wipe|delete)(Pending|Issued)$/.test(device.managementState) ? 'being_removed' : null;
}
