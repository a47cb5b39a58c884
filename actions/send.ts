import type { DeviceDetails } from '../graph/devices.ts';
import { GraphApprovalNeeded, GraphError, GraphForbidden, GraphNotFound, GraphSignInNeeded, GraphThrottled, GraphUnavailable } from '../graph/errors.ts';
import type { Graph, GraphCall } from '../graph/graph.ts';
import { IdentityMisconfigured, IdentityUnavailable, SignInBlocked, SignInNeeded } from '../graph/identity-errors.ts';
import { appendAudit } from '../store/audit.ts';
import { moveRequest, type ActionRequest, type Move, type RequestStage } from '../store/action-requests.ts';
import type { Database, Transaction } from '../store/database.ts';
import { holdDevice, openRequestsOfDevice, type OpenRequest } from '../store/device-requests.ts';
import type { DeviceAction } from './action.ts';
import { changedSince, type Change } from './changed-since.ts';
import { audited, givenOf, seenOf } from './request.ts';
import { keepsFromCalling } from './under-way.ts';

// The job that calls Graph on behalf of the agent and records what came of it.

export interface SendParts {
  db: Database;
  now: () => Date;
  /** The agent's own Graph. Throws SignInNeeded when the sign-in has ended. */
  graphOf(request: ActionRequest): Promise<Graph>;
  /** What cannot be undone is looked at once more, right before the call. */
  readDevice(graph: Graph, deviceId: string): Promise<DeviceDetails>;
  signal: AbortSignal;
  /** Queues what follows from a move, in its transaction: showing it, the first look, a sign-in with these claims. */
  onMove: (request: ActionRequest, tx: Transaction, claims: string | null) => Promise<void>;
  /** What was posted so far; absent where nothing was listened to. */
  calls?: readonly GraphCall[];
}

type RecordParts = Pick<SendParts, 'db' | 'now' | 'onMove' | 'calls'>;

/** Why a request did not get through, as a stable code that a card puts in words. */
export type SendProblem =
  | 'sign_in'
  | 'no_permission'
  | 'device_gone'
  | 'misconfigured'
  | 'refused'
  | 'unclear'
  /** As unclear, for an action that must not happen twice. */
  | 'unclear_once'
  | 'graph_throttled'
  | 'graph_unavailable'
  | 'identity_unavailable'
  /** All of it was tried again and again, in vain. */
  | 'gave_up'
  /** Intune wants an approval and does not say which, or does not take the one that it has. */
  | 'intune_refused'
  /** Somebody else asked for something that cannot be undone on this device, and it is on its way. */
  | 'already_under_way'
  | Change;

/** After so many calls without a clear answer nothing is sent any more, even where it would do no harm. */
const mostUnclear = 2;
const mostSignIns = 2;
/** Intune may need a moment before it takes a code that it shows as approved. */
const mostApprovals = 3;

/**
 * Claims the request before the call, so that a second worker, or the same one after a crash, knows that
 * it may have left. Then only an action that may be repeated is sent again.
 * @throws GraphThrottled, GraphUnavailable, IdentityUnavailable when the job should try again later
 * @returns the request as it stands, or null when there is nothing to do (any more)
 */
export async function sendRequest(request: ActionRequest, action: DeviceAction, parts: SendParts): Promise<ActionRequest | null> {
  if (request.stage === 'sending') return afterLostClaim(request, action, parts);
  const graph = await ready(request, action, parts);
  if (!('post' in graph)) return graph.ended;
  const claimed = await claim(request, action, parts);
  if (claimed === null) return null;
  if ('other' in claimed) return end(request, 'refused', 'already_under_way', parts, undefined, { problemDetail: claimed.other.action });
  const calls: GraphCall[] = [];
  const heard = { ...parts, calls };
  try {
    await call(claimed, action, listening(graph, claimed, calls), parts);
  } catch (failure) {
    return afterFailure(claimed, action, failure, heard);
  }
  return end(claimed, action.proof === 'nowhere' ? 'handed_over' : 'sent', null, heard);
}

