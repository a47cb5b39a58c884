import type { Graph } from './graph.ts';
import { segment } from './odata.ts';

/** How far one part of a sync has come. */
export interface SyncPart {
  /** notifyingDevice, deviceConnecting, policies, applications, scripts, compliance; open, it is new in beta. */
  name: string;
  /** none, inProgress, success, failure, partialSuccess. */
  status: string;
}

/** Beta, and only with the permission that also sends a sync, although it reads. */
export async function getSyncStatus(graph: Graph, id: string, signal?: AbortSignal): Promise<SyncPart[]> {
  const status = await graph.get<{ components?: Partial<SyncPart>[] | null }>(`/deviceManagement/managedDevices/${segment(id)}/getSyncStatus()`, { version: 'beta', signal });
  return (status.components ?? []).flatMap(({ name, status: state }) => (name && state ? [{ name, status: state }] : []));
}
