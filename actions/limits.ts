import { confirmedSince } from '../store/action-requests.ts';
import type { Transaction } from '../store/database.ts';
import type { PersonKey } from '../store/people.ts';
import { actions } from './registry.ts';

// How much can be destroyed in a day, by mistake or by somebody who took over an agent's account.

const hour = 60 * 60 * 1000;

/** Of what cannot be undone. */
export const destructiveLimits = {
  agent: { most: 5, within: hour },
  tenant: { most: 20, within: 24 * hour },
} as const;

export type LimitOf = keyof typeof destructiveLimits;

/** Whose limit was reached, and when there is room again. */
export interface LimitReached {
  of: LimitOf;
  most: number;
  until: Date;
}

/** What cannot be undone, by id. */
export const destructive = actions.filter(({ risk }) => risk === 'destructive').map(({ id }) => id);

/** The limit that another destructive action would break now; null when there is room. */
export async function limitReached(tx: Transaction, person: PersonKey, now: Date): Promise<LimitReached | null> {
  for (const whose of ['agent', 'tenant'] as const) {
    const { most, within } = destructiveLimits[whose];
    const key = { tenantId: person.tenantId, objectId: whose === 'agent' ? person.objectId : null };
    const times = await confirmedSince(tx, key, destructive, new Date(now.getTime() - within));
    const oldest = times[most - 1];
    if (oldest) return { of: whose, most, until: new Date(oldest.getTime() + within) };
  }
  return null;
}
