import { playLostModeSound as callSound } from '../graph/device-actions.ts';
import type { DeviceAction } from './action.ts';
import { isCompanyAndroid, isIosOrIpad } from './device-kind.ts';

/** Long enough to walk through a building. */
const minutes = 5;

/** A lost device makes itself heard, also when it is set to silent. */
export const playLostModeSound: DeviceAction = {
  id: 'playLostModeSound',
  intuneRight: 'Microsoft.Intune_RemoteTasks_PlayLostModeSound',
  risk: 'disruptive',
  repeatable: true,
  proof: 'device_result',
  resultName: 'playLostModeSound',
  cannot: (device) => {
    if (isCompanyAndroid(device)) return null;
    if (!isIosOrIpad(device)) return 'not_this_platform';
    if (!device.isSupervised) return 'not_supervised';
    return device.inLostMode ? null : 'not_in_lost_mode';
  },
  send: (graph, deviceId, signal) => callSound(graph, deviceId, minutes, signal),
};
