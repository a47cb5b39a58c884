import { sendDeviceAction } from '../graph/device-actions.ts';
import type { DeviceAction } from './action.ts';
import { isCompanyAndroid, isIosOrIpad, isMac, isWindows } from './device-kind.ts';

/** Restarts at once; whoever works on it loses what was not saved. Apple devices only when supervised. */
export const rebootNow: DeviceAction = {
  id: 'rebootNow',
  intuneRight: 'Microsoft.Intune_RemoteTasks_RebootNow',
  risk: 'disruptive',
  repeatable: false,
  proof: 'device_result',
  resultName: 'rebootNow',
  cannot: (device) => {
    if (isIosOrIpad(device)) return device.isSupervised ? null : 'not_supervised';
    return isWindows(device) || isMac(device) || isCompanyAndroid(device) ? null : 'not_this_platform';
  },
  send: (graph, deviceId, signal) => sendDeviceAction(graph, deviceId, 'rebootNow', signal),
};
