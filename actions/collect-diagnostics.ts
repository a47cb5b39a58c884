import { collectDiagnostics as callCollection } from '../graph/device-actions.ts';
import type { DeviceAction } from './action.ts';
import { isWindows } from './device-kind.ts';

/** The computer sends its logs to Intune, which keeps them for 28 days and ten at most. Balie does not read them. */
export const collectDiagnostics: DeviceAction = {
  id: 'collectDiagnostics',
  intuneRight: 'Microsoft.Intune_RemoteTasks_DeviceLogs',
  risk: 'harmless',
  // Each one takes the place of an older one.
  repeatable: false,
  proof: 'log_collection',
  resultName: 'createDeviceLogCollectionRequest',
  cannot: (device) => {
    if (!isWindows(device)) return 'not_this_platform';
    return device.ownership === 'personal' ? 'personal_device' : null;
  },
  send: (graph, deviceId, signal) => callCollection(graph, deviceId, signal),
};
