import type { Graph } from './graph.ts';
import { segment, text, time } from './odata.ts';

/** A server of the organisation through which devices get certificates. */
export interface CertificateConnector {
  id: string;
  name: string;
  /** The server it runs on. */
  machine: string | null;
  lastContact: string | null;
  /** Intune itself calls it inactive. */
  inactive: boolean;
}

interface WireNdes {
  id: string;
  displayName?: string | null;
  machineName?: string | null;
  lastConnectionDateTime?: string | null;
  state?: string | null;
}

/** Beta only. */
export async function ndesConnectors(graph: Graph, signal?: AbortSignal): Promise<CertificateConnector[]> {
  const found: CertificateConnector[] = [];
  const query = { select: 'id,displayName,machineName,lastConnectionDateTime,state' };
  for await (const wire of graph.pages<WireNdes>('/deviceManagement/ndesConnectors', { version: 'beta', query, signal })) {
    const machine = text(wire.machineName);
    found.push({ id: wire.id, name: text(wire.displayName) ?? machine ?? '', machine, lastContact: time(wire.lastConnectionDateTime), inactive: wire.state === 'inactive' });
  }
  return found;
}

interface WireConnector {
  id: string;
  connectorName?: string | null;
  machineName?: string | null;
  lastCheckinDateTime?: string | null;
}

/** Beta only. */
export async function certificateConnectors(graph: Graph, signal?: AbortSignal): Promise<CertificateConnector[]> {
  const found: CertificateConnector[] = [];
  const query = { select: 'id,connectorName,machineName,lastCheckinDateTime' };
  for await (const wire of graph.pages<WireConnector>('/deviceManagement/certificateConnectorDetails', { version: 'beta', query, signal })) {
    const machine = text(wire.machineName);
    found.push({ id: wire.id, name: text(wire.connectorName) ?? machine ?? '', machine, lastContact: time(wire.lastCheckinDateTime), inactive: false });
  }
  return found;
}

/** The certificate with which the tenant's first certificate connector was enrolled; null when there is none. Beta only. */
export async function connectorCertificate(graph: Graph, tenantId: string, signal?: AbortSignal): Promise<{ expires: string | null } | null> {
  const wire = await graph.get<{ certificateConnectorSetting?: { certExpiryTime?: string | null } | null }>(`/organization/${segment(tenantId)}`, {
    version: 'beta',
    query: { select: 'id,certificateConnectorSetting' },
    signal,
  });
  const setting = wire.certificateConnectorSetting;
  return setting ? { expires: time(setting.certExpiryTime) } : null;
}
