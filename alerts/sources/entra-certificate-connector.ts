import { connectorCertificate } from '../../graph/certificate-connectors.ts';
import { onDate, type ExpirySource } from '../source.ts';

/** The certificate with which a connector proves itself to Intune. */
export const entraCertificateConnector: ExpirySource = {
  id: 'entra_certificate_connector',
  permission: 'DeviceManagementServiceConfig.Read.All',
  kinds: ['entra_certificate_connector'],
  reads: [{ path: '/organization/{id}', property: 'certificateConnectorSetting.certExpiryTime', version: 'beta' }],
  async read(graph, { tenantId, signal }) {
    const certificate = await connectorCertificate(graph, tenantId, signal);
    return certificate ? onDate('entra_certificate_connector', { id: 'entra-certificate-connector', name: 'Intune', ...certificate }) : [];
  },
};
