import { followApproval } from '../../actions/intune-approval.ts';
import { readApprovalStatus } from '../../graph/approval-requests.ts';
import { findRequest } from '../../store/action-requests.ts';
import type { JobHandler } from '../../store/jobs.ts';
import { afterMove } from '../after-move.ts';
import { nowOf, type Desk } from '../desk.ts';
import type { Kinds } from '../job-kinds.ts';

/** Graph did not answer in any attempt: the next look is not given up for it. */
const lookAgainAfter = 10 * 60 * 1000;

/** Looks as the application whether Intune's own approval was given: the requester's sign-in ends long before. */
export function followApprovalJob(desk: Desk): JobHandler<Kinds['approval.follow']> {
  const lookAgain = ({ tenantId, request, look }: Kinds['approval.follow'], at: Date) =>
    desk.jobs.enqueue('approval.follow', { tenantId, request, look: look + 1 }, { at, key: `${request}/approval/${look + 1}/${at.getTime()}` });

  return {
    async run(data, job) {
      const request = await findRequest(desk.db, data.tenantId, data.request);
      if (!request) return;
      const next = await followApproval(request, {
        db: desk.db,
        now: nowOf(desk),
        readStatus: (code) => readApprovalStatus(desk.appGraph, code, job.signal),
        onMove: (moved, tx) => afterMove(moved, tx, desk),
      });
      if (next) await lookAgain(data, next);
    },
    async onDead(data, error) {
      desk.log.warn({ request: data.request, error: error.message }, 'an approval in Intune could not be read');
      await lookAgain(data, new Date(nowOf(desk).getTime() + lookAgainAfter));
    },
  };
}
