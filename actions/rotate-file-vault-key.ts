import { sendBetaDeviceAction } from '../graph/device-actions.ts';
import type { DeviceAction } from './action.ts';
import { isMac } from './device-kind.ts';

/** A new recovery key in place of one that somebody has seen. */
export const rotateFileVaultKey: DeviceAction = {
  id: 'rotateFileVaultKey',
  intuneRight: 'Microsoft.Intune_RemoteTasks_RotateFileVaultKey',
  risk: 'harmless',
  repeatable: true,
  proof: 'device_result',
  resultName: 'rotateFileVaultKey',
  cannot: (device) => {
    if (!isMac(device)) return 'not_this_platform';
    return device.isEncrypted === false ? 'not_encrypted' : null;
  },
  send: (graph, deviceId, signal) => sendBetaDeviceAction(graph, deviceId, 'rotateFileVaultKey', signal),
};
