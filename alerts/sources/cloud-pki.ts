import { cloudAuthorities } from '../../graph/certificate-authorities.ts';
import { onDate, type ExpirySource } from '../source.ts';

/** Certification authorities in Microsoft Cloud PKI: nothing that they issue is valid any longer than they are. */
export const cloudPki: ExpirySource = {
  id: 'cloud_pki',
  permission: 'DeviceManagementConfiguration.Read.All',
  kinds: ['cloud_pki'],
  reads: [{ path: '/deviceManagement/cloudCertificationAuthority', property: 'validityEndDateTime', version: 'beta' }],
  async read(graph, { signal }) {
    return (await cloudAuthorities(graph, signal)).flatMap((authority) => onDate('cloud_pki', authority));
  },
};
