import type { DeviceDetails } from '../graph/devices.ts';
import type { DeviceAction, SeenDevice } from './action.ts';
import { allow } from './allow.ts';
import { familyOf } from './device-kind.ts';

/** What is different from what two people agreed on. */
export type Change = 'changed_name' | 'changed_owner' | 'changed_serial' | 'no_longer_possible';

/** Pure. The first difference that matters, with how it is now; null when the device is still the one that was meant. */
export function changedSince(action: DeviceAction, seen: SeenDevice, device: DeviceDetails): { problem: Change; detail: string | null } | null {
  if (device.serialNumber !== seen.serialNumber) return { problem: 'changed_serial', detail: device.serialNumber };
  if (device.name !== seen.name) return { problem: 'changed_name', detail: device.name };
  if (device.userId !== seen.userId) return { problem: 'changed_owner', detail: device.userDisplayName ?? device.userPrincipalName };
  return allow(action, device, null).allowed ? null : { problem: 'no_longer_possible', detail: null };
}

export function seenDevice(device: DeviceDetails): SeenDevice {
  const { name, serialNumber, userId, userPrincipalName, userDisplayName, operatingSystem, model, ownership, isSupervised, managementState } = device;
  return { name, serialNumber, userId, userPrincipalName, userDisplayName, operatingSystem, model, ownership, isSupervised, managementState, family: familyOf(device) };
}
