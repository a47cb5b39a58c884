import type { Device } from '../graph/devices.ts';

type Kind = Pick<Device, 'operatingSystem' | 'model' | 'ownership'>;

// What kind of device it is, as far as remote actions differ. Intune spells a system in several ways.

export function isWindows(device: Kind): boolean {
  // HoloLens says "Windows Holographic" and takes only a few of the actions for Windows.
  return system(device).startsWith('windows') && !isHoloLens(device);
}

export function isHoloLens(device: Kind): boolean {
  return /holo/.test(system(device)) || /hololens/i.test(device.model ?? '');
}

export function isMac(device: Kind): boolean {
  return system(device).startsWith('macos');
}

export function isIosOrIpad(device: Kind): boolean {
  return /^(ios|ipados)/.test(system(device));
}

/** Android that belongs to the organisation; a work profile on somebody's own phone takes hardly any action. */
export function isCompanyAndroid(device: Kind): boolean {
  return system(device).startsWith('android') && device.ownership === 'company';
}

export function isAndroid(device: Kind): boolean {
  return system(device).startsWith('android');
}

/** As far as consequences differ. */
export type DeviceFamily = 'windows' | 'apple' | 'mac' | 'android' | 'other';

export function familyOf(device: Kind): DeviceFamily {
  if (system(device).startsWith('windows')) return 'windows';
  if (isIosOrIpad(device)) return 'apple';
  if (isMac(device)) return 'mac';
  return isAndroid(device) ? 'android' : 'other';
}

function system(device: Kind): string {
  return device.operatingSystem?.toLowerCase() ?? '';
}
