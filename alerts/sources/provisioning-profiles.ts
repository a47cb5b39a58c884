import { provisioningProfiles as readProfiles } from '../../graph/app-certificates.ts';
import { onDate, type ExpirySource } from '../source.ts';

/** Without a valid one, iOS does not open the app that it belongs to. */
export const provisioningProfiles: ExpirySource = {
  id: 'provisioning_profile',
  permission: 'DeviceManagementApps.Read.All',
  kinds: ['provisioning_profile'],
  reads: [{ path: '/deviceAppManagement/iosLobAppProvisioningConfigurations', property: 'expirationDateTime', version: 'beta' }],
  async read(graph, { signal }) {
    return (await readProfiles(graph, signal)).flatMap((profile) => onDate('provisioning_profile', profile));
  },
};
