import { windowsDefenderScan } from '../graph/device-actions.ts';
import type { DeviceAction } from './action.ts';
import { isWindows } from './device-kind.ts';

/** Microsoft Defender looks everywhere; the computer is slower meanwhile. */
export const fullScan: DeviceAction = {
  id: 'fullScan',
  intuneRight: 'Microsoft.Intune_RemoteTasks_WindowsDefender',
  risk: 'harmless',
  repeatable: true,
  proof: 'device_result',
  resultName: 'windowsDefenderScan',
  cannot: (device) => (isWindows(device) ? null : 'not_this_platform'),
  send: (graph, deviceId, signal) => windowsDefenderScan(graph, deviceId, { quick: false }, signal),
};
