import { sendDeviceAction } from '../graph/device-actions.ts';
import type { DeviceAction } from './action.ts';
import { isWindows } from './device-kind.ts';

/** Microsoft Defender fetches what it should recognise. */
export const updateSignatures: DeviceAction = {
  id: 'updateSignatures',
  intuneRight: 'Microsoft.Intune_RemoteTasks_WindowsDefender',
  risk: 'harmless',
  repeatable: true,
  proof: 'device_result',
  resultName: 'windowsDefenderUpdateSignatures',
  cannot: (device) => (isWindows(device) ? null : 'not_this_platform'),
  send: (graph, deviceId, signal) => sendDeviceAction(graph, deviceId, 'windowsDefenderUpdateSignatures', signal),
};
