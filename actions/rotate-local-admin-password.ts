import { sendBetaDeviceAction } from '../graph/device-actions.ts';
import type { DeviceAction } from './action.ts';
import { isMac, isWindows } from './device-kind.ts';

/** A new password for the local administrator. Where it is kept, Intune and Entra ID show it; Balie never does. */
export const rotateLocalAdminPassword: DeviceAction = {
  id: 'rotateLocalAdminPassword',
  intuneRight: 'Microsoft.Intune_RemoteTasks_RotateLocalAdminPassword',
  risk: 'harmless',
  repeatable: true,
  proof: 'device_result',
  resultName: 'rotateLocalAdminPassword',
  cannot: (device) => (isWindows(device) || isMac(device) ? null : 'not_this_platform'),
  send: (graph, deviceId, signal) => sendBetaDeviceAction(graph, deviceId, 'rotateLocalAdminPassword', signal),
};
