import type { ExpiryCheck } from '../store/expiry-checks.ts';
import { fromStored, type CheckFailure, type Expiring, type StoredExpiring } from './expiring.ts';

type Check = ExpiryCheck<StoredExpiring, CheckFailure>;

/** What is known by now, see `knownOf`. */
export function knownItems(checks: readonly Check[]): Expiring[] {
  return checks.flatMap((check) => knownOf(check).map(fromStored));
}

/**
 * Dates that an earlier check read still count while their source cannot be read; of what must be heard from, nobody
 * knows then whether it was.
 */
export function knownOf({ items, failure }: Pick<Check, 'items' | 'failure'>): StoredExpiring[] {
  return items.filter((item) => failure === null || item.nature !== 'heartbeat' || item.trouble !== null);
}
