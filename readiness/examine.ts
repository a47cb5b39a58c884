import { GraphForbidden, GraphSignInNeeded, GraphThrottled, GraphUnavailable } from '../graph/errors.ts';
import { IdentityMisconfigured, IdentityUnavailable, SignInBlocked, SignInNeeded } from '../graph/identity-errors.ts';
import type { ReadinessCheck } from './check.ts';
import type { CheckFailure, Finding } from './finding.ts';
import type { Reads } from './reads.ts';

export interface ExamineParts {
  checks: readonly ReadinessCheck[];
  reads: Reads;
  now: Date;
  /** What the check before this one found, for since when something could not be read. */
  previous: readonly Finding[];
  /** Hears why a check has no answer, for the log. */
  onFailure: (check: ReadinessCheck, cause: unknown) => void;
}

/**
 * All checks at once; one without an answer does not spoil the others.
 * @throws SignInNeeded, GraphSignInNeeded: only the person can answer that, and then it is asked again
 */
export async function examine(parts: ExamineParts): Promise<Finding[]> {
  return Promise.all(parts.checks.map((check) => examineOne(check, parts)));
}

async function examineOne(check: ReadinessCheck, { reads, now, previous, onFailure }: ExamineParts): Promise<Finding> {
  const { id, part } = check;
  try {
    return { check: id, part, ...(await check.examine(reads, now)) };
  } catch (cause) {
    if (cause instanceof SignInNeeded || cause instanceof GraphSignInNeeded) throw cause;
    onFailure(check, cause);
    const before = previous.find((finding) => finding.check === id);
    const since = before?.status === 'unknown' ? before.since : now.toISOString();
    const permission = cause instanceof GraphForbidden ? check.permission : null;
    return { check: id, part, status: 'unknown', failure: { ...failureOf(cause), permission, asked: check.asPerson ? 'as_person' : 'as_application' }, since };
  }
}

function failureOf(cause: unknown): Pick<CheckFailure, 'reason'> {
  if (cause instanceof GraphForbidden || cause instanceof SignInBlocked) return { reason: 'denied' };
  if (cause instanceof GraphThrottled) return { reason: 'throttled' };
  if (cause instanceof GraphUnavailable) return { reason: cause.reason === 'timeout' ? 'timeout' : 'unavailable' };
  if (cause instanceof IdentityUnavailable) return { reason: 'unavailable' };
  return { reason: cause instanceof IdentityMisconfigured ? 'misconfigured' : 'refused' };
}
