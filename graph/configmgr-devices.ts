import type { Graph } from './graph.ts';

/** Devices with the Configuration Manager client that are in Intune as well. */
export interface ConfigManagerDevices {
  count: number;
  /** There are more than were read. */
  more: boolean;
}

const mostRead = 200;
const agents = ['configurationManagerClientMdm', 'configurationManagerClientMdmEas', 'configurationManagerClient'];

/**
 * Counts them up to two hundred: whether there are any is what matters. Devices that are only uploaded by tenant attach
 * are in no list of Graph (documented among the limitations of tenant attach), so zero proves nothing.
 */
export async function configManagerDevices(graph: Graph, signal?: AbortSignal): Promise<ConfigManagerDevices> {
  const filter = agents.map((agent) => `managementAgent eq '${agent}'`).join(' or ');
  let count = 0;
  let read = 0;
  for await (const device of graph.pages<{ managementAgent?: string }>('/deviceManagement/managedDevices', { query: { filter, select: 'id,managementAgent' }, signal })) {
    if (agents.includes(device.managementAgent ?? '')) count += 1;
    if (++read >= mostRead) return { count, more: true };
  }
  return { count, more: false };
}
