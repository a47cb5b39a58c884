import { cleanWindowsDevice } from '../graph/device-actions.ts';
import type { DeviceAction } from './action.ts';
import { isWindows } from './device-kind.ts';

/** Windows is installed anew; every app goes, and what the manufacturer added. */
export const freshStart: DeviceAction = {
  id: 'freshStart',
  intuneRight: 'Microsoft.Intune_RemoteTasks_CleanPC',
  risk: 'destructive',
  repeatable: false,
  proof: 'device_result',
  resultName: 'cleanWindowsDevice',
  inputs: () => [{ kind: 'choice', id: 'keep', options: ['user_data', 'nothing'] }],
  cannot: (device) => (isWindows(device) ? null : 'not_this_platform'),
  send: (graph, deviceId, signal, { given }) => cleanWindowsDevice(graph, deviceId, { keepUserData: given.keep === 'user_data' }, signal),
};
