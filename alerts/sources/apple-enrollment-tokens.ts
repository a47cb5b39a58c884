import { enrollmentTokens, type EnrollmentToken } from '../../graph/certificates.ts';
import type { Found } from '../expiring.ts';
import { heartbeatUnder, normalSilence } from '../heartbeat.ts';
import { dateOf, kept, type ExpirySource } from '../source.ts';
import type { Trouble } from '../trouble.ts';

const path = '/deviceManagement/depOnboardingSettings';

/** What Apple answers until somebody accepts its new terms in Apple Business Manager. */
const termsNotAccepted = 3;

/** Tokens of Apple's automated enrollment: when one lapses or stops syncing, its new devices no longer come in. */
export const appleEnrollmentTokens: ExpirySource = {
  id: 'apple_enrollment_token',
  permission: 'DeviceManagementServiceConfig.Read.All',
  kinds: ['apple_enrollment_token', 'apple_enrollment_sync'],
  reads: [
    { path, property: 'tokenExpirationDateTime', version: 'beta', kinds: ['apple_enrollment_token'] },
    { path, property: 'lastSuccessfulSyncDateTime, lastSyncErrorCode', version: 'beta', kinds: ['apple_enrollment_sync'] },
  ],
  async read(graph, { now, signal }) {
    const tokens = await enrollmentTokens(graph, signal);
    return tokens.flatMap((token) => [endOf(token), syncOf(token, now)]);
  },
};

function endOf(token: EnrollmentToken): Found {
  // One that has synchronised was uploaded, and has a date.
  const trouble = token.expires === null && token.lastSync !== null ? { trouble: 'unreadable' as const } : {};
  return { kind: 'apple_enrollment_token', ...common(token), expires: dateOf(token.expires), ...trouble };
}

function syncOf(token: EnrollmentToken, now: Date): Found {
  const lapsed = token.expires && new Date(token.expires) <= now ? new Date(token.expires) : null;
  const trouble = troubleOf(token.lastSyncErrorCode);
  // A token that lapsed cannot sync: that it fails is told by its date. Terms have to be accepted all the same.
  if (trouble === 'terms' || (trouble && !lapsed)) return { kind: 'apple_enrollment_sync', ...common(token), expires: null, trouble };
  return { kind: 'apple_enrollment_sync', ...common(token), ...heartbeatUnder({ lapsed }, { last: token.lastSync, days: normalSilence }, now) };
}

function troubleOf(error: number | null): Trouble | null {
  if (error === null || error === 0) return null;
  return error === termsNotAccepted ? 'terms' : 'failing';
}

function common({ id, name, appleId, syncedDeviceCount }: EnrollmentToken): Pick<Found, 'objectId' | 'name' | 'affected' | 'renewWith' | 'keep'> {
  return { objectId: id, name, affected: { of: 'devices', count: syncedDeviceCount }, renewWith: appleId, keep: kept({ appleId }) };
}
