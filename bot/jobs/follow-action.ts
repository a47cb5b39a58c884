import { followRequest } from '../../actions/follow.ts';
import { findAction } from '../../actions/registry.ts';
import { readActionState } from '../../graph/devices.ts';
import { findRequest, isEnded } from '../../store/action-requests.ts';
import type { JobHandler } from '../../store/jobs.ts';
import { nowOf, type Desk } from '../desk.ts';
import type { Kinds } from '../job-kinds.ts';
import { announceEnd, showRequestCard } from './show-request.ts';

/** After this long nobody looks at the card any more. */
const silentAfter = 2 * 60 * 1000;

/** Graph did not answer in any attempt: the next look is not given up for it. */
const lookAgainAfter = 10 * 60 * 1000;

/** Looks whether it has happened, shows it, and queues the next look until it has ended. */
export function followActionJob(desk: Desk): JobHandler<Kinds['action.follow']> {
  const lookAgain = ({ tenantId, request, look }: Kinds['action.follow'], at: Date) =>
    // One look has one key: a repeated job cannot start a second chain of looks.
    desk.jobs.enqueue('action.follow', { tenantId, request, look: look + 1 }, { at, key: `${request}/${look + 1}` });

  return {
    async run(data, job) {
      const request = await findRequest(desk.db, data.tenantId, data.request);
      const action = request ? findAction(request.action) : null;
      if (!request || !action || isEnded(request.stage)) return;
      const followed = await followRequest(request, action, { db: desk.db, now: nowOf(desk), readState: (id) => readActionState(desk.appGraph, id, job.signal) });
      if (followed.nextLook) await lookAgain(data, followed.nextLook);
      if (!followed.changed) return;
      await showRequestCard(followed.request, desk);
      const late = nowOf(desk).getTime() - request.askedAt.getTime() > silentAfter;
      if (late && isEnded(followed.request.stage)) await announceEnd(followed.request, desk);
    },
    async onDead(data, error) {
      desk.log.warn({ request: data.request, error: error.message }, 'the outcome of an action could not be read');
      await lookAgain(data, new Date(nowOf(desk).getTime() + lookAgainAfter));
    },
  };
}
