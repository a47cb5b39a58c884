import { wipeDevice } from '../graph/device-actions.ts';
import type { DeviceAction } from './action.ts';
import { familyOf, isAndroid } from './device-kind.ts';

/** Back to how it left the factory. Windows can keep the account's files, stay enrolled, or go on when it is switched off meanwhile. */
export const wipe: DeviceAction = {
  id: 'wipe',
  intuneRight: 'Microsoft.Intune_RemoteTasks_Wipe',
  risk: 'destructive',
  repeatable: false,
  proof: 'management_state',
  resultName: 'wipe',
  inputs: (device) => (familyOf(device) === 'windows' ? [{ kind: 'choice', id: 'keep', options: ['nothing', 'enrollment', 'user_data', 'protected'] }] : []),
  cannot: (device) => {
    if (familyOf(device) === 'other') return 'not_this_platform';
    // What is private on somebody's own Android is out of Intune's reach.
    return isAndroid(device) && device.ownership !== 'company' ? 'personal_device' : null;
  },
  send: (graph, deviceId, signal, { given, device, approval }) => {
    const windows = device !== null && familyOf(device) === 'windows';
    const options = windows ? { keepEnrollmentData: given.keep === 'enrollment', keepUserData: given.keep === 'user_data', useProtectedWipe: given.keep === 'protected' } : null;
    return wipeDevice(graph, deviceId, options, approval, signal);
  },
};
