import { certificateConnectors as readConnectors } from '../../graph/certificate-connectors.ts';
import { connectorContact } from '../connector-contact.ts';
import type { ExpirySource } from '../source.ts';

/** Servers that fetch certificates for devices (PKCS, imported ones) from the organisation's own authority. */
export const certificateConnectors: ExpirySource = {
  id: 'certificate_connector',
  permission: 'DeviceManagementConfiguration.Read.All',
  kinds: ['certificate_connector'],
  reads: [{ path: '/deviceManagement/certificateConnectorDetails', property: 'lastCheckinDateTime', version: 'beta' }],
  async read(graph, { now, signal }) {
    return (await readConnectors(graph, signal)).flatMap((connector) => connectorContact('certificate_connector', connector, now));
  },
};
