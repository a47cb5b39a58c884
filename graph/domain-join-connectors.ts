import type { Graph } from './graph.ts';
import { text, time } from './odata.ts';

/** A server that joins new computers to the own Active Directory for Autopilot. */
export interface DomainJoinConnector {
  id: string;
  name: string;
  /** active, error, inactive. */
  state: string;
  lastContact: string | null;
}

interface Wire {
  id: string;
  displayName?: string | null;
  state?: string | null;
  lastConnectionDateTime?: string | null;
}

/** Beta only. */
export async function domainJoinConnectors(graph: Graph, signal?: AbortSignal): Promise<DomainJoinConnector[]> {
  const query = { select: 'id,displayName,state,lastConnectionDateTime' };
  const found: DomainJoinConnector[] = [];
  for await (const wire of graph.pages<Wire>('/deviceManagement/domainJoinConnectors', { version: 'beta', query, signal })) {
    found.push({ id: wire.id, name: text(wire.displayName) ?? wire.id, state: wire.state ?? 'active', lastContact: time(wire.lastConnectionDateTime) });
  }
  return found;
}
