import { setTimeout as pause } from 'node:timers/promises';
import type { Refusal } from './refusal.ts';

/** What can be made to go wrong when the bot calls Teams. */
export type ConnectorFault = Failure & {
  /** Only calls with this method: POST sends, PUT replaces. Default: all. */
  method?: string;
  /** Ends by itself after so many calls. */
  times?: number;
};

type Failure =
  /** Teams takes the call so many milliseconds later, and answers then. */
  | { kind: 'slow'; ms: number }
  /** Teams never takes it, and never answers. */
  | { kind: 'hangs' }
  /** `arrives`: Teams has taken it nevertheless. `retryAfter` is the header as it is sent. */
  | { kind: 'status'; status: number; retryAfter?: string; arrives?: boolean };

/** Resolves when the call may be taken, or with what Teams answers instead; never for a call that hangs. */
export async function meetFault(fault: ConnectorFault): Promise<Refusal | null> {
  if (fault.kind === 'slow') await pause(fault.ms);
  if (fault.kind === 'hangs') await new Promise<never>(() => undefined);
  return fault.kind === 'status' ? { code: 'ServiceError', message: 'Teams did not take the call.', ...fault } : null;
}
