import { certificateConnectors as readConnectors, ndesConnectors, type CertificateConnector } from '../../graph/certificate-connectors.ts';
import { connectorContact } from '../connector-contact.ts';
import type { ExpirySource } from '../source.ts';

/** Servers that fetch certificates for devices (PKCS, imported ones) from the organisation's own authority. */
export const certificateConnectors: ExpirySource = {
  id: 'certificate_connector',
  permission: 'DeviceManagementConfiguration.Read.All',
  kinds: ['certificate_connector'],
  reads: [{ path: '/deviceManagement/certificateConnectorDetails', property: 'lastCheckinDateTime', version: 'beta' }],
  async read(graph, { now, signal }) {
    const connectors = await readConnectors(graph, signal);
    if (connectors.length === 0) return [];
    // One that does both stands in both lists, and is told once; without the other list it is told from this one.
    const others = await ndesConnectors(graph, signal).catch(() => []);
    const told = new Set(others.filter(({ lastContact }) => lastContact !== null).map(serverOf).filter((server) => server !== null));
    return connectors.filter((connector) => !told.has(serverOf(connector) ?? '')).flatMap((connector) => connectorContact('certificate_connector', connector, now));
  },
};

function serverOf({ machine }: CertificateConnector): string | null {
  return machine === null ? null : machine.toLowerCase();
}
