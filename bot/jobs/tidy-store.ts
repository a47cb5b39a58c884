import { forgetBulkRunsBefore } from '../../store/bulk-runs.ts';
import { forgetCasesBefore } from '../../store/cases.ts';
import { forgetKeptAsksBefore } from '../../store/kept-asks.ts';
import type { JobHandler } from '../../store/jobs.ts';
import { forgetQuestionsBefore } from '../../store/questions.ts';
import { forgetRemovalsBefore } from '../../store/removal-messages.ts';
import { forgetScreensBefore } from '../../store/screens.ts';
import { forgetSightsBefore } from '../../store/seen-activities.ts';
import { removeExpiredSignIns } from '../../store/sign-ins.ts';
import { nowOf, type Desk } from '../desk.ts';
import type { Kinds } from '../job-kinds.ts';

const day = 24 * 60 * 60 * 1000;

/** Once a night: what is no longer needed goes, and the embedded database is backed up. */
export function tidyStoreJob(desk: Desk, backup: () => Promise<unknown>): JobHandler<Kinds['store.tidy']> {
  return {
    attempts: 3,
    async run() {
      await queueNextTidy(desk);
      const now = nowOf(desk).getTime();
      await forgetSightsBefore(desk.db, new Date(now - 2 * day));
      await forgetKeptAsksBefore(desk.db, new Date(now - day));
      await forgetCasesBefore(desk.db, new Date(now - 90 * day));
      await forgetBulkRunsBefore(desk.db, new Date(now - 90 * day));
      await forgetQuestionsBefore(desk.db, new Date(now - 90 * day));
      await forgetRemovalsBefore(desk.db, new Date(now - 30 * day));
      await forgetScreensBefore(desk.db, new Date(now - day));
      await removeExpiredSignIns(desk.db, new Date());
      await backup();
    },
    async onDead(_data, error) {
      desk.log.error({ error: error.message }, 'the nightly tidying and backup did not finish');
    },
  };
}

/** Two in the morning, UTC. */
export async function queueNextTidy(desk: Pick<Desk, 'clock' | 'jobs'>): Promise<void> {
  const now = desk.clock.now();
  const at = new Date((Math.floor((now - 2 * 3_600_000) / day) + 1) * day + 2 * 3_600_000);
  await desk.jobs.enqueue('store.tidy', { slot: at.toISOString() }, { at, key: at.toISOString() });
}
