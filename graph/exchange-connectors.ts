import type { Graph } from './graph.ts';
import { text, time } from './odata.ts';

export interface ExchangeConnector {
  id: string;
  /** The server, or the organisation behind it. */
  name: string | null;
  /** none, connectionPending, connected, disconnected; newer ones may come. */
  status: string;
  lastSync: string | null;
}

type WireConnector = { id: string } & Partial<Record<'serverName' | 'connectorServerName' | 'exchangeOrganization' | 'primarySmtpAddress' | 'status' | 'lastSyncDateTime', string | null>>;

export async function exchangeConnectors(graph: Graph, signal?: AbortSignal): Promise<ExchangeConnector[]> {
  const query = { select: 'id,serverName,connectorServerName,exchangeOrganization,primarySmtpAddress,status,lastSyncDateTime' };
  const found: ExchangeConnector[] = [];
  for await (const wire of graph.pages<WireConnector>('/deviceManagement/exchangeConnectors', { query, signal })) {
    found.push({
      id: wire.id,
      name: text(wire.serverName) ?? text(wire.exchangeOrganization) ?? text(wire.connectorServerName) ?? text(wire.primarySmtpAddress),
      status: wire.status ?? 'unknown',
      lastSync: time(wire.lastSyncDateTime),
    });
  }
  return found;
}
