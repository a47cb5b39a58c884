import type { Found } from './expiring.ts';
import { heartbeat } from './source.ts';
import type { Trouble } from './trouble.ts';

/**
 * Days of silence that are normal where Graph names none. Intune itself calls a connector unhealthy when it last
 * synchronised three days ago: https://learn.microsoft.com/intune/intune-service/fundamentals/tenant-status
 */
export const normalSilence = 3;

type Contact = { last: string | null; days: number };

/** Null when it was never heard from: there is nothing to miss. */
export function heardFrom({ last, days }: Contact, now: Date): Pick<Found, 'expires' | 'trouble'> | null {
  return last === null ? null : heartbeat(last, days, now);
}

/** Its own state is bad, which is told at once; it counts from the day on which silence ceased to be normal, where that has passed. */
export function inTrouble(trouble: Trouble, contact: Contact, now: Date): Pick<Found, 'expires' | 'trouble'> {
  const due = heardFrom(contact, now)?.expires ?? null;
  return { expires: due && due <= now ? due : null, trouble };
}