/** The process that claimed it died, or lost its job: what was called has only the id that was written down before. */
async function afterLostClaim(request: ActionRequest, action: DeviceAction, parts: SendParts): Promise<ActionRequest | null> {
  if (!action.repeatable || times(request, 'sending') >= mostUnclear) return end(request, unclearStage(action), unclearProblem(action), parts);
  const again = await end(request, 'waiting', 'unclear', parts);
  return again && sendRequest(again, action, parts);
}

/** The job has tried as often as it may. What is still claimed may have left. */
export async function giveUp(request: ActionRequest, action: DeviceAction, parts: RecordParts): Promise<ActionRequest | null> {
  if (request.stage === 'sending') return end(request, unclearStage(action), unclearProblem(action), parts);
  return request.stage === 'waiting' ? end(request, 'failed', 'gave_up', parts) : null;
}

/** Of two that cannot be undone on one device the second one is not sent while the first may be under way. */
async function claim(request: ActionRequest, action: DeviceAction, { db, now }: SendParts): Promise<ActionRequest | { other: OpenRequest } | null> {
  const at = now();
  const move: Move = { id: request.id, from: ['waiting', 'sign_in'], to: 'sending', at, clientRequestId: crypto.randomUUID() };
  if (action.risk !== 'destructive') return moveRequest(db, move);
  return db.transaction(async (tx) => {
    await holdDevice(tx, request.tenantId, request.deviceId);
    const open = await openRequestsOfDevice(tx, request.tenantId, request.deviceId);
    const other = keepsFromCalling(action, open.filter(({ id }) => id !== request.id), at);
    return other ? { other } : moveRequest(tx, move);
  });
}

/** Everything that this request posts goes under its id and is noted, answered or not, for the audit. */
function listening(graph: Graph, { clientRequestId }: ActionRequest, calls: GraphCall[]): Graph {
  const noted = { ...(clientRequestId === null ? {} : { clientRequestId }), heard: (call: GraphCall): void => void calls.push(call) };
  return {
    ...graph,
    post: (path, body, options) => graph.post(path, body, { ...options, ...noted }),
    delete: (path, options) => graph.delete(path, { ...options, ...noted }),
  };
}

/** Everything that can go wrong before the call does so unclaimed: it has then certainly not left. */
async function ready(request: ActionRequest, action: DeviceAction, parts: SendParts): Promise<Graph | { ended: ActionRequest | null }> {
  try {
    const graph = await parts.graphOf(request);
    const seen = seenOf(request);
    if (action.risk !== 'destructive' || !seen) return graph;
    const changed = changedSince(action, seen, await parts.readDevice(graph, request.deviceId));
    return changed ? { ended: await end(request, 'refused', changed.problem, parts, undefined, { problemDetail: changed.detail }) } : graph;
  } catch (failure) {
    return { ended: await afterFailure(request, action, failure, parts) };
  }
}

/** A call that Multi Admin Approval refuses did nothing, so the one with the reason is not a second one. */
async function call(request: ActionRequest, action: DeviceAction, graph: Graph, { signal }: SendParts): Promise<void> {
  const order = { given: givenOf(request), device: seenOf(request) };
  const code = request.intuneCode;
  try {
    await action.send(graph, request.deviceId, signal, { ...order, approval: code === null ? null : { code } });
  } catch (failure) {
    if (!(failure instanceof GraphApprovalNeeded) || failure.approvalCode !== null || code !== null) throw failure;
    await action.send(graph, request.deviceId, signal, { ...order, approval: { justification: request.reason ?? '' } });
  }
}

function unclearProblem(action: DeviceAction): SendProblem {
  return action.repeatable ? 'unclear' : 'unclear_once';
}

/** It may have left: whether it did is looked for, where anything would show it. */
function unclearStage(action: DeviceAction): RequestStage {
  return action.proof === 'nowhere' ? 'unknown' : 'unclear';
}

