import type { IssuedCertificate } from '../graph/issued-certificates.ts';
import type { Affected, Found } from './expiring.ts';
import type { ExpiryKind } from './kinds.ts';
import { byWeek } from './weeks.ts';

// What ends by the hundred: how many in which week.

/** A certificate that a newer one of the same holder has replaced is not an incident. */
export async function lastOfEach(certificates: AsyncIterable<IssuedCertificate>): Promise<Date[]> {
  const last = new Map<string, number>();
  for await (const { holder, expires } of certificates) last.set(holder, Math.max(Date.parse(expires), last.get(holder) ?? 0));
  return [...last.values()].map((at) => new Date(at));
}

export function weeksOf(kind: ExpiryKind, of: Affected['of'], dates: readonly Date[], now: Date): Found[] {
  return byWeek(dates, now).map(({ objectId, name, expires, count }) => ({ kind, objectId, name, expires, affected: { of, count }, renewWith: null }));
}
