import { deliveredCertificates } from '../../graph/issued-certificates.ts';
import { lastOfEach, weeksOf } from '../crowd.ts';
import type { ExpirySource } from '../source.ts';

/** Certificates that profiles brought to devices, for Wi-Fi, VPN and mail. */
export const deliveredToDevices: ExpirySource = {
  id: 'delivered_certificates',
  permission: 'DeviceManagementConfiguration.Read.All',
  kinds: ['delivered_certificates'],
  reads: [{ path: '/deviceManagement/deviceConfigurationsAllManagedDeviceCertificateStates', property: 'certificateExpirationDateTime', version: 'beta' }],
  async read(graph, { now, signal }) {
    return weeksOf('delivered_certificates', 'certificates', await lastOfEach(deliveredCertificates(graph, signal)), now);
  },
};
