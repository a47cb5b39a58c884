import type { AutopilotIdentity } from '../graph/autopilot-identities.ts';
import type { Device } from '../graph/devices.ts';
import type { EnrollmentAssignment } from '../graph/enrollment-assignments.ts';
import type { EnrollmentRestriction } from '../graph/enrollment-restrictions.ts';
import type { Platform } from '../guides/guide.ts';

// What Graph says before somebody takes the first step. Null is unknown, whatever the cause, and unknown blocks nothing.

export interface EnrollFacts {
  restrictions: readonly ReachingRestriction[] | null;
  /** Who manages devices in this organisation: nothing can be enrolled in Intune while somebody else does, or nobody. */
  authority: 'intune' | 'unset' | 'other' | null;
  /** Whether Intune itself runs. */
  subscription: 'runs' | 'ended' | null;
  /** Of Apple devices: the certificate that Apple wants. */
  push: 'ready' | 'missing' | 'expired' | null;
  /** Of Android: the connection with managed Google Play. */
  play: 'ready' | 'missing' | null;
  /** The person's own devices in Intune. */
  devices: readonly Device[] | null;
  /** Computers that are registered in this person's name. */
  registered: readonly AutopilotIdentity[] | null;
}

export interface ReachingRestriction extends EnrollmentRestriction {
  /** Whether it counts for this person; null when that is not known. */
  reaches: boolean | null;
}

/** What is asked of Graph depends on what is set up, and on whether others read along. */
export interface FactsWanted {
  platform: Platform;
  /** The person's own devices and computers too: only where nobody else reads the answer. */
  personal: boolean;
  /** For a computer from work. */
  autopilot: boolean;
}

export const nothingKnown: EnrollFacts = { restrictions: null, authority: null, subscription: null, push: null, play: null, devices: null, registered: null };

/** @param memberOf the groups that the person is in, of those that were asked about; null when that could not be read */
export function reaches(assignments: readonly EnrollmentAssignment[], memberOf: ReadonlySet<string> | null): boolean | null {
  const member = ({ groupId }: EnrollmentAssignment) => (groupId === null || memberOf === null ? null : memberOf.has(groupId));
  const excluded = assignments.filter(({ kind }) => kind === 'excluded_group').map(member);
  if (excluded.includes(true)) return false;
  const included = assignments.filter(({ kind }) => kind !== 'excluded_group').map((one) => isIncluded(one, member(one)));
  if (included.includes(true)) return excluded.includes(null) ? null : true;
  return included.includes(null) ? null : false;
}

function isIncluded({ kind, filtered }: EnrollmentAssignment, member: boolean | null): boolean | null {
  const reached = kind === 'everybody' ? true : kind === 'group' ? member : null;
  return reached === true && filtered ? null : reached;
}
