import type { Graph } from './graph.ts';
import { segment } from './odata.ts';

export type ConfigurationManagerAction = 'refreshMachinePolicy' | 'refreshUserPolicy' | 'appEvaluation';

/**
 * Resolves when Intune accepted the request, which is not yet done. Beta only. Call it on behalf of a
 * person: Configuration Manager itself checks who asked, and an app is nobody to it.
 * https://learn.microsoft.com/graph/api/intune-devices-manageddevice-triggerconfigurationmanageraction
 */
export async function triggerConfigurationManagerAction(
  graph: Graph,
  id: string,
  action: ConfigurationManagerAction,
  signal?: AbortSignal,
): Promise<void> {
  const body = { configurationManagerAction: { '@odata.type': 'microsoft.graph.configurationManagerAction', action } };
  const path = `/deviceManagement/managedDevices/${segment(id)}/triggerConfigurationManagerAction`;
  await graph.post(path, body, { version: 'beta', signal });
}

/** Resolves when Intune accepted the request. The proof is a lastSync later than now; there is no other. */
export async function syncDevice(graph: Graph, id: string, signal?: AbortSignal): Promise<void> {
  await graph.post(`/deviceManagement/managedDevices/${segment(id)}/syncDevice`, undefined, { signal });
}
