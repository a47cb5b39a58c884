import { triggerConfigurationManagerAction } from '../graph/device-actions.ts';
import type { DeviceAction } from './action.ts';
import { cannotReachClient, configurationManagerRight } from './configuration-manager.ts';

/** The client fetches the policies for whoever is signed in. */
export const refreshUserPolicy: DeviceAction = {
  id: 'refreshUserPolicy',
  intuneRight: configurationManagerRight,
  repeatable: true,
  proof: 'configuration_manager',
  cannot: cannotReachClient,
  send: (graph, deviceId, signal) => triggerConfigurationManagerAction(graph, deviceId, 'refreshUserPolicy', signal),
};
