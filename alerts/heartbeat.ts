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

export function heartbeat(lastContact: string, days: number, now: Date): State {
  const expires = new Date(Date.parse(lastContact) + days * day);
  return expires <= now ? { expires, trouble: 'silent' } : { expires };
}

/**
 * The same for what hangs on a token. Once that has lapsed, silence is no news, unless it came before: only the token is
 * told, and what follows from it stays in view.
 */
export function heartbeatUnder(token: { lapsed: Date | null }, lastContact: string, days: number, now: Date): State {
  const before = token.lapsed && heartbeat(lastContact, days, token.lapsed);
  return before && !before.trouble ? heartbeat(now.toISOString(), days, now) : heartbeat(lastContact, days, now);
}

/** Null when it was never heard from: there is nothing to miss. */
export function heardFrom({ last, days }: Contact, now: Date): State | null {
  return last === null ? null : heartbeat(last, days, now);
}

/** Its own state is bad, which is told at once; it counts from the day on which silence ceased to be normal, where that has passed. */
export function inTrouble(trouble: Trouble, contact: Contact, now: Date): State {
  const due = heardFrom(contact, now)?.expires ?? null;
  return { expires: due && due <= now ? due : null, trouble };
}
