import { retireDevice } from '../graph/device-actions.ts';
import type { DeviceAction } from './action.ts';
import { isCompanyAndroid } from './device-kind.ts';

/** Takes the organisation's apps, mail and settings off at the next contact, and the device out of Intune. */
export const retire: DeviceAction = {
  id: 'retire',
  intuneRight: 'Microsoft.Intune_RemoteTasks_Retire',
  risk: 'destructive',
  repeatable: false,
  proof: 'management_state',
  resultName: 'retire',
  // An Android of the organisation can only be wiped. Everything else that Intune manages can be let go.
  cannot: (device) => (isCompanyAndroid(device) || /^linux/i.test(device.operatingSystem ?? '') ? 'not_this_platform' : null),
  send: (graph, deviceId, signal, { approval }) => retireDevice(graph, deviceId, approval, signal),
};
