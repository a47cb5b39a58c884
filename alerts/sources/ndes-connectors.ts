import { ndesConnectors as readConnectors } from '../../graph/certificate-connectors.ts';
import { connectorContact } from '../connector-contact.ts';
import type { ExpirySource } from '../source.ts';

/** Servers that pass requests for certificates (SCEP) on to the organisation's own authority. */
export const ndesConnectors: ExpirySource = {
  id: 'ndes_connector',
  permission: 'DeviceManagementConfiguration.Read.All',
  kinds: ['ndes_connector'],
  reads: [{ path: '/deviceManagement/ndesConnectors', property: 'lastConnectionDateTime, state', version: 'beta' }],
  async read(graph, { now, signal }) {
    return (await readConnectors(graph, signal)).flatMap((connector) => connectorContact('ndes_connector', connector, now));
  },
};
