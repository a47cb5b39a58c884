import { findAction } from '../../actions/registry.ts';
import { sendRequest } from '../../actions/send.ts';
import { findRequest, moveRequest, type ActionRequest } from '../../store/action-requests.ts';
import type { JobHandler } from '../../store/jobs.ts';
import { findPerson } from '../../store/people.ts';
import { nowOf, type Desk } from '../desk.ts';
import type { Kinds } from '../job-kinds.ts';
import { keep } from '../kept.ts';
import { signInActivity } from '../sign-in-card.ts';
import { reopenVisit } from '../visits.ts';
import { showRequestCard } from './show-request.ts';

const firstLookAfter = 5000;

/** Calls Graph on behalf of the agent who confirmed, and shows on the card what came of it. */
export function sendActionJob(desk: Desk): JobHandler<Kinds['action.send']> {
  return {
    attempts: 5,
    async run({ tenantId, request: id }, job) {
      const request = await findRequest(desk.db, tenantId, id);
      const action = request ? findAction(request.action) : null;
      if (!request || !action) return;
      const sent = await sendRequest(request, action, {
        db: desk.db,
        now: () => nowOf(desk),
        graphOf: (asked) => desk.signIns.graphOf(asked),
        signal: AbortSignal.any([job.signal, AbortSignal.timeout(20_000)]),
        queueLook: (moved, tx) =>
          desk.jobs.enqueue('action.follow', { tenantId, request: moved.id, look: 0 }, { tx, at: new Date(nowOf(desk).getTime() + firstLookAfter) }),
      }).catch(async (failure: unknown) => {
        const waiting = await findRequest(desk.db, tenantId, id);
        if (waiting) await showRequestCard(waiting, desk);
        throw failure;
      });
      if (!sent) return;
      await showRequestCard(sent, desk);
      if (sent.stage === 'sign_in') await askForSignIn(sent, desk);
    },
    async onDead({ tenantId, request: id }, error) {
      desk.log.error({ request: id, error: error.message }, 'an action could not be sent');
      const at = nowOf(desk);
      // Still claimed means that the process died in the call: it may have left.
      const moved =
        (await moveRequest(desk.db, { id, from: ['sending'], to: 'unknown', at, problem: 'unclear' })) ??
        (await moveRequest(desk.db, { id, from: ['waiting'], to: 'failed', at, problem: 'gave_up' }));
      if (moved && moved.tenantId === tenantId) await showRequestCard(moved, desk);
    },
  };
}

/** The confirmation is kept: after the sign-in the same request goes on. */
async function askForSignIn(request: ActionRequest, desk: Desk): Promise<void> {
  const visit = await reopenVisit(request, desk);
  const person = await findPerson(desk.db, request);
  if (!visit || !person?.conversationId) return;
  const kept = await keep(visit, { by: 'press', press: { verb: 'action.confirm', data: { request: request.id } } }, 'sign_in', desk);
  await desk.notify.send({ tenantId: request.tenantId, conversationId: person.conversationId }, signInActivity({ kept, claims: null, silent: true }, desk.config, visit.words));
}