async function afterFailure(request: ActionRequest, action: DeviceAction, failure: unknown, parts: SendParts): Promise<ActionRequest | null> {
  if (failure instanceof SignInNeeded || failure instanceof GraphSignInNeeded) return afterSignInNeeded(request, failure, parts);
  if (failure instanceof GraphApprovalNeeded) return afterApprovalNeeded(request, failure, parts);
  if (failure instanceof GraphForbidden || failure instanceof SignInBlocked) return end(request, 'refused', 'no_permission', parts, failure);
  if (failure instanceof GraphNotFound) return end(request, 'failed', 'device_gone', parts, failure);
  if (failure instanceof IdentityMisconfigured) return end(request, 'failed', 'misconfigured', parts, failure);
  if (failure instanceof GraphUnavailable && failure.maybeExecuted && isEnough(request, action, failure)) return end(request, unclearStage(action), unclearProblem(action), parts, failure);
  // Not executed, or harmless to repeat: back to the queue, and the job's own back-off decides when.
  if (failure instanceof GraphThrottled || failure instanceof GraphUnavailable || failure instanceof IdentityUnavailable) {
    await end(request, 'waiting', failure.code, parts, failure);
    throw failure;
  }
  return end(request, 'failed', 'refused', parts, failure, { problemDetail: failure instanceof GraphError ? saidBy(failure) : null });
}

/** What an Intune administrator looks for: "409 Conflict". */
function saidBy({ status, graphCode }: GraphError): string | null {
  return [status, graphCode].filter((part) => part !== null).join(' ') || null;
}

/** Intune has noted the request under a code; from here on it waits for an administrator there. */
async function afterApprovalNeeded(request: ActionRequest, failure: GraphApprovalNeeded, parts: SendParts): Promise<ActionRequest | null> {
  const intuneCode = failure.approvalCode ?? request.intuneCode;
  if (intuneCode === null || times(request, 'approval_intune') >= mostApprovals) return end(request, 'failed', 'intune_refused', parts, failure);
  return end(request, 'approval_intune', null, parts, failure, { intuneCode });
}

/** A fresh sign-in that Intune refuses again would be asked for without end. */
async function afterSignInNeeded(request: ActionRequest, failure: SignInNeeded | GraphSignInNeeded, parts: SendParts): Promise<ActionRequest | null> {
  if (times(request, 'sign_in') >= mostSignIns) return end(request, 'refused', 'sign_in', parts, failure);
  return end(request, 'sign_in', 'sign_in', parts, failure);
}

/** Graph that answers with an error of its own can be asked again; one that breaks off in the middle, once. */
function isEnough(request: ActionRequest, action: DeviceAction, failure: GraphUnavailable): boolean {
  return !action.repeatable || (failure.reason !== 'server' && times(request, 'sending') >= mostUnclear);
}

function times(request: ActionRequest, stage: RequestStage): number {
  return request.history.filter((entry) => entry.stage === stage).length;
}

/** From the stage that the caller knows: whoever was not yet claimed must not take the claim of another away. */
async function end(request: ActionRequest, to: RequestStage, problem: SendProblem | null, { db, now, onMove, calls }: RecordParts, failure?: unknown, more: Partial<Pick<Move, 'intuneCode' | 'problemDetail'>> = {}): Promise<ActionRequest | null> {
  const said = failure instanceof Error && 'requestId' in failure && typeof failure.requestId === 'string' ? failure.requestId : null;
  const graphRequestId = said ?? calls?.at(-1)?.requestId ?? null;
  const claims = failure instanceof SignInNeeded || failure instanceof GraphSignInNeeded ? failure.claims : null;
  return db.transaction(async (tx) => {
    const moved = await moveRequest(tx, { id: request.id, from: [request.stage], to, at: now(), problem, graphRequestId, ...more });
    if (!moved) return null;
    await onMove(moved, tx, claims);
    const { detail, ...rest } = audited(moved, now());
    await appendAudit(tx, { ...rest, event: `action.${to}`, detail: { ...detail, problem, graphRequestId, ...idsOf(request, calls) } });
    return moved;
  });
}

/** Ours of each call: nothing was heard of what another process claimed, and the one that it wrote down is all there is. */
function idsOf({ stage, clientRequestId }: ActionRequest, calls: readonly GraphCall[] | undefined) {
  if (calls === undefined) return stage === 'sending' ? { clientRequestId } : {};
  return calls.length === 0 ? {} : { clientRequestId, calls: calls.map(callOf) };
}

/** Without what is only for the log of one process. */
function callOf({ method, path, status, requestId, clientRequestId }: GraphCall) {
  return { method, path, status, requestId, clientRequestId };
}
