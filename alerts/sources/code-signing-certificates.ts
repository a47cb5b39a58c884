import { codeSigningCertificates } from '../../graph/app-certificates.ts';
import { onDate, type ExpirySource } from '../source.ts';

/** What Windows needs to run an organisation's own apps. Intune brings one to devices, so an older one is no incident. */
export const codeSigning: ExpirySource = {
  id: 'code_signing_certificate',
  permission: 'DeviceManagementApps.Read.All',
  kinds: ['code_signing_certificate'],
  reads: [{ path: '/deviceAppManagement/enterpriseCodeSigningCertificates', property: 'expirationDateTime', version: 'beta' }],
  async read(graph, { signal }) {
    const certificates = await codeSigningCertificates(graph, signal);
    const last = certificates.filter(({ expires }) => expires !== null).sort((a, b) => Date.parse(a.expires ?? '') - Date.parse(b.expires ?? '')).at(-1);
    return certificates.filter((one) => one === last || one.expires === null).flatMap((one) => onDate('code_signing_certificate', one));
  },
};
