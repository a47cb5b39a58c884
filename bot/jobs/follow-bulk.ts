import { followBulkRun } from '../../actions/bulk-follow.ts';
import { bulkLook, pace } from '../../actions/bulk-rules.ts';
import { takeBackLost } from '../../actions/bulk-send.ts';
import { findAction } from '../../actions/registry.ts';
import { countBulkItems, endBulkItems } from '../../store/bulk-items.ts';
import { findBulkRun } from '../../store/bulk-runs.ts';
import type { JobHandler } from '../../store/jobs.ts';
import { moveBulk, showBulk } from '../bulk-queue.ts';
import { nowOf, type Desk } from '../desk.ts';
import type { Kinds } from '../job-kinds.ts';

/** Looks a few times in a day what came of a run, all devices at once, and ends it. */
export function followBulkJob(desk: Desk): JobHandler<Kinds['bulk.follow']> {
  const queueNext = async ({ tenantId, run: id, look }: Kinds['bulk.follow']): Promise<void> => {
    const run = await findBulkRun(desk.db, tenantId, id);
    if (!run?.sentAt || (run.stage !== 'following' && run.stage !== 'stopped')) return;
    const at = bulkLook(run.sentAt, look + 1);
    const { sent } = await countBulkItems(desk.db, id);
    await desk.db.transaction(async (tx) => {
      if (sent > 0 && at) return desk.jobs.enqueue('bulk.follow', { tenantId, run: id, look: look + 1 }, { tx, at, key: `${id}/${look + 1}` });
      await endBulkItems(tx, id, 'sent', 'unknown', 'never_answered');
      if (run.stage === 'following') await moveBulk(run, { from: ['following'], to: 'done' }, desk, tx);
      else await showBulk(run, desk, tx);
    });
  };
  return {
    async run(data, job) {
      const run = await findBulkRun(desk.db, data.tenantId, data.run);
      const action = findAction(run?.action ?? '');
      if (!run || !action || (run.stage !== 'following' && run.stage !== 'stopped')) return;
      // What was claimed when it was stopped, and never recorded.
      if (run.stage === 'stopped') await takeBackLost(run, action, { db: desk.db, now: () => nowOf(desk), worker: job.id });
      const next = await followBulkRun(run, action, data.after ?? 0, { db: desk.db, now: () => nowOf(desk), graph: desk.appGraph, signal: job.signal });
      if (next !== null) {
        // What one job may read is read: the same look goes on in the next period.
        const at = new Date(nowOf(desk).getTime() + pace.period);
        return desk.jobs.enqueue('bulk.follow', { ...data, after: next }, { at, key: `${run.id}/${data.look}/${next}` });
      }
      await desk.db.transaction((tx) => showBulk(run, desk, tx));
      await queueNext(data);
    },
    async onDead(data, error) {
      desk.log.warn({ run: data.run, error: error.message }, 'the outcome of a run could not be read');
      await queueNext(data);
    },
  };
}
