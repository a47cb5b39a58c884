import { sendDeviceAction } from '../graph/device-actions.ts';
import type { DeviceAction } from './action.ts';
import { isAndroid, isIosOrIpad } from './device-kind.ts';

/**
 * The same call does two things: an iPhone or iPad loses its passcode, an Android gets a new one that Intune shows
 * for seven days. Balie never reads it. Not repeatable: each call makes another one.
 */
export const resetPasscode: DeviceAction = {
  id: 'resetPasscode',
  intuneRight: 'Microsoft.Intune_RemoteTasks_ResetPasscode',
  risk: 'disruptive',
  repeatable: false,
  proof: 'device_result',
  resultName: 'resetPasscode',
  cannot: (device) => (isIosOrIpad(device) || isAndroid(device) ? null : 'not_this_platform'),
  send: (graph, deviceId, signal) => sendDeviceAction(graph, deviceId, 'resetPasscode', signal),
};
