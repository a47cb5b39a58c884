import { iosLineOfBusinessApps } from '../../graph/app-certificates.ts';
import { onDate, type ExpirySource } from '../source.ts';

/** An organisation's own iOS apps: each has a provisioning profile inside it, which ends. */
export const lineOfBusinessApps: ExpirySource = {
  id: 'lob_app',
  permission: 'DeviceManagementApps.Read.All',
  kinds: ['lob_app'],
  reads: [{ path: '/deviceAppManagement/mobileApps', property: 'expirationDateTime', version: 'v1.0' }],
  async read(graph, { signal }) {
    return (await iosLineOfBusinessApps(graph, signal)).flatMap((app) => onDate('lob_app', app));
  },
};
