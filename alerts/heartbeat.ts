import type { Found } from './expiring.ts';
import type { Trouble } from './trouble.ts';

// Something that must be heard from: its day is its last contact and the days that silence is normal for it. Pure.

const day = 24 * 60 * 60 * 1000;

/**
 * Days of silence that are normal where Graph names none. Intune itself calls a connector unhealthy when it last
 * synchronised three days ago: https://learn.microsoft.com/intune/intune-service/fundamentals/tenant-status
 */
export const normalSilence = 3;

type Contact = { last: string | null; days: number };
type State = Pick<Found, 'expires' | 'trouble'>;

/** Without a contact there is no date either. */
export function heartbeat({ last, days }: Contact, now: Date): State {
  if (last === null) return { expires: null };
  const expires = new Date(Date.parse(last) + days * day);
  return expires <= now ? { expires, trouble: 'silent' } : { expires };
}

/**
 * The same for what hangs on a token. Once that has lapsed, silence is no news, unless it came before: only the token is
 * told, and what follows from it stays in view.
 */
export function heartbeatUnder(token: { lapsed: Date | null }, contact: Contact, now: Date): State {
  const before = token.lapsed && contact.last !== null && heartbeat(contact, token.lapsed);
  return before && !before.trouble ? heartbeat({ ...contact, last: now.toISOString() }, now) : heartbeat(contact, now);
}

/** Its own state is bad, which is told at once; it counts from the day on which silence ceased to be normal, where that has passed. */
export function inTrouble(trouble: Trouble, contact: Contact, now: Date): State {
  const due = heartbeat(contact, now).expires;
  return { expires: due && due <= now ? due : null, trouble };
}
