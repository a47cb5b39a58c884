import { deleteDevice } from '../graph/device-actions.ts';
import type { DeviceAction } from './action.ts';

/** Takes the record out of Intune, and more: a company Android is wiped, anything else is retired. */
export const deleteRecord: DeviceAction = {
  id: 'deleteRecord',
  intuneRight: 'Microsoft.Intune_ManagedDevices_Delete',
  risk: 'destructive',
  repeatable: false,
  proof: 'management_state',
  resultName: 'delete',
  cannot: () => null,
  send: (graph, deviceId, signal, { approval }) => deleteDevice(graph, deviceId, approval, signal),
};
