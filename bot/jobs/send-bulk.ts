import { followBulkItems } from '../../actions/bulk-follow.ts';
import { canaryLook, canaryOpens, longestCall, mostSetbacks, pace, waitAfterSetback } from '../../actions/bulk-rules.ts';
import { sendBulkBatch, stopReason, takeBackLost, type BatchOutcome, type BulkSendParts } from '../../actions/bulk-send.ts';
import type { DeviceAction } from '../../actions/action.ts';
import { findAction } from '../../actions/registry.ts';
import type { Graph } from '../../graph/graph.ts';
import { IdentityMisconfigured, SignInBlocked, SignInNeeded } from '../../graph/identity-errors.ts';
import { countBulkItems, firstBulkItems } from '../../store/bulk-items.ts';
import { findBulkRun, keepBulkCourse, nextBulkRound, takeBulkRun, type BulkCourse, type BulkRun } from '../../store/bulk-runs.ts';
import type { Transaction } from '../../store/database.ts';
import type { JobHandler } from '../../store/jobs.ts';
import { moveBulk, showBulk } from '../bulk-queue.ts';
import { nowOf, type Desk } from '../desk.ts';
import type { Kinds } from '../job-kinds.ts';

/** How many batches go in a round, and what comes of the last of them. */
type Next = Exclude<BatchOutcome, { kind: 'went' }> | { kind: 'round'; at: number };

interface Sending extends BulkSendParts {
  run: BulkRun;
  action: DeviceAction;
  course: BulkCourse;
  desk: Desk;
}

/** One round of a run: at most as many calls as Intune takes in its period, then the next round is queued. */
export function sendBulkJob(desk: Desk): JobHandler<Kinds['bulk.send']> {
  return {
    attempts: 8,
    async run({ tenantId, run: id, round }, job) {
      const worker = `${job.id}/${job.attempt}`;
      const found = await findBulkRun(desk.db, tenantId, id);
      // Of a round before a pause: the one that was queued with going on is another.
      if (found?.round !== round) return;
      const run = await takeBulkRun(desk.db, id, worker);
      const action = findAction(run?.action ?? '');
      if (!run || !action) return;
      const { streak, setbacks, canarySince } = run;
      const sending: Sending = {
        run, action, desk, db: desk.db, worker, course: { streak, setbacks, canarySince }, now: () => nowOf(desk),
        signal: AbortSignal.any([job.signal, AbortSignal.timeout(50_000)]), onMove: (tx) => showBulk(run, desk, tx),
      };
      await takeBackLost(run, action, sending);
      await follow(await sendRound(sending), sending);
    },
    async onDead({ tenantId, run: id }, error) {
      desk.log.error({ run: id, error: error.message }, 'a run over many devices could not go on');
      const run = await findBulkRun(desk.db, tenantId, id);
      if (run) await desk.db.transaction((tx) => moveBulk(run, { from: ['running'], to: 'paused', problem: 'gave_up' }, desk, tx));
    },
  };
}

async function sendRound(sending: Sending): Promise<Next> {
  const { run, action, desk, course } = sending;
  const started = nowOf(desk).getTime();
  let graph: Graph;
  try {
    graph = await desk.signIns.graphOf(run);
  } catch (failure) {
    if (failure instanceof SignInNeeded) return { kind: 'sign_in', claims: failure.claims };
    if (failure instanceof SignInBlocked || failure instanceof IdentityMisconfigured) return { kind: 'sign_in', claims: null };
    throw failure;
  }
  for (let batches = 0; batches < pace.batches; batches += 1) {
    const gate = await canaryGate(sending);
    if (gate.kind !== 'open') return gate.kind === 'wait' ? { kind: 'round', at: nowOf(desk).getTime() + canaryLook } : gate;
    const outcome = await sendBulkBatch(run, action, graph, gate.most, course, sending);
    if (outcome.kind !== 'went') return outcome;
    if (sending.signal.aborted) break;
  }
  return { kind: 'round', at: started + pace.period };
}

type Gate = { kind: 'open'; most: number } | { kind: 'wait' } | Extract<BatchOutcome, { kind: 'stop' }>;

/** The first few go alone, and the others when these have answered, or had the time to (actions/bulk-rules.ts). */
async function canaryGate(sending: Sending): Promise<Gate> {
  const { run, action, desk, course } = sending;
  const first = await firstBulkItems(desk.db, run.id, run.canary);
  const waiting = first.filter(({ state }) => state === 'waiting').length;
  if (waiting > 0) return { kind: 'open', most: waiting };
  const now = nowOf(desk);
  course.canarySince ??= now;
  if (course.canarySince.getTime() <= passed) return open;
  const failed = await followBulkItems(run, action, first, { db: desk.db, now: sending.now, graph: desk.appGraph, signal: sending.signal });
  course.streak += failed;
  await keepBulkCourse(desk.db, run.id, sending.worker, course);
  const why = failed > 0 ? await stopReason(run, course, sending) : null;
  if (why) return { kind: 'stop', why };
  const states = (await firstBulkItems(desk.db, run.id, run.canary)).map(({ state }) => state);
  const gate = canaryOpens(action, {
    waited: now.getTime() - course.canarySince.getTime(), proven: states.filter((state) => state === 'done').length, open: states.filter((state) => state === 'sent').length,
  });
  if (gate === 'wait') return { kind: 'wait' };
  // Of silence a person decides: whoever lets it go on has looked, and is not asked again.
  course.canarySince = new Date(passed);
  await keepBulkCourse(desk.db, run.id, sending.worker, course);
  return gate === 'silent' ? { kind: 'stop', why: 'canary_silent' } : open;
}

const open: Gate = { kind: 'open', most: Infinity };
/** Kept as the moment since when, once they have answered: the others follow without another look. */
const passed = 0;

/** What a worker before this one claimed may still be under way; another round looks at it. */
async function isAllSent({ id }: BulkRun, tx: Transaction): Promise<boolean> {
  const { waiting, sending } = await countBulkItems(tx, id);
  return waiting + sending === 0;
}

async function follow(next: Next, { run, course, desk, worker }: Sending): Promise<void> {
  const from = ['running'] as const;
  await desk.db.transaction(async (tx) => {
    if (next.kind === 'stop') return moveBulk(run, { from, to: 'paused', problem: next.why }, desk, tx);
    if (next.kind === 'sign_in') return moveBulk(run, { from, to: 'sign_in', problem: 'sign_in' }, desk, tx, { claims: next.claims });
    if (next.kind === 'none' && (await isAllSent(run, tx))) return moveBulk(run, { from, to: 'following' }, desk, tx);
    if (next.kind === 'setback' && course.setbacks >= mostSetbacks) return moveBulk(run, { from, to: 'paused', problem: 'graph_unavailable' }, desk, tx);
    const at = next.kind === 'round' ? next.at : nowOf(desk).getTime() + (next.kind === 'none' ? longestCall : waitAfterSetback(next.retryAfterMs, course.setbacks, Math.random()));
    await keepBulkCourse(tx, run.id, worker, course);
    const round = await nextBulkRound(tx, run.id, worker);
    if (round !== null) await desk.jobs.enqueue('bulk.send', { tenantId: run.tenantId, run: run.id, round }, { tx, at: new Date(at), key: `${run.id}/${round}` });
    return null;
  });
}
