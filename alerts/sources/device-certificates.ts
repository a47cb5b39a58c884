import { managementCertificateEnds } from '../../graph/management-certificates.ts';
import { weeksOf } from '../crowd.ts';
import type { ExpirySource } from '../source.ts';

/** Further away is not kept: a tenant has tens of thousands of devices. */
const horizon = 60 * 24 * 60 * 60 * 1000;

/** The certificates with which devices prove themselves to Intune. They renew themselves when a device makes contact. */
export const deviceCertificates: ExpirySource = {
  id: 'device_certificates',
  permission: 'DeviceManagementManagedDevices.Read.All',
  kinds: ['device_certificates'],
  reads: [{ path: '/deviceManagement/managedDevices', property: 'managementCertificateExpirationDate', version: 'v1.0' }],
  async read(graph, { now, signal }) {
    const near: Date[] = [];
    for await (const ends of managementCertificateEnds(graph, signal)) {
      const left = Date.parse(ends) - now.getTime();
      if (left > 0 && left < horizon) near.push(new Date(ends));
    }
    return weeksOf('device_certificates', 'devices', near, now);
  },
};
