import type { EnrollmentToken, PushCertificate } from '../../graph/certificates.ts';
import type { ReadinessCheck } from '../check.ts';
import { attention, daysUntil, fine, missing, type Outcome } from '../finding.ts';

/** A renewal takes a morning when the Apple ID is at hand, and weeks when it is not. */
const soonDays = 30;

/** Without the push certificate no iPhone, iPad or Mac can be enrolled or managed. */
export const applePush: ReadinessCheck = {
  id: 'apple_push',
  part: 'apple',
  permission: 'DeviceManagementManagedDevices.Read.All',
  examine: async (reads, now) => judgePush(await reads.push(), now),
};

/** Tokens of Apple Business Manager: only for devices that enroll by themselves out of the box. */
export const appleTokens: ReadinessCheck = {
  id: 'apple_tokens',
  part: 'apple',
  permission: 'DeviceManagementServiceConfig.Read.All',
  examine: async (reads, now) => judgeTokens(await reads.tokens(), now),
};

export function judgePush(certificate: PushCertificate | null, now: Date): Outcome {
  if (!certificate?.expires) return missing('push_none');
  const ends = new Date(certificate.expires);
  const facts = [certificate.appleId ?? '–', { days: daysUntil(ends, now) }, { date: certificate.expires }];
  if (ends <= now) return missing('push_expired', ...facts);
  return daysUntil(ends, now) <= soonDays ? attention('push_soon', ...facts) : fine('push_valid', ...facts);
}

export function judgeTokens(tokens: readonly EnrollmentToken[], now: Date): Outcome {
  if (tokens.length === 0) return fine('tokens_none');
  const names = (which: (token: EnrollmentToken) => boolean) => tokens.filter(which).map(({ name, id }) => name || id).join(', ');
  const left = ({ expires }: EnrollmentToken) => (expires ? daysUntil(new Date(expires), now) : Infinity);
  const expired = names(({ expires }) => expires !== null && new Date(expires) <= now);
  if (expired) return missing('tokens_expired', expired);
  const soon = tokens.filter((token) => left(token) <= soonDays).sort((a, b) => left(a) - left(b));
  const [first] = soon;
  if (first) return attention('tokens_soon', soon.map(({ name, id }) => name || id).join(', '), { days: left(first) });
  const failing = names(({ lastSyncErrorCode }) => (lastSyncErrorCode ?? 0) !== 0);
  return failing ? attention('tokens_not_synced', failing) : fine('tokens_valid', names(() => true));
}
