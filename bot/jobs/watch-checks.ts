import { watchChecks } from '../../alerts/stopped.ts';
import type { JobHandler } from '../../store/jobs.ts';
import { nowOf, type Desk } from '../desk.ts';
import type { Kinds } from '../job-kinds.ts';
import { checkParts } from './check-alerts.ts';

const hour = 60 * 60 * 1000;

/** Every hour, beside the check: whether checks still end. */
export function watchChecksJob(desk: Desk): JobHandler<Kinds['alerts.watch']> {
  return {
    async run() {
      await queueNextWatch(desk);
      if (!(await watchChecks(checkParts(desk)))) return;
      desk.log.error('no expiry check has ended for two slots; another one is tried');
      await desk.jobs.enqueue('alerts.check', { slot: null, show: null }, { key: 'stopped' });
    },
    async onDead(_data, error) {
      desk.log.error({ error: error.message }, 'nobody looked whether expiry checks still end');
    },
  };
}

export async function queueNextWatch(desk: Pick<Desk, 'clock' | 'jobs'>): Promise<void> {
  const at = new Date((Math.floor(nowOf(desk).getTime() / hour) + 1) * hour);
  await desk.jobs.enqueue('alerts.watch', { slot: at.toISOString() }, { at, key: at.toISOString() });
}
