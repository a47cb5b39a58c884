import { userPfxCertificates } from '../../graph/issued-certificates.ts';
import { lastOfEach, weeksOf } from '../crowd.ts';
import type { ExpirySource } from '../source.ts';

/** Certificates of people that were imported, for signed and encrypted mail. */
export const pfxCertificates: ExpirySource = {
  id: 'pfx_certificates',
  permission: 'DeviceManagementConfiguration.Read.All',
  kinds: ['pfx_certificates'],
  reads: [{ path: '/deviceManagement/userPfxCertificates', property: 'expirationDateTime', version: 'beta' }],
  async read(graph, { now, signal }) {
    return weeksOf('pfx_certificates', 'certificates', await lastOfEach(userPfxCertificates(graph, signal)), now);
  },
};
