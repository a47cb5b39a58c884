import type { Device } from '../graph/devices.ts';

// What kind of device it is, as far as remote actions differ. Intune spells a system in several ways.

export function isWindows(device: Device): boolean {
  // HoloLens says "Windows Holographic" and takes only a few of the actions for Windows.
  return system(device).startsWith('windows') && !isHoloLens(device);
}

export function isHoloLens(device: Device): boolean {
  return /holo/.test(system(device)) || /hololens/i.test(device.model ?? '');
}

export function isMac(device: Device): boolean {
  return system(device).startsWith('macos');
}

export function isIosOrIpad(device: Device): boolean {
  return /^(ios|ipados)/.test(system(device));
}

/** Android that belongs to the organisation; a work profile on somebody's own phone takes hardly any action. */
export function isCompanyAndroid(device: Device): boolean {
  return system(device).startsWith('android') && device.ownership === 'company';
}

function system(device: Device): string {
  return device.operatingSystem?.toLowerCase() ?? '';
}
