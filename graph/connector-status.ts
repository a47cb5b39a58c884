import type { Graph } from './graph.ts';
import { text, time } from './odata.ts';

/** One line of what Intune shows as the status of its connectors. */
export interface ConnectorStatus {
  /** Which of several; not every connector has one. */
  instance: string | null;
  /** What the date is the date of: applePushNotificationServiceExpirationDateTime, vppTokenLastSyncDateTime, … */
  name: string;
  /** healthy, warning, unhealthy, unknown. */
  health: string;
  at: string | null;
}

interface WireStatus {
  connectorInstanceId?: string | null;
  connectorName?: string | null;
  status?: string | null;
  eventDateTime?: string | null;
}

/** Beta only. https://learn.microsoft.com/graph/api/resources/intune-troubleshooting-connectorstatusdetails */
export async function connectorStatus(graph: Graph, signal?: AbortSignal): Promise<ConnectorStatus[]> {
  const wire = await graph.get<{ connectorStatus?: WireStatus[] | null }>('/deviceManagement', { version: 'beta', query: { select: 'connectorStatus' }, signal });
  return (wire.connectorStatus ?? []).map((one) => ({
    instance: text(one.connectorInstanceId),
    name: one.connectorName ?? '',
    health: one.status ?? 'unknown',
    at: time(one.eventDateTime),
  }));
}
