import { sendDeviceAction } from '../graph/device-actions.ts';
import type { DeviceAction } from './action.ts';
import { isCompanyAndroid, isIosOrIpad, isMac } from './device-kind.ts';

/** Locks the screen. Does not exist for Windows; a Mac then asks for a PIN that Intune shows. */
export const remoteLock: DeviceAction = {
  id: 'remoteLock',
  intuneRight: 'Microsoft.Intune_RemoteTasks_RemoteLock',
  risk: 'disruptive',
  repeatable: true,
  proof: 'device_result',
  resultName: 'remoteLock',
  cannot: (device) => (isIosOrIpad(device) || isMac(device) || isCompanyAndroid(device) ? null : 'not_this_platform'),
  send: (graph, deviceId, signal) => sendDeviceAction(graph, deviceId, 'remoteLock', signal),
};
