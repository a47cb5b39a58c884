import { mostInBatch, notePost, sendBatch, type BatchAnswer, type BatchRequest } from '../graph/batch.ts';
import { GraphApprovalNeeded, GraphForbidden, GraphNotFound, GraphSignInNeeded, GraphThrottled, GraphUnavailable } from '../graph/errors.ts';
import type { Graph, GraphVersion } from '../graph/graph.ts';
import { IdentityUnavailable, SignInNeeded } from '../graph/identity-errors.ts';
import { appendAudit } from '../store/audit.ts';
import { claimBulkItems, countBulkItems, lostBulkItems, moveBulkItem, type BulkItem, type BulkState } from '../store/bulk-items.ts';
import { holdBulkRun, keepBulkCourse, type BulkCourse, type BulkRun } from '../store/bulk-runs.ts';
import type { Database, Transaction } from '../store/database.ts';
import type { DeviceAction } from './action.ts';
import { longestCall, maySendAgain, stopsItself, type StopReason } from './bulk-rules.ts';

// One batch of a run: claimed, called, recorded. What was claimed and not recorded may have left.

export interface BulkSendParts {
  db: Database;
  now: () => Date;
  worker: string;
  signal: AbortSignal;
  /** In the transaction that records what came of a batch. */
  onMove: (tx: Transaction) => Promise<void>;
}

export type BatchOutcome =
  /** Nothing was left to claim, or the run does not run any more. */
  | { kind: 'none' }
  | { kind: 'went' }
  /** Graph did not take (all of) it for now. */
  | { kind: 'setback'; retryAfterMs: number | null }
  | { kind: 'sign_in'; claims: string | null }
  | { kind: 'stop'; why: StopReason };

/** A worker before this one was killed: what may be done twice is sent again; of the rest the device may still tell. */
export async function takeBackLost(run: BulkRun, action: DeviceAction, { db, now, worker }: Pick<BulkSendParts, 'db' | 'now' | 'worker'>): Promise<void> {
  const lost = await lostBulkItems(db, run.id, worker, new Date(now().getTime() - longestCall));
  if (lost.length === 0) return;
  await db.transaction(async (tx) => {
    for (const item of lost) {
      const again = run.stage !== 'stopped' && maySendAgain(action, item.tries);
      const moved = await moveBulkItem(tx, { run: run.id, nth: item.nth, from: 'sending', to: again ? 'waiting' : 'sent', reason: again ? null : 'unclear' });
      if (moved) await auditBulkItem(run, action, item, { to: again ? 'unknown' : 'sent', reason: 'unclear', requestId: null }, tx, now());
    }
  });
}

export async function sendBulkBatch(run: BulkRun, action: DeviceAction, graph: Graph, most: number, course: BulkCourse, parts: BulkSendParts): Promise<BatchOutcome> {
  const clientRequestId = crypto.randomUUID();
  const items = await claimBulkItems(parts.db, run.id, { worker: parts.worker, most: Math.min(most, mostInBatch), at: parts.now(), clientRequestId });
  if (items.length === 0) return { kind: 'none' };
  const { version, requests } = await requestsFor(items, action);
  let answers: Map<string, BatchAnswer>;
  try {
    answers = await sendBatch(graph, version, requests, { signal: parts.signal, clientRequestId });
  } catch (failure) {
    answers = new Map(items.map(({ nth }) => [String(nth), { id: String(nth), body: undefined, requestId: null, failure: asGraphFailure(failure) }]));
  }
  return record(run, action, items, answers, course, parts);
}

/** Of a batch as a whole: a refusal that says "not carried out" holds for each of its requests. */
function asGraphFailure(failure: unknown): NonNullable<BatchAnswer['failure']> {
  if (failure instanceof GraphThrottled || failure instanceof GraphUnavailable || failure instanceof GraphSignInNeeded) return failure;
  if (failure instanceof SignInNeeded) return new GraphSignInNeeded({ message: failure.message, cause: failure }, failure.claims);
  const maybeExecuted = !(failure instanceof IdentityUnavailable);
  return new GraphUnavailable({ message: failure instanceof Error ? failure.message : String(failure), cause: failure }, { reason: 'server', maybeExecuted });
}

async function requestsFor(items: readonly BulkItem[], action: DeviceAction): Promise<{ version: GraphVersion; requests: BatchRequest[] }> {
  const signal = AbortSignal.abort();
  const calls = await Promise.all(items.map(({ deviceId }) => notePost((graph) => action.send(graph, deviceId ?? '', signal, { given: {}, device: null, approval: null }))));
  const requests = calls.map(({ path, body }, index): BatchRequest => ({ id: String(items[index]?.nth), method: 'POST', url: path, body }));
  return { version: calls[0]?.version ?? 'v1.0', requests };
}

interface Verdict {
  /** Also `sent` when no answer came: it is looked for on the device, and never sent again. */
  to: 'sent' | 'waiting' | 'failed';
  reason: string | null;
  untried?: true;
  /** It counts for or against going on; null when nothing is known yet. */
  failed: boolean | null;
}

