import { companyAndroidTokens, workProfileTokens, type AndroidToken } from '../../graph/android-tokens.ts';
import type { Found } from '../expiring.ts';
import { dateOf, type ExpirySource } from '../source.ts';

const permission = 'DeviceManagementConfiguration.Read.All';

/** As Android's world and Microsoft's documentation call the ways to enroll a company device. */
const short: Readonly<Record<string, string>> = {
  corporateOwnedFullyManaged: 'COBO',
  corporateOwnedDedicatedDevice: 'COSU',
  corporateOwnedWorkProfile: 'COPE',
  corporateOwnedAOSPUserlessDevice: 'AOSP',
  corporateOwnedAOSPUserAssociatedDevice: 'AOSP',
};

/** Tokens with which Android devices of the organisation come in; devices that are in stay. */
export const androidEnrollmentTokens: ExpirySource = {
  id: 'android_enrollment_token',
  permission,
  kinds: ['android_enrollment_token'],
  reads: [{ path: '/deviceManagement/androidDeviceOwnerEnrollmentProfiles', property: 'tokenExpirationDateTime', version: 'beta' }],
  async read(graph, { now, signal }) {
    return found('android_enrollment_token', await companyAndroidTokens(graph, signal), now);
  },
};

/** The same for work profiles as they were enrolled formerly. */
export const androidWorkTokens: ExpirySource = {
  id: 'android_work_token',
  permission,
  kinds: ['android_work_token'],
  reads: [{ path: '/deviceManagement/androidForWorkEnrollmentProfiles', property: 'tokenExpirationDateTime', version: 'beta' }],
  async read(graph, { now, signal }) {
    return found('android_work_token', await workProfileTokens(graph, signal), now);
  },
};

function found(kind: 'android_enrollment_token' | 'android_work_token', tokens: readonly AndroidToken[], now: Date): Found[] {
  return tokens.flatMap((token) => {
    if (wasRevoked(token, now)) return [];
    const way = short[token.mode ?? ''];
    return [{ kind, objectId: token.id, name: way ? `${token.name} (${way})` : token.name, expires: dateOf(token.expires), affected: null, renewWith: null }];
  });
}

const minutes = 60 * 1000;

/** Somebody who revokes a token ends it at that moment, on purpose: it is then as old as the change. Pure. */
export function wasRevoked({ created, modified, expires }: AndroidToken, now: Date): boolean {
  if (!expires) return false;
  const end = Date.parse(expires);
  if (created && end <= Date.parse(created)) return true;
  return end <= now.getTime() && modified !== null && Math.abs(end - Date.parse(modified)) <= 10 * minutes;
}
