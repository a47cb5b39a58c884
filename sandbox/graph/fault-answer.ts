import type { Fault } from '../faults.ts';
import { Refusal, claimsChallenge, graphCode, intuneRefusal, tooManyRequests } from './refusal.ts';

/** The connection breaks, or stays open without an answer. */
export type LostConnection = 'refused' | 'hangs';

export function lostConnection(faults: readonly Fault[]): LostConnection | null {
  for (const fault of faults) if (fault.kind === 'down' && fault.how !== 'unavailable') return fault.how;
  return null;
}

/** Throws Refusal 503: whoever asks, a service that is down does not look at the token. */
export function refuseWhenDown(faults: readonly Fault[]): void {
  if (!faults.some((fault) => fault.kind === 'down')) return;
  throw new Refusal(503, graphCode(503), 'The service is temporarily unavailable. Please try again later.');
}

/** Throws Refusal as the first fault wants it. */
export function refuseByFault(faults: readonly Fault[], path: string, now: number): void {
  for (const fault of faults) {
    if (fault.kind === 'throttled') throw tooManyRequests(fault.retryAfter);
    if (fault.kind === 'challenge') throw claimsChallenge(now);
    if (fault.kind === 'status') throw intuneRefusal(fault.status, fault.message ?? 'An error has occurred', path);
  }
}
