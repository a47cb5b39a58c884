import type { Graph } from './graph.ts';
import { time } from './odata.ts';

/** Until when a device has time to meet the rules, and when it is retired by itself. */
export interface DeviceDeadlines {
  complianceState: string;
  graceUntil: string | null;
  retireAt: string | null;
}

type WireDeadlines = Partial<Record<'complianceState' | 'complianceGracePeriodExpirationDateTime' | 'retireAfterDateTime', string | null>>;

/** Of every device, page by page: Graph documents no filter on these dates. Beta, for the second one. */
export async function* deviceDeadlines(graph: Graph, signal?: AbortSignal): AsyncIterable<DeviceDeadlines> {
  const query = { select: 'id,complianceState,complianceGracePeriodExpirationDateTime,retireAfterDateTime' };
  for await (const wire of graph.pages<WireDeadlines>('/deviceManagement/managedDevices', { version: 'beta', query, signal })) {
    yield {
      complianceState: wire.complianceState ?? 'unknown',
      graceUntil: time(wire.complianceGracePeriodExpirationDateTime),
      retireAt: time(wire.retireAfterDateTime),
    };
  }
}
