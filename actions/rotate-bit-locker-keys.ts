import { rotateBitLockerKeys as callRotation } from '../graph/device-actions.ts';
import type { DeviceAction } from './action.ts';
import { isWindows } from './device-kind.ts';

/** A new recovery key in place of one that somebody has seen. */
export const rotateBitLockerKeys: DeviceAction = {
  id: 'rotateBitLockerKeys',
  intuneRight: 'Microsoft.Intune_RemoteTasks_RotateBitLockerKeys',
  risk: 'harmless',
  repeatable: true,
  proof: 'device_result',
  resultName: 'rotateBitLockerKeys',
  cannot: (device) => {
    if (!isWindows(device)) return 'not_this_platform';
    return device.isEncrypted === false ? 'not_encrypted' : null;
  },
  send: callRotation,
};
