import { symantecCertificate } from '../../graph/app-certificates.ts';
import { onDate, type ExpirySource } from '../source.ts';

/** What older Windows needs to run an organisation's own apps, as Symantec sold it. */
export const symantecSigning: ExpirySource = {
  id: 'symantec_certificate',
  permission: 'DeviceManagementApps.Read.All',
  kinds: ['symantec_certificate'],
  reads: [{ path: '/deviceAppManagement/symantecCodeSigningCertificate', property: 'expirationDateTime', version: 'beta' }],
  async read(graph, { signal }) {
    const certificate = await symantecCertificate(graph, signal);
    // There is one at most, whatever its id.
    return certificate ? onDate('symantec_certificate', { ...certificate, id: 'symantec' }) : [];
  },
};
