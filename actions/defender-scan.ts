import { windowsDefenderScan } from '../graph/device-actions.ts';
import type { ActionId, DeviceAction } from './action.ts';
import { isWindows } from './device-kind.ts';

/** What both scans of Microsoft Defender share; how far it looks is the only difference. */
export function defenderScan(id: ActionId, { quick }: { quick: boolean }): DeviceAction {
  return {
    id,
    intuneRight: 'Microsoft.Intune_RemoteTasks_WindowsDefender',
    risk: 'harmless',
    repeatable: true,
    proof: 'device_result',
    resultName: 'windowsDefenderScan',
    cannot: (device) => (isWindows(device) ? null : 'not_this_platform'),
    send: (graph, deviceId, signal) => windowsDefenderScan(graph, deviceId, { quick }, signal),
  };
}
