import { findAction } from '../../actions/registry.ts';
import { sendRequest, unclearProblem, unclearStage } from '../../actions/send.ts';
import { getDevice } from '../../graph/devices.ts';
import { findRequest, moveRequest } from '../../store/action-requests.ts';
import type { JobHandler } from '../../store/jobs.ts';
import { afterMove, afterSend } from '../after-move.ts';
import { nowOf, type Desk } from '../desk.ts';
import { graphFor } from '../graph-for.ts';
import type { Kinds } from '../job-kinds.ts';

/** Calls Graph on behalf of the agent who confirmed, or as the application for somebody's own device. What came of it is shown by a job of its own. */
export function sendActionJob(desk: Desk): JobHandler<Kinds['action.send']> {
  return {
    attempts: 5,
    async run({ tenantId, request: id }, job) {
      const request = await findRequest(desk.db, tenantId, id);
      const action = request ? findAction(request.action) : null;
      if (!request || !action) return;
      await sendRequest(request, action, {
        db: desk.db,
        now: () => nowOf(desk),
        graphOf: (asked) => graphFor(asked, desk, job.signal),
        readDevice: (graph, deviceId) => getDevice(graph, deviceId, job.signal),
        signal: AbortSignal.any([job.signal, AbortSignal.timeout(20_000)]),
        onMove: (moved, tx, claims) => afterSend(moved, tx, desk, claims),
      });
    },
    async onDead({ tenantId, request: id }, error) {
      desk.log.error({ request: id, error: error.message }, 'an action could not be sent');
      const at = nowOf(desk);
      const request = await findRequest(desk.db, tenantId, id);
      const action = request ? findAction(request.action) : null;
      await desk.db.transaction(async (tx) => {
        // Still claimed means that the process died in the call: it may have left.
        const moved =
          (await moveRequest(tx, { id, from: ['sending'], to: action ? unclearStage(action) : 'unknown', at, problem: action ? unclearProblem(action) : 'unclear' })) ??
          (await moveRequest(tx, { id, from: ['waiting'], to: 'failed', at, problem: 'gave_up' }));
        if (moved && moved.tenantId === tenantId) await afterMove(moved, tx, desk);
      });
    },
  };
}
