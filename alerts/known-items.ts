import type { ExpiryCheck } from '../store/expiry-checks.ts';
import { fromStored, type CheckFailure, type Expiring, type StoredExpiring } from './expiring.ts';

/**
 * What is known by now. Dates that an earlier check read still count while their source cannot be read; of what must be
 * heard from, nobody knows then whether it was.
 */
export function knownItems(checks: readonly ExpiryCheck<StoredExpiring, CheckFailure>[]): Expiring[] {
  return checks.flatMap(({ items, failure }) => items.map(fromStored).filter((item) => failure === null || item.nature !== 'heartbeat' || item.trouble !== null));
}
