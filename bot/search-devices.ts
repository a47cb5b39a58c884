import { commandRoles } from '../dialogs/commands.ts';
import { hasRole, type Visit } from '../dialogs/visit.ts';
import type { Device } from '../graph/devices.ts';
import { GraphForbidden, GraphInputRefused, GraphSignInNeeded, GraphThrottled } from '../graph/errors.ts';
import { findDevices } from '../graph/find-devices.ts';
import { SignInBlocked, SignInNeeded } from '../graph/identity-errors.ts';
import type { Desk } from './desk.ts';

// Devices while somebody types: in a card, and in the search of any chat. Every query is checked for itself.

export type Searched = { devices: Device[] } | { refused: 'role' | 'throttled' | 'denied' | 'down' } | { signIn: { claims: string | null } };

/** Fewer letters fit half the company. */
export const leastTyped = 2;
const mostTyped = 100;

/** On behalf of who types, within this many milliseconds. */
export async function searchDevices(visit: Visit, typed: string, ms: number, desk: Desk): Promise<Searched> {
  if (visit.roles === null) return { signIn: { claims: null } };
  if (!hasRole(visit, commandRoles.find_device ?? [])) return { refused: 'role' };
  const limit = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<Searched>((resolve) => {
    timer = setTimeout(() => {
      resolve({ refused: 'down' });
      limit.abort();
    }, ms);
  });
  const search = async (): Promise<Searched> => ({ devices: await findDevices(await desk.signIns.graphOf(visit), typed.slice(0, mostTyped), limit.signal) });
  return Promise.race([search().catch((failure: unknown) => afterFailure(failure, desk)), tooLong]).finally(() => clearTimeout(timer));
}

function afterFailure(failure: unknown, desk: Desk): Searched {
  if (failure instanceof SignInNeeded || failure instanceof GraphSignInNeeded) return { signIn: { claims: failure.claims } };
  if (failure instanceof GraphInputRefused) return { devices: [] };
  desk.log.warn({ err: failure }, 'a search while typing could not be answered');
  if (failure instanceof GraphThrottled) return { refused: 'throttled' };
  if (failure instanceof GraphForbidden || failure instanceof SignInBlocked) return { refused: 'denied' };
  return { refused: 'down' };
}