async function record(run: BulkRun, action: DeviceAction, items: readonly BulkItem[], answers: Map<string, BatchAnswer>, course: BulkCourse, parts: BulkSendParts): Promise<BatchOutcome> {
  const failures = [...answers.values()].flatMap(({ failure }) => (failure ? [failure] : []));
  const signIn = failures.find((failure) => failure instanceof GraphSignInNeeded);
  const busy = failures.filter((failure) => failure instanceof GraphThrottled || failure instanceof GraphUnavailable);
  // The longest row of failures, also when the last device of the batch went well.
  let row = course.streak;
  const kept = await parts.db.transaction(async (tx) => {
    const isStopped = (await holdBulkRun(tx, run.id)) === 'stopped';
    for (const item of items) {
      const answer = answers.get(String(item.nth));
      const verdict = judge(action, item, answer?.failure ?? null);
      const moved = await moveBulkItem(tx, {
        run: run.id, nth: item.nth, from: 'sending', worker: parts.worker, to: stateAfter(verdict, isStopped), reason: verdict.reason, graphRequestId: answer?.requestId ?? null, ...(verdict.untried ? { untried: true } : {}),
      });
      if (moved && verdict.failed !== null) course.streak = verdict.failed ? course.streak + 1 : 0;
      row = Math.max(row, course.streak);
      // What was not carried out is no news.
      if (moved && !verdict.untried) await auditBulkItem(run, action, item, { ...toldOf(verdict), requestId: answer?.requestId ?? null }, tx, parts.now());
    }
    // Of a batch that was taken in part the rest only waits as long as Graph says.
    course.setbacks = busy.length === 0 ? 0 : busy.length < items.length ? 1 : course.setbacks + 1;
    await parts.onMove(tx);
    return keepBulkCourse(tx, run.id, parts.worker, course);
  });
  if (!kept) return { kind: 'none' };
  if (signIn instanceof GraphSignInNeeded) return { kind: 'sign_in', claims: signIn.claims };
  const why = await stopReason(run, { streak: row }, parts);
  if (why) return { kind: 'stop', why };
  const waits = busy.flatMap(({ retryAfterMs }) => (retryAfterMs === null ? [] : [retryAfterMs]));
  return busy.length === 0 ? { kind: 'went' } : { kind: 'setback', retryAfterMs: waits.length > 0 ? Math.max(...waits) : null };
}

/** What would wait for another call gets none when the run was stopped meanwhile. */
function stateAfter({ to }: Verdict, isStopped: boolean): BulkState {
  return isStopped && to === 'waiting' ? 'stopped' : to;
}

/** Of what may have been carried out, and goes once more, the first call is kept. */
function toldOf({ to, reason }: Verdict): { to: 'sent' | 'failed' | 'unknown'; reason: string | null } {
  return to === 'waiting' ? { to: 'unknown', reason: 'unclear' } : { to, reason };
}

/** By what was sent since somebody last said that it may go on. */
export async function stopReason(run: BulkRun, { streak }: Pick<BulkCourse, 'streak'>, { db }: Pick<BulkSendParts, 'db'>): Promise<StopReason | null> {
  const counts = await countBulkItems(db, run.id);
  const sent = counts.sent + counts.done + counts.failed + counts.unknown;
  return stopsItself({ inCanary: run.baseSent === 0 && sent <= run.canary, streak, failed: counts.failed - run.baseFailed, sent: sent - run.baseSent });
}

function judge(action: DeviceAction, item: BulkItem, failure: BatchAnswer['failure']): Verdict {
  if (failure === null) return { to: 'sent', reason: null, failed: false };
  if (failure instanceof GraphThrottled || failure instanceof GraphSignInNeeded) return { to: 'waiting', reason: null, untried: true, failed: null };
  if (failure instanceof GraphUnavailable) {
    if (!failure.maybeExecuted) return { to: 'waiting', reason: null, untried: true, failed: null };
    return maySendAgain(action, item.tries) ? { to: 'waiting', reason: null, failed: null } : { to: 'sent', reason: 'unclear', failed: true };
  }
  if (failure instanceof GraphApprovalNeeded) return { to: 'failed', reason: 'approval_needed', failed: true };
  if (failure instanceof GraphForbidden) return { to: 'failed', reason: 'no_permission', failed: true };
  if (failure instanceof GraphNotFound) return { to: 'failed', reason: 'device_gone', failed: true };
  return { to: 'failed', reason: 'refused', failed: true };
}

export async function auditBulkItem(run: BulkRun, action: DeviceAction, item: BulkItem, what: { to: 'sent' | 'done' | 'failed' | 'unknown'; reason: string | null; requestId: string | null }, tx: Transaction, at: Date): Promise<void> {
  const { reason: problem, requestId: graphRequestId } = what;
  const detail = { run: run.id, action: action.id, device: item.deviceName, conversation: run.conversationId, problem, graphRequestId, clientRequestId: item.clientRequestId, ...(run.reason === null ? {} : { reason: run.reason }) };
  await appendAudit(tx, { at, tenantId: run.tenantId, objectId: run.objectId, event: `bulk.${what.to}`, subject: item.deviceId ?? item.deviceName, detail });
}
