import type { DeviceDetails } from '../graph/devices.ts';
import type { RefusalReason } from './action.ts';

/** What all actions through tenant attach share: Windows, with a Configuration Manager client that answers. */
export function cannotReachClient(device: DeviceDetails): RefusalReason | null {
  if (device.operatingSystem?.toLowerCase().startsWith('windows') !== true) return 'not_windows';
  if (!device.managementAgent.startsWith('configurationManagerClient')) return 'no_configmgr_client';
  if (device.configurationManager && unhealthy.has(device.configurationManager.state)) return 'configmgr_unhealthy';
  return null;
}

// The remaining states (healthy, installed, unknown) may work: better a try than a wrong refusal.
const unhealthy = new Set(['installFailed', 'updateFailed', 'communicationError']);

export const configurationManagerRight = 'Microsoft.Intune_RemoteTasks_ConfigurationManagerAction';
