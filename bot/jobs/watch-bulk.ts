import { followBulkItems } from '../../actions/bulk-follow.ts';
import { mostWatched, watchEvery } from '../../actions/bulk-rules.ts';
import { stopReason } from '../../actions/bulk-send.ts';
import { findAction } from '../../actions/registry.ts';
import { newestOpenBulkItems } from '../../store/bulk-items.ts';
import { findBulkRun } from '../../store/bulk-runs.ts';
import type { JobHandler } from '../../store/jobs.ts';
import { moveBulk, showBulk, watchBulk } from '../bulk-queue.ts';
import { nowOf, type Desk } from '../desk.ts';
import type { Kinds } from '../job-kinds.ts';

/** While a run still sends: what the newest devices of it report, so that one that does harm stops before all have it. */
export function watchBulkJob(desk: Desk): JobHandler<Kinds['bulk.watch']> {
  const again = async (data: Kinds['bulk.watch']): Promise<void> => {
    const run = await findBulkRun(desk.db, data.tenantId, data.run);
    if (run?.stage === 'running') await desk.db.transaction((tx) => watchBulk(run, desk, tx));
  };
  return {
    async run(data, job) {
      const run = await findBulkRun(desk.db, data.tenantId, data.run);
      const action = findAction(run?.action ?? '');
      if (run?.stage !== 'running' || !action) return;
      const items = await newestOpenBulkItems(desk.db, run.id, new Date(nowOf(desk).getTime() - watchEvery), mostWatched);
      const failed = await followBulkItems(run, action, items, { db: desk.db, now: () => nowOf(desk), graph: desk.appGraph, signal: job.signal });
      // Failures in a row are those of sending; here they come in no order.
      const why = failed > 0 ? await stopReason(run, { streak: 0 }, desk) : null;
      await desk.db.transaction(async (tx) => {
        if (why) await moveBulk(run, { from: ['running'], to: 'paused', problem: why }, desk, tx);
        else await showBulk(run, desk, tx);
      });
      await again(data);
    },
    async onDead(data, error) {
      desk.log.warn({ run: data.run, error: error.message }, 'a run could not be looked at while it sends');
      await again(data);
    },
  };
}
