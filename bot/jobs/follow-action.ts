import { followRequest } from '../../actions/follow.ts';
import { findAction } from '../../actions/registry.ts';
import { givenOf } from '../../actions/request.ts';
import type { DeviceAction } from '../../actions/action.ts';
import { getSyncStatus } from '../../graph/sync-status.ts';
import { readActionState, type ActionResult, type ActionState } from '../../graph/devices.ts';
import { GraphForbidden, GraphNotFound, GraphRefused, GraphSignInNeeded } from '../../graph/errors.ts';
import { SignInNeeded } from '../../graph/identity-errors.ts';
import { readLogCollections } from '../../graph/log-collections.ts';
import { readRemediation } from '../../graph/remediations.ts';
import { findRequest, isEnded, noteLastSync, type ActionRequest } from '../../store/action-requests.ts';
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
        readState: (id) => readState(request, action, id, job.signal, desk),
        onMove: (moved, tx) => desk.jobs.enqueue('action.show', { tenantId: data.tenantId, request: moved.id, signIn: null, stage: moved.stage }, { tx }),
      });
      const news = followed.lastSync !== null && followed.request.stage === 'no_answer' && (await noteLastSync(desk.db, request.id, followed.lastSync));
      if (news) await desk.jobs.enqueue('action.show', { tenantId: data.tenantId, request: request.id, signIn: null });
      if (followed.nextLook && action.id === 'syncDevice') await showSync(followed.request, job.signal, desk);
      if (followed.nextLook) await lookAgain(data, followed.nextLook);
    },
    async onDead(data, error) {
      desk.log.warn({ request: data.request, error: error.message }, 'the outcome of an action could not be read');
      await lookAgain(data, new Date(nowOf(desk).getTime() + lookAgainAfter));
    },
  };
}

/** Beta, optional and refused in many tenants: what it tells is shown, and nothing is said where it tells nothing. */
async function showSync({ tenantId, id: request, deviceId }: ActionRequest, signal: AbortSignal, desk: Desk): Promise<void> {
  const sync = await getSyncStatus(desk.appGraph, deviceId, signal).catch(() => []);
  if (sync.some(({ status }) => status !== 'none')) await desk.jobs.enqueue('action.show', { tenantId, request, signIn: null, sync });
}

/** Optional: without the permission there is still what the device itself reports. */
async function remediationResults(id: string, remediation: string, signal: AbortSignal, desk: Desk): Promise<ActionResult[]> {
  return readRemediation(desk.appGraph, id, remediation, signal).catch((failure: unknown) => {
    if (failure instanceof GraphForbidden || failure instanceof GraphNotFound || failure instanceof GraphRefused) return [];
    throw failure;
  });
}

/** Only a permission to write reads which diagnostics were collected, so that is asked in the agent's name, while that lasts. */
async function readState(request: ActionRequest, action: DeviceAction, id: string, signal: AbortSignal, desk: Desk): Promise<ActionState> {
  const state = await readActionState(desk.appGraph, id, signal);
  const remediation = givenOf(request).remediationId;
  if (action.proof === 'remediation_state' && remediation !== undefined) return { ...state, results: [...(await remediationResults(id, remediation, signal, desk)), ...state.results] };
  if (action.proof !== 'log_collection') return state;
  try {
    return { ...state, results: await readLogCollections(await desk.signIns.graphOf(request), id, signal) };
  } catch (failure) {
    if (failure instanceof SignInNeeded || failure instanceof GraphSignInNeeded) return { ...state, results: [] };
    throw failure;
  }
}
