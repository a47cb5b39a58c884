import { findAction } from '../../actions/registry.ts';
import { giveUp, sendRequest, type SendParts } from '../../actions/send.ts';
import { getDevice } from '../../graph/devices.ts';
import { findRequest } from '../../store/action-requests.ts';
import type { JobHandler } from '../../store/jobs.ts';
import { afterSend } from '../after-move.ts';
import { nowOf, type Desk } from '../desk.ts';
import { graphFor } from '../graph-for.ts';
import type { Kinds } from '../job-kinds.ts';

/** Calls Graph on behalf of the agent who confirmed, or as the application for somebody's own device. What came of it is shown by a job of its own. */
export function sendActionJob(desk: Desk): JobHandler<Kinds['action.send']> {
  const onMove: SendParts['onMove'] = (moved, tx, claims) => afterSend(moved, tx, desk, claims);
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
        onMove,
      });
    },
    async onDead({ tenantId, request: id }, error) {
      desk.log.error({ request: id, error: error.message }, 'an action could not be sent');
      const request = await findRequest(desk.db, tenantId, id);
      const action = request ? findAction(request.action) : null;
      if (request && action) await giveUp(request, action, { db: desk.db, now: () => nowOf(desk), onMove });
    },
  };
}
