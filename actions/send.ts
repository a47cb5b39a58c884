import { GraphForbidden, GraphNotFound, GraphSignInNeeded, GraphThrottled, GraphUnavailable } from '../graph/errors.ts';
import type { Graph } from '../graph/graph.ts';
import { SignInBlocked, SignInNeeded } from '../graph/identity-errors.ts';
import { appendAudit } from '../store/audit.ts';
import { moveRequest, type ActionRequest, type RequestStage } from '../store/action-requests.ts';
import type { Database, Transaction } from '../store/database.ts';
import type { DeviceAction } from './action.ts';
import { audited } from './request.ts';

// The job that calls Graph on behalf of the agent and records what came of it.

export interface SendParts {
  db: Database;
  now(): Date;
  /** The agent's own Graph. Throws SignInNeeded when the sign-in has ended. */
  graphOf(request: ActionRequest): Promise<Graph>;
  signal: AbortSignal;
  /** Queues the first look at the outcome, in the same transaction as the record that it was sent. */
  queueLook(request: ActionRequest, tx: Transaction): Promise<void>;
}

/** Why a request did not get through, as a stable code that a card puts in words. */
export type SendProblem = 'sign_in' | 'no_permission' | 'device_gone' | 'refused' | 'unclear';

/**
 * Claims the request before the call, so that a second worker, or the same one after a crash, knows that
 * it may have left. Then only an action that may be repeated is sent again.
 * @throws GraphThrottled, GraphUnavailable when the job should try again later
 * @returns the request as it stands, or null when there is nothing to do (any more)
 */
export async function sendRequest(request: ActionRequest, action: DeviceAction, parts: SendParts): Promise<ActionRequest | null> {
  const { db } = parts;
  if (request.stage === 'sending' && !action.repeatable) return end(request, 'unknown', 'unclear', parts);
  const claimed = request.stage === 'sending' ? request : await moveRequest(db, { id: request.id, from: ['waiting', 'sign_in'], to: 'sending', at: parts.now() });
  if (!claimed) return null;
  try {
    const graph = await parts.graphOf(claimed);
    await action.send(graph, claimed.deviceId, parts.signal);
  } catch (failure) {
    return afterFailure(claimed, action, failure, parts);
  }
  return end(claimed, 'sent', null, parts);
}

async function afterFailure(request: ActionRequest, action: DeviceAction, failure: unknown, parts: SendParts): Promise<ActionRequest | null> {
  if (failure instanceof SignInNeeded || failure instanceof GraphSignInNeeded) return end(request, 'sign_in', 'sign_in', parts);
  if (failure instanceof GraphForbidden || failure instanceof SignInBlocked) return end(request, 'refused', 'no_permission', parts, failure);
  if (failure instanceof GraphNotFound) return end(request, 'failed', 'device_gone', parts, failure);
  if (failure instanceof GraphUnavailable && failure.maybeExecuted && !action.repeatable) return end(request, 'unknown', 'unclear', parts, failure);
  // Not executed, or harmless to repeat: back to the queue, and the job's own back-off decides when.
  if (failure instanceof GraphThrottled || failure instanceof GraphUnavailable) {
    await moveRequest(parts.db, { id: request.id, from: ['sending'], to: 'waiting', at: parts.now(), problem: failure.code });
    throw failure;
  }
  return end(request, 'failed', 'refused', parts, failure);
}

async function end(request: ActionRequest, to: RequestStage, problem: SendProblem | null, { db, now, queueLook }: SendParts, failure?: unknown): Promise<ActionRequest | null> {
  const graphRequestId = failure instanceof Error && 'requestId' in failure && typeof failure.requestId === 'string' ? failure.requestId : null;
  return db.transaction(async (tx) => {
    const moved = await moveRequest(tx, { id: request.id, from: ['sending', 'waiting'], to, at: now(), problem, graphRequestId });
    if (!moved) return null;
    if (to === 'sent') await queueLook(moved, tx);
    const { detail, ...rest } = audited(moved, now());
    await appendAudit(tx, { ...rest, event: `action.${to}`, detail: { ...detail, problem, graphRequestId } });
    return moved;
  });
}
