import { followRequest } from '../../actions/follow.ts';
import { findAction } from '../../actions/registry.ts';
import { readActionState } from '../../graph/devices.ts';
import { findRequest, isEnded } from '../../store/action-requests.ts';
import type { JobHandler } from '../../store/jobs.ts';
import { nowOf, type Desk } from '../desk.ts';
import type { Kinds } from '../job-kinds.ts';

/** Graph did not answer in any attempt: the next look is not given up for it. */
const lookAgainAfter = 10 * 60 * 1000;

/** Looks whether it has happened, and queues showing it and the next look until it has ended. */
export function followActionJob(desk: Desk): JobHandler<Kinds['action.follow']> {
  const lookAgain = ({ tenantId, request, look }: Kinds['action.follow'], at: Date) =>
    // One look has one key: a repeated job cannot start a second chain of looks.
    desk.jobs.enqueue('action.follow', { tenantId, request, look: look + 1 }, { at, key: `${request}/${look + 1}` });

  return {
    async run(data, job) {
      const request = await findRequest(desk.db, data.tenantId, data.request);
      const action = request ? findAction(request.action) : null;
      if (!request || !action || isEnded(request.stage)) return;
      const followed = await followRequest(request, action, {
        db: desk.db,
        now: nowOf(desk),
        readState: (id) => readActionState(desk.appGraph, id, job.signal),
        onMove: (moved, tx) => desk.jobs.enqueue('action.show', { tenantId: data.tenantId, request: moved.id, signIn: null }, { tx }),
      });
      if (followed.nextLook) await lookAgain(data, followed.nextLook);
    },
    async onDead(data, error) {
      desk.log.warn({ request: data.request, error: error.message }, 'the outcome of an action could not be read');
      await lookAgain(data, new Date(nowOf(desk).getTime() + lookAgainAfter));
    },
  };
}
