import { triggerConfigurationManagerAction, type ConfigurationManagerAction } from '../graph/device-actions.ts';
import type { DeviceDetails } from '../graph/devices.ts';
import type { ActionId, DeviceAction, RefusalReason } from './action.ts';
import { isWindows } from './device-kind.ts';

/** What all actions through tenant attach share: Windows, with a Configuration Manager client that answers. */
export function configurationManagerAction(id: ActionId, name: ConfigurationManagerAction): DeviceAction {
  return {
    id,
    intuneRight: 'Microsoft.Intune_RemoteTasks_ConfigurationManagerAction',
    risk: 'harmless',
    repeatable: true,
    proof: 'configuration_manager',
    resultName: name,
    cannot: cannotReachClient,
    send: (graph, deviceId, signal) => triggerConfigurationManagerAction(graph, deviceId, name, signal),
  };
}

function cannotReachClient(device: DeviceDetails): RefusalReason | null {
  if (!isWindows(device)) return 'not_windows';
  if (!device.managementAgent.startsWith('configurationManagerClient')) return 'no_configmgr_client';
  if (device.configurationManager && unhealthy.has(device.configurationManager.state)) return 'configmgr_unhealthy';
  if (device.configurationManager?.isBlocked) return 'configmgr_blocked';
  return null;
}

// The remaining states (healthy, installed, unknown) may work: better a try than a wrong refusal.
const unhealthy = new Set(['installFailed', 'updateFailed', 'communicationError']);
