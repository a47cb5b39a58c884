import { GraphNotFound } from '../graph/errors.ts';
import type { ActionState } from '../graph/devices.ts';
import { appendAudit } from '../store/audit.ts';
import { isEnded, moveRequest, type ActionRequest, type Move, type RequestStage } from '../store/action-requests.ts';
import type { Database, Transaction } from '../store/database.ts';
import type { DeviceAction } from './action.ts';
import { noAnswerAfter, nextLook } from './follow-times.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { audited, seenOf } from './request.ts';

// The job that looks whether what was asked has happened, and keeps looking for a week.

export interface FollowParts {
  db: Database;
  now: Date;
  /** As the application: the agent's sign-in has long ended when a device comes back after days. */
  readState: (deviceId: string) => Promise<ActionState>;
  /** Queues showing it, in the transaction of the move. */
  onMove: (request: ActionRequest, tx: Transaction) => Promise<void>;
}

const looking: ReadonlySet<RequestStage> = new Set(['sent', 'delivered', 'no_answer', 'unclear']);

/** When the card is looked after again; null when nothing is under way. */
export function nextLookAt(request: ActionRequest, now: Date): Date | null {
  return looking.has(request.stage) && request.sentAt ? nextLook(request.sentAt, now) : null;
}

export interface Followed {
  request: ActionRequest;
  /** Null when it has ended, one way or another. */
  nextLook: Date | null;
  /** When the device was last seen; null when that is not known. */
  lastSync: Date | null;
}

/** @throws what graph/ throws when the state could not be read: the job tries again. */
export async function followRequest(request: ActionRequest, action: DeviceAction, parts: FollowParts): Promise<Followed> {
  const sentAt = request.sentAt ?? request.askedAt;
  const { move, lastSync } = await look(request, action, sentAt, parts);
  const ended = move !== null && isEnded(move.to);
  const next = ended ? null : nextLook(sentAt, parts.now);
  const arrived = request.stage !== 'unclear' || move !== null;
  const giveUp: Move | null = !ended && next === null ? { id: request.id, from: [request.stage], to: 'unknown', at: parts.now, problem: arrived ? 'never_answered' : 'never_arrived', lastSync } : null;
  const moved = await apply(giveUp ?? move, parts);
  return { request: moved ?? request, nextLook: giveUp ? null : next, lastSync };
}

async function look(request: ActionRequest, action: DeviceAction, sentAt: Date, { readState, now }: FollowParts): Promise<{ move: Move | null; lastSync: Date | null }> {
  const base = { id: request.id, from: [request.stage], at: now };
  try {
    const state = await readState(request.deviceId);
    const before = seenOf(request)?.managementState ?? null;
    const { stage, problem, trace } = cameBack(request, action, sentAt, state) ?? outcomeOf(action, sentAt, state, before);
    const lastSync = state.lastSync ? new Date(state.lastSync) : null;
    const silent = (stage === 'sent' || stage === 'delivered') && now.getTime() - sentAt.getTime() >= noAnswerAfter;
    const to = silent ? 'no_answer' : stage;
    // A result entry can vanish again (Intune keeps few): what was delivered stays delivered.
    const stays = request.stage === 'unclear' ? !trace : to === request.stage || (to === 'sent' && request.stage !== 'sent');
    return { move: stays ? null : { ...base, to, problem, lastSync }, lastSync };
  } catch (failure) {
    if (failure instanceof GraphNotFound && action.proof === 'management_state') return { move: { ...base, to: 'done' }, lastSync: null };
    if (failure instanceof GraphNotFound) return { move: { ...base, to: 'unknown', problem: 'device_gone' }, lastSync: null };
    throw failure;
  }
}

/** A computer that was wiped and stays enrolled does not leave: it had the order, and then made contact again. */
function cameBack(request: ActionRequest, action: DeviceAction, sentAt: Date, state: ActionState): Outcome | null {
  if (action.proof !== 'management_state' || state.managementState !== 'managed') return null;
  const had = request.history.some(({ stage }) => stage === 'delivered');
  return had && state.lastSync !== null && Date.parse(state.lastSync) > sentAt.getTime() ? { stage: 'done', problem: null, trace: true } : null;
}

async function apply(move: Move | null, { db, now, onMove }: FollowParts): Promise<ActionRequest | null> {
  if (!move) return null;
  return db.transaction(async (tx) => {
    const moved = await moveRequest(tx, move);
    if (!moved) return null;
    await onMove(moved, tx);
    const { detail, ...rest } = audited(moved, now);
    await appendAudit(tx, { ...rest, event: `action.${move.to}`, detail: { ...detail, problem: move.problem ?? null } });
    return moved;
  });
}
