import { sendDeviceAction } from '../graph/device-actions.ts';
import type { DeviceAction } from './action.ts';
import { isIosOrIpad, isMac } from './device-kind.ts';

/** Takes off Apple's protection against theft, so that somebody else can set the device up. */
export const bypassActivationLock: DeviceAction = {
  id: 'bypassActivationLock',
  intuneRight: 'Microsoft.Intune_RemoteTasks_BypassActivationLock',
  risk: 'destructive',
  repeatable: false,
  proof: 'device_result',
  resultName: 'bypassActivationLock',
  cannot: (device) => {
    if (device.ownership === 'personal') return 'personal_device';
    if (isMac(device)) return null;
    if (!isIosOrIpad(device)) return 'not_this_platform';
    return device.isSupervised ? null : 'not_supervised';
  },
  send: (graph, deviceId, signal) => sendDeviceAction(graph, deviceId, 'bypassActivationLock', signal),
};
