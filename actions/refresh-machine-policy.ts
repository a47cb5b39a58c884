import { triggerConfigurationManagerAction } from '../graph/device-actions.ts';
import type { DeviceAction } from './action.ts';
import { cannotReachClient, configurationManagerRight } from './configuration-manager.ts';

/** The client fetches the policies for the computer. */
export const refreshMachinePolicy: DeviceAction = {
  id: 'refreshMachinePolicy',
  intuneRight: configurationManagerRight,
  repeatable: true,
  proof: 'configuration_manager',
  cannot: cannotReachClient,
  send: (graph, deviceId, signal) => triggerConfigurationManagerAction(graph, deviceId, 'refreshMachinePolicy', signal),
};
