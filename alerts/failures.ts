import { GraphForbidden } from '../graph/errors.ts';
import { IdentityMisconfigured } from '../graph/identity-errors.ts';
import type { ExpiryCheck } from '../store/expiry-checks.ts';
import type { CheckFailure, StoredExpiring } from './expiring.ts';
import type { ExpirySource } from './source.ts';

// What is told about sources that cannot be read. Pure.

/** What a source is told as. `expires` is since when. */
export interface FailedItem {
  kind: 'could_not_check';
  objectId: string;
  expires: Date;
}

interface Told {
  kind: string;
  objectId: string;
  expires: Date;
  round: string;
  toldAt: Date;
}

export function toFailure(source: ExpirySource, cause: unknown): CheckFailure {
  if (cause instanceof GraphForbidden) return { reason: 'denied', permission: source.permission };
  return { reason: cause instanceof IdentityMisconfigured ? 'misconfigured' : 'unavailable', permission: null };
}

/** An outage once, from its first failed check; a missing permission once until it was there, whatever else fails in between. */
export function failuresDue(checks: readonly ExpiryCheck<StoredExpiring, CheckFailure>[], told: readonly Told[]): { item: FailedItem; round: string }[] {
  return checks.flatMap((check) => {
    const since = check.failedSince;
    if (!since || !check.failure) return [];
    const before = told.filter((entry) => entry.kind === 'could_not_check' && entry.objectId === check.source);
    const denied = check.failure.reason === 'denied';
    const { succeededAt } = check;
    const toldDenied = before.some((entry) => entry.round === 'denied' && (succeededAt === null || entry.toldAt > succeededAt));
    // What nobody may read is not missed by an outage either.
    const known = toldDenied || (!denied && before.some((entry) => entry.expires.getTime() === since.getTime()));
    return known ? [] : [{ item: { kind: 'could_not_check' as const, objectId: check.source, expires: since }, round: denied ? 'denied' : 'failed' }];
  });
}
