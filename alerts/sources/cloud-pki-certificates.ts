import { cloudLeafCertificates } from '../../graph/issued-certificates.ts';
import { lastOfEach, weeksOf } from '../crowd.ts';
import type { ExpirySource } from '../source.ts';

/** What Cloud PKI issued to devices and people. */
export const cloudPkiCertificates: ExpirySource = {
  id: 'cloud_pki_certificates',
  permission: 'DeviceManagementConfiguration.Read.All',
  kinds: ['cloud_pki_certificates'],
  reads: [{ path: '/deviceManagement/cloudCertificationAuthorityLeafCertificate', property: 'validityEndDateTime', version: 'beta' }],
  async read(graph, { now, signal }) {
    return weeksOf('cloud_pki_certificates', 'certificates', await lastOfEach(cloudLeafCertificates(graph, signal)), now);
  },
};
