import { authorityCard } from '../../dialogs/mdm-authority.ts';
import { setAuthority } from '../../readiness/set-authority.ts';
import { moveAuthorityRequest, type AuthorityRequest } from '../../store/authority-requests.ts';
import type { JobHandler } from '../../store/jobs.ts';
import { cardActivity } from '../card-activity.ts';
import { nowOf, type Desk } from '../desk.ts';
import type { Kinds } from '../job-kinds.ts';
import { Unreachable } from '../send-failure.ts';
import { reopenVisit } from '../visits.ts';

/** Sets the MDM authority in the name of the administrator who confirmed it. A repetition looks, and does not call again. */
export function setAuthorityJob(desk: Desk): JobHandler<Kinds['authority.set']> {
  return {
    attempts: 4,
    async run({ tenantId, request: id }, job) {
      const request = await setAuthority(tenantId, id, {
        db: desk.db,
        now: () => nowOf(desk),
        mine: (asked) => desk.signIns.graphOf(asked),
        app: desk.appGraph,
        signal: AbortSignal.any([job.signal, AbortSignal.timeout(40_000)]),
      });
      if (request) await show(request, desk);
    },
    async onDead({ tenantId, request: id }, error) {
      desk.log.error({ request: id, error: error.message }, 'the MDM authority could not be set');
      const moved = await moveAuthorityRequest(desk.db, { id, from: ['waiting', 'calling'], to: 'unclear', at: nowOf(desk), problem: 'no_answer' });
      if (moved?.tenantId === tenantId) await show(moved, desk).catch((failure: unknown) => desk.log.error({ err: failure }, 'the end of it could not be shown'));
    },
  };
}

async function show(request: AuthorityRequest, desk: Desk): Promise<void> {
  const visit = await reopenVisit(request, desk);
  if (!visit) return;
  const message = cardActivity(authorityCard(request, visit.words));
  try {
    if (request.cardId) await desk.notify.replace(visit, request.cardId, message);
    else await desk.notify.send(visit, message);
  } catch (failure) {
    if (!(failure instanceof Unreachable)) throw failure;
    desk.log.warn({ request: request.id }, 'nobody can be reached where the MDM authority was asked for');
  }
}
