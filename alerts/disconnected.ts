import type { Expiring } from './expiring.ts';
import { kinds } from './kinds.ts';

/**
 * What the check adds for connections that a tenant has once: one that was there and is not any more is in trouble, and
 * stays in view until it is back or somebody says that it went on purpose. Pure.
 * @param found what its source reports now, of a check that succeeded
 */
export function disconnectedOf(before: readonly Expiring[], found: readonly Expiring[], now: Date): Expiring[] {
  return before
    .filter(({ kind, objectId }) => kinds[kind].isConnection && !found.some((item) => item.kind === kind && item.objectId === objectId))
    .map((was) => ({ ...was, trouble: 'disconnected' as const, expires: was.trouble === 'disconnected' ? was.expires : now }));
}
