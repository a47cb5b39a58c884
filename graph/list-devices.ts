import { DEVICE_DETAIL_FIELDS, toDeviceDetails, type WireDeviceDetails } from './device-wire.ts';
import type { DeviceDetails } from './devices.ts';
import type { Graph } from './graph.ts';
import { time } from './odata.ts';

/**
 * One page of all devices. Without a filter: Graph ignores those that it does not know, and answers with everything.
 * Beta, for the state of Configuration Manager and of lost mode.
 */
export async function listDevices(graph: Graph, next: string | null, signal?: AbortSignal): Promise<{ devices: DeviceDetails[]; next: string | null }> {
  const page = await graph.page<WireDeviceDetails>('/deviceManagement/managedDevices', { version: 'beta', query: { select: DEVICE_DETAIL_FIELDS }, signal }, next);
  return { devices: page.items.map(toDeviceDetails), next: page.next };
}

/** When each device last made contact, page by page: a thousand devices for one call. */
export async function* lastContacts(graph: Graph, signal?: AbortSignal): AsyncIterable<{ id: string; lastSync: string | null }> {
  const query = { select: 'id,lastSyncDateTime' };
  for await (const wire of graph.pages<{ id: string; lastSyncDateTime?: string }>('/deviceManagement/managedDevices', { query, signal })) {
    yield { id: wire.id, lastSync: time(wire.lastSyncDateTime) };
  }
}
