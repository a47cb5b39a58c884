import { appendAudit } from '../store/audit.ts';
import { endBulkItems } from '../store/bulk-items.ts';
import { disturbedSince, moveBulkRun, type BulkMove, type BulkRun } from '../store/bulk-runs.ts';
import type { Transaction } from '../store/database.ts';
import { bulkActions, bulkLook, mostDisturbed, watchEvery, type BulkWhich } from '../actions/bulk-rules.ts';
import { findAction } from '../actions/registry.ts';
import { nowOf, type Desk } from './desk.ts';

const second = 1000;

/** Draws the run at the end of this second: all that moves within it makes one update. */
export async function showBulk({ tenantId, id: run }: Pick<BulkRun, 'tenantId' | 'id'>, desk: Desk, tx: Transaction, signIn: { claims: string | null } | null = null): Promise<void> {
  const slot = Math.floor(nowOf(desk).getTime() / second) + 1;
  await desk.jobs.enqueue('bulk.show', { tenantId, run, signIn }, { tx, at: new Date(slot * second), key: `${run}/${slot}${signIn ? '/sign-in' : ''}` });
}

/** One look a minute, however often a run was paused and went on. */
export async function watchBulk({ tenantId, id: run }: Pick<BulkRun, 'tenantId' | 'id'>, desk: Desk, tx: Transaction): Promise<void> {
  const slot = Math.floor(nowOf(desk).getTime() / watchEvery) + 1;
  await desk.jobs.enqueue('bulk.watch', { tenantId, run }, { tx, at: new Date(slot * watchEvery), key: `${run}/${slot}` });
}

/** One move of a run with all that follows from it, or nothing when it was elsewhere. */
export async function moveBulk(run: BulkRun, move: Omit<BulkMove, 'id' | 'at'>, desk: Desk, tx: Transaction, signIn: { claims: string | null } | null = null): Promise<BulkRun | null> {
  const at = nowOf(desk);
  const moved = await moveBulkRun(tx, { ...move, id: run.id, at });
  if (!moved) return null;
  const { tenantId, objectId, id, stage } = moved;
  const target = { tenantId, run: id };
  if (stage === 'reading') await desk.jobs.enqueue('bulk.read', target, { tx, at: new Date(at.getTime() + second) });
  if (stage === 'running') await desk.jobs.enqueue('bulk.send', { ...target, round: moved.round }, { tx, key: `${id}/${moved.round}` });
  if (stage === 'running') await watchBulk(moved, desk, tx);
  if (stage === 'stopped') await endBulkItems(tx, id, 'waiting', 'stopped', null);
  const look = bulkLook(at, 0);
  if ((stage === 'following' || stage === 'stopped') && look) await desk.jobs.enqueue('bulk.follow', { ...target, look: 0 }, { tx, at: look, key: `${id}/0` });
  // Until the devices are known the card that asked, or says that Balie reads, is the right one.
  if (stage !== 'draft' && stage !== 'reading') await showBulk(moved, desk, tx, signIn);
  const detail = { run: id, action: moved.action, asked: briefly(moved.asked), conversation: moved.conversationId, problem: moved.problem, ...(moved.reason === null ? {} : { reason: moved.reason }) };
  if (stage === 'draft' || stage === 'reading' || stage === 'ready') return moved;
  await appendAudit(tx, { at, tenantId, objectId, event: `bulk.run_${stage}`, subject: id, detail });
  return moved;
}

const anHour = 60 * 60 * 1000;

/** Two confirmations at once are no way around the limit: the second waits for the first. */
export async function confirmBulkRun(run: BulkRun, devices: number, reason: string | null, desk: Desk, tx: Transaction): Promise<{ limited: { most: number; left: number; until: Date | null } } | null> {
  const now = nowOf(desk);
  if (findAction(run.action ?? '')?.risk !== 'harmless') {
    const disturbed = await disturbedSince(tx, run, disturbing, new Date(now.getTime() - anHour));
    const left = Math.max(0, mostDisturbed - disturbed.reduce((sum, one) => sum + one.devices, 0));
    if (devices > left) {
      await appendAudit(tx, { at: now, tenantId: run.tenantId, objectId: run.objectId, event: 'bulk.limited', subject: run.id, detail: { run: run.id, action: run.action, devices, left, conversation: run.conversationId } });
      const oldest = disturbed[0]?.at;
      return { limited: { most: mostDisturbed, left, until: devices > mostDisturbed || !oldest ? null : new Date(oldest.getTime() + anHour) } };
    }
  }
  await moveBulk(run, { from: ['ready'], to: 'running', reason }, desk, tx);
  return null;
}

const disturbing = bulkActions.filter((id) => findAction(id)?.risk !== 'harmless');
const mostNamed = 20;

/** Each device is in the audit by itself; a list of thousands need not be there with every move of the run. */
function briefly(asked: BulkWhich): object {
  const brief = (names: readonly string[]) => (names.length > mostNamed ? names.length : names);
  const { names, leftOut } = asked;
  return { ...asked, ...(names ? { names: brief(names) } : {}), ...(leftOut ? { leftOut: { ...leftOut, names: brief(leftOut.names) } } : {}) };
}
