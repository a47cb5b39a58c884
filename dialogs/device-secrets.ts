import type { Secret } from '../cards/device-keys-card.ts';
import type { ActionId } from '../actions/action.ts';
import type { Device } from '../graph/devices.ts';
import { platformOf } from './device-platform.ts';

/** What Intune may keep of a device that belongs in no chat. */
export function secretsOf(device: Device): readonly Secret[] {
  const platform = platformOf(device);
  if (platform === 'windows') return ['bitLocker', 'laps'];
  if (platform === 'macos') return ['fileVault', 'laps'];
  return platform === 'ios' || platform === 'ipados' || platform === 'android' ? ['passcode'] : [];
}

/** What makes another one. */
export const renewalOf: Readonly<Record<Secret, ActionId>> = { bitLocker: 'rotateBitLockerKeys', laps: 'rotateLocalAdminPassword', fileVault: 'rotateFileVaultKey', passcode: 'resetPasscode' };

/** The device in the Intune admin center. */
export function intunePage({ id }: Pick<Device, 'id'>): string {
  return `https://intune.microsoft.com/#view/Microsoft_Intune_Devices/DeviceSettingsMenuBlade/~/overview/mdmDeviceId/${encodeURIComponent(id)}`;
}
