import { escalate } from '../../alerts/escalations.ts';
import type { CheckFailure, StoredExpiring } from '../../alerts/expiring.ts';
import { knownItems } from '../../alerts/known-items.ts';
import { listChecks } from '../../store/expiry-checks.ts';
import type { JobHandler } from '../../store/jobs.ts';
import type { Desk } from '../desk.ts';
import type { Kinds } from '../job-kinds.ts';
import { tellParts } from '../tell-parts.ts';

/** Between two checks: an alert to which nobody reacted goes on to others when its time is over. */
export function escalateAlertsJob(desk: Desk): JobHandler<Kinds['alerts.escalate']> {
  return {
    attempts: 3,
    async run({ tenantId }) {
      const checks = await listChecks<StoredExpiring, CheckFailure>(desk.db, tenantId);
      await escalate(knownItems(checks), tellParts(desk));
    },
    async onDead(_data, error) {
      // The next check looks, too.
      desk.log.error({ error: error.message }, 'whether anybody reacted to alerts could not be looked at');
    },
  };
}
