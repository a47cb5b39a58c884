import type { ActionResult } from './devices.ts';
import type { Graph } from './graph.ts';
import { segment, time } from './odata.ts';

interface WireCollection {
  status?: string | null;
  requestedDateTimeUTC?: string | null;
  receivedDateTimeUTC?: string | null;
}

/** How the collections of diagnostics from a device stand, in the terms of any other action's result. */
export async function readLogCollections(graph: Graph, id: string, signal?: AbortSignal): Promise<ActionResult[]> {
  const results: ActionResult[] = [];
  for await (const wire of graph.pages<WireCollection>(`/deviceManagement/managedDevices/${segment(id)}/logCollectionRequests`, { signal })) {
    results.push({
      actionName: 'createDeviceLogCollectionRequest',
      actionState: wire.status === 'completed' ? 'done' : (wire.status ?? 'none'),
      started: time(wire.requestedDateTimeUTC),
      updated: time(wire.receivedDateTimeUTC),
      deliveryStatus: null,
      errorCode: null,
    });
  }
  return results;
}
