import { sendDeviceAction } from '../graph/device-actions.ts';
import type { DeviceAction } from './action.ts';
import { isCompanyAndroid, isIosOrIpad, isWindows } from './device-kind.ts';

/** Asks the device where it is. Intune shows the place for 24 hours; Balie does not read it. */
export const locateDevice: DeviceAction = {
  id: 'locateDevice',
  intuneRight: 'Microsoft.Intune_RemoteTasks_LocateDevice',
  risk: 'disruptive',
  repeatable: true,
  proof: 'device_result',
  resultName: 'locateDevice',
  cannot: (device) => {
    if (device.ownership === 'personal') return 'personal_device';
    if (isIosOrIpad(device) && !device.isSupervised) return 'not_supervised';
    if (isIosOrIpad(device)) return device.inLostMode ? null : 'not_in_lost_mode';
    return isWindows(device) || isCompanyAndroid(device) ? null : 'not_this_platform';
  },
  send: (graph, deviceId, signal) => sendDeviceAction(graph, deviceId, 'locateDevice', signal),
};
