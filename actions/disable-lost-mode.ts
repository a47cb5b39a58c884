import { sendDeviceAction } from '../graph/device-actions.ts';
import type { DeviceAction } from './action.ts';
import { isIosOrIpad } from './device-kind.ts';

/** The device was found: it can be used again. */
export const disableLostMode: DeviceAction = {
  id: 'disableLostMode',
  intuneRight: 'Microsoft.Intune_RemoteTasks_DisableLostMode',
  risk: 'disruptive',
  repeatable: true,
  proof: 'device_result',
  resultName: 'disableLostMode',
  cannot: (device) => {
    if (!isIosOrIpad(device)) return 'not_this_platform';
    if (!device.isSupervised) return 'not_supervised';
    return device.inLostMode ? null : 'not_in_lost_mode';
  },
  send: (graph, deviceId, signal) => sendDeviceAction(graph, deviceId, 'disableLostMode', signal),
};
