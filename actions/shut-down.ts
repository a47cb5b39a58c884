import { sendDeviceAction } from '../graph/device-actions.ts';
import type { DeviceAction } from './action.ts';
import { isIosOrIpad, isMac } from './device-kind.ts';

/** Switches off: somebody has to press the button to have it back. Mac, and supervised iPhone and iPad. */
export const shutDown: DeviceAction = {
  id: 'shutDown',
  intuneRight: 'Microsoft.Intune_RemoteTasks_ShutDown',
  risk: 'disruptive',
  repeatable: true,
  proof: 'device_result',
  resultName: 'shutDown',
  cannot: (device) => {
    if (isMac(device)) return null;
    if (!isIosOrIpad(device)) return 'not_this_platform';
    return device.isSupervised ? null : 'not_supervised';
  },
  send: (graph, deviceId, signal) => sendDeviceAction(graph, deviceId, 'shutDown', signal),
};
