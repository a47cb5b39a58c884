import { nextLookAt } from '../../actions/follow.ts';
import { requestCard } from '../../dialogs/action-status.ts';
import { ownRequestCard } from '../../dialogs/own-request-card.ts';
import type { Visit } from '../../dialogs/visit.ts';
import type { SyncPart } from '../../graph/sync-status.ts';
import { findRequest, isEnded, placeRequestCard, type ActionRequest, type RequestStage } from '../../store/action-requests.ts';
import { isOwnRequest } from '../../store/own-requests.ts';
import type { JobHandler } from '../../store/jobs.ts';
import { findPerson } from '../../store/people.ts';
import { cardActivity } from '../card-activity.ts';
import { nowOf, type Desk } from '../desk.ts';
import type { Kinds } from '../job-kinds.ts';
import { keep } from '../kept.ts';
import { Unreachable } from '../send-failure.ts';
import { sendSignIn } from '../send-sign-in.ts';
import { reopenVisit } from '../visits.ts';

/** After this long nobody looks at the card any more, and one that changes in place makes no sound. */
const silentAfter = 2 * 60 * 1000;

/**
 * Draws a request as it stands now. A job of its own, queued with every move: Teams may refuse an update for
 * a while, and the card must not stay behind what is recorded.
 */
export function showActionJob(desk: Desk): JobHandler<Kinds['action.show']> {
  return {
    attempts: 8,
    async run({ tenantId, request: id, signIn, sync = [], stage, onlyPast }) {
      const request = await findRequest(desk.db, tenantId, id);
      const visit = request ? await reopenVisit(request, desk) : null;
      if (!request || !visit || (onlyPast && request.stage === stage)) return;
      try {
        await draw(request, visit, sync, stage ?? request.stage, desk);
        if (signIn && request.stage === 'sign_in') await askForSignIn(request, visit, signIn.claims, desk);
      } catch (failure) {
        if (!(failure instanceof Unreachable)) throw failure;
        desk.log.warn({ code: failure.code, request: id }, 'nobody can be reached where the action was asked');
      }
    },
    async onDead({ request }, error) {
      desk.log.error({ request, error: error.message }, 'the card of an action could not be brought up to date');
    },
  };
}

/** @param came what it came to when this was queued: of two jobs that find it further on, the later one tells */
async function draw(request: ActionRequest, visit: Visit, sync: readonly SyncPart[], came: RequestStage, desk: Desk): Promise<void> {
  const now = nowOf(desk);
  const card = (await isOwnRequest(desk.db, request.tenantId, request.id)) ? ownRequestCard : requestCard;
  const message = cardActivity(card(request, visit.words, nextLookAt(request, now), now, sync));
  const late = came === request.stage && (isEnded(request.stage) || isTurn(request)) && now.getTime() - request.askedAt.getTime() > silentAfter;
  const shown = request.cardId ? await desk.notify.replace(visit, request.cardId, message) : await desk.notify.send(visit, message);
  if (shown !== request.cardId) await placeRequestCard(desk.db, request.id, request.conversationId, shown);
  else if (late) await desk.notify.send(visit, message);
}

/** A second person has answered, or what was unclear has arrived after all, perhaps hours later: the requester hears of it, and not only where the old card stands. */
function isTurn({ stage, approverId, history }: ActionRequest): boolean {
  if (stage === 'approval_intune') return true;
  const arrived = history.some((entry) => entry.stage === 'unclear');
  return (stage === 'sent' && (approverId !== null || arrived)) || (stage === 'delivered' && arrived);
}

/** The confirmation is kept: after the sign-in the same request goes on. */
async function askForSignIn(request: ActionRequest, visit: Visit, claims: string | null, desk: Desk): Promise<void> {
  const person = await findPerson(desk.db, request);
  if (!person?.conversationId) return;
  const kept = await keep(visit, { by: 'press', press: { verb: 'action.confirm', data: { request: request.id } } }, 'sign_in', desk, claims);
  const privately = { tenantId: request.tenantId, conversationId: person.conversationId };
  await sendSignIn({ kept, claims, silent: true }, visit, desk, (card) => desk.notify.send(privately, card));
}
