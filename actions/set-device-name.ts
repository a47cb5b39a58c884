import { setDeviceName as callRename } from '../graph/device-actions.ts';
import type { DeviceAction } from './action.ts';
import { isCompanyAndroid, isIosOrIpad, isMac, isWindows } from './device-kind.ts';

/** Letters, digits and hyphens, and not digits only; Windows itself shows the first 15 in its network. */
const windowsName = /^(?!\d+$)(?!-)[A-Za-z0-9-]{1,63}(?<!-)$/;

/** On a company Android only the name in Intune changes. A computer of an own domain has its name from there. */
export const setDeviceName: DeviceAction = {
  id: 'setDeviceName',
  intuneRight: 'Microsoft.Intune_RemoteTasks_SetDeviceName',
  risk: 'disruptive',
  repeatable: true,
  proof: 'device_result',
  resultName: 'setDeviceName',
  inputs: (device) => [{ kind: 'text', id: 'newName', most: 63, fits: (value) => value !== device.name && (!isWindows(device) || windowsName.test(value)) }],
  cannot: (device) => {
    if (device.ownership === 'personal') return 'personal_device';
    if (isIosOrIpad(device)) return device.isSupervised ? null : 'not_supervised';
    if (isWindows(device)) return device.joinType === 'hybridAzureADJoined' || device.joinType === 'azureADRegistered' ? 'not_entra_joined' : null;
    return isMac(device) || isCompanyAndroid(device) ? null : 'not_this_platform';
  },
  send: (graph, deviceId, signal, { given }) => callRename(graph, deviceId, given.newName ?? '', signal),
};
