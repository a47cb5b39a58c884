import type { Words } from '../cards/words.ts';
import type { EnrollmentFailure } from '../graph/enrollment-failures.ts';
import type { Platform } from '../guides/guide.ts';
import { platformOf } from './device-platform.ts';

// Why an enrollment was turned away, in the terms that Balie has words for. Pure.

/** Null: nothing failed. 'unread': Graph could not be asked. */
export type LatestFailure = EnrollmentFailure | null | 'unread';

export type FailureKind = keyof Words['failure']['kinds'];

/** deviceEnrollmentFailureReason, all of it, in lower case. */
const categories = new Map<string, FailureKind>(Object.entries({
  unknown: 'unknown',
  authentication: 'authentication',
  authorization: 'authorization',
  accountvalidation: 'accountValidation',
  uservalidation: 'userValidation',
  devicenotsupported: 'deviceNotSupported',
  inmaintenance: 'inMaintenance',
  badrequest: 'badRequest',
  featurenotsupported: 'featureNotSupported',
  enrollmentrestrictionsenforced: 'enrollmentRestrictionsEnforced',
  clientdisconnected: 'clientDisconnected',
  userabandonment: 'userAbandonment',
}));

/** The reason says more than its category where it names one of these; it is no fixed list, so parts of words count. */
const reasons: readonly (readonly [part: RegExp, kind: FailureKind])[] = [
  [/devicecap|devicelimit|toomanydevices/, 'deviceLimit'],
  [/notlicensed|licen[cs]e/, 'notLicensed'],
  [/termsofuse|tounotaccepted/, 'userAbandonment'],
];

export function failureKind({ category, reason }: Pick<EnrollmentFailure, 'category' | 'reason'>): FailureKind {
  const plain = (reason ?? '').toLowerCase().replace(/[^a-z]/g, '');
  return reasons.find(([part]) => part.test(plain))?.[1] ?? categories.get(category.toLowerCase()) ?? 'unknown';
}

/** What happened and what to do about it, for the person whose device it is. */
export function failureWords(failure: Pick<EnrollmentFailure, 'category' | 'reason'>, words: Words): { what: string; next: string } {
  return words.failure.kinds[failureKind(failure)];
}

/** The latest that can be about this platform: Intune does not always know what the device was, nor an iPad from an iPhone. */
export function failureOf(platform: Platform, failures: readonly EnrollmentFailure[]): EnrollmentFailure | null {
  return failures.find(({ operatingSystem }) => {
    const seen = platformOf({ operatingSystem, model: null });
    return seen === null || family(seen) === family(platform);
  }) ?? null;
}

function family(platform: Platform): Platform {
  return platform === 'ipados' ? 'ios' : platform === 'hololens' ? 'windows' : platform;
}
