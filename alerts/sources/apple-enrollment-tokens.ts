import { enrollmentTokens } from '../../graph/certificates.ts';
import { kept, type ExpirySource } from '../source.ts';

/** Tokens of Apple's automated enrollment: when one lapses, its new devices no longer come in. */
export const appleEnrollmentTokens: ExpirySource = {
  id: 'apple_enrollment_token',
  permission: 'DeviceManagementServiceConfig.Read.All',
  kinds: ['apple_enrollment_token'],
  reads: [{ path: '/deviceManagement/depOnboardingSettings', property: 'tokenExpirationDateTime', version: 'beta' }],
  async read(graph, { signal }) {
    const tokens = await enrollmentTokens(graph, signal);
    return tokens.flatMap(({ id, name, expires, appleId, syncedDeviceCount }) =>
      expires
        ? [{ kind: 'apple_enrollment_token' as const, objectId: id, name, expires: new Date(expires), affected: { of: 'devices' as const, count: syncedDeviceCount }, renewWith: appleId, keep: kept({ appleId }) }]
        : [],
    );
  },
};
