import { triggerConfigurationManagerAction } from '../graph/device-actions.ts';
import type { DeviceAction } from './action.ts';
import { cannotReachClient, configurationManagerRight } from './configuration-manager.ts';

/** The client checks again which apps it should have, and installs what is missing. */
export const appEvaluation: DeviceAction = {
  id: 'appEvaluation',
  intuneRight: configurationManagerRight,
  repeatable: true,
  proof: 'configuration_manager',
  cannot: cannotReachClient,
  send: (graph, deviceId, signal) => triggerConfigurationManagerAction(graph, deviceId, 'appEvaluation', signal),
};
