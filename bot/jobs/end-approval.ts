import { expireApproval } from '../../actions/approve.ts';
import { findRequest } from '../../store/action-requests.ts';
import type { JobHandler } from '../../store/jobs.ts';
import { afterMove } from '../after-move.ts';
import { nowOf, type Desk } from '../desk.ts';
import type { Kinds } from '../job-kinds.ts';

/** After eight hours without a second person nothing is sent, and the requester hears so. */
export function endApprovalJob(desk: Desk): JobHandler<Kinds['approval.end']> {
  return {
    async run({ tenantId, request: id }) {
      const request = await findRequest(desk.db, tenantId, id);
      if (request?.stage !== 'approval') return;
      await expireApproval(request, { db: desk.db, now: nowOf(desk), queue: (moved, tx) => afterMove(moved, tx, desk) });
    },
    async onDead({ request }, error) {
      // A press on it expires it just as well.
      desk.log.error({ request, error: error.message }, 'an approval that nobody gave could not be ended');
    },
  };
}
