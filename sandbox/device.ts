import type { DeviceActionResult, ManagedDevice } from '@microsoft/microsoft-graph-types-beta';

/** An entry of `deviceActionResults`; the derived type decides what else it carries. */
export type ActionResult = Required<DeviceActionResult> & { '@odata.type'?: string; [extra: string]: unknown };

/** As Graph's beta keeps it; v1.0 answers are cut down from it. */
export type DeviceRecord = Omit<ManagedDevice, 'deviceActionResults'> & {
  id: string;
  deviceName: string;
  userId: string;
  userPrincipalName: string;
  operatingSystem: string;
  serialNumber: string;
  lastSyncDateTime: string;
  enrolledDateTime: string;
  deviceActionResults: ActionResult[];
};

export interface Device {
  kind: DeviceKind;
  record: DeviceRecord;
  /** False for a device that is off or without a network: nothing that is sent to it arrives. */
  awake: boolean;
}

export const deviceKinds = [
  'windows-comanaged', 'windows-entra', 'windows-hybrid', 'windows-autopilot', 'windows-personal',
  'iphone-personal', 'iphone-company', 'ipad-company', 'ipad-shared',
  'android-work-profile', 'android-company', 'android-dedicated', 'mac', 'hololens', 'linux',
] as const;
export type DeviceKind = (typeof deviceKinds)[number];

/** How Intune writes "no date" and "no grace period". */
export const noDate = '0001-01-01T00:00:00Z';
export const noGracePeriod = '9999-12-31T23:59:59Z';

/** Graph's date format: whole seconds, and no ".000". */
export function graphDate(at: number): string {
  return new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z');
}
