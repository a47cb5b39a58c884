import { nextLook } from '../../actions/follow-times.ts';
import { requestCard } from '../../dialogs/action-status.ts';
import { isEnded, placeRequestCard, type ActionRequest } from '../../store/action-requests.ts';
import { cardActivity } from '../card-activity.ts';
import { nowOf, type Desk } from '../desk.ts';
import { Unreachable } from '../send-failure.ts';
import { reopenVisit } from '../visits.ts';

/**
 * Draws the request as it stands now on its card.
 * @throws SendLater, MessageRefused; nobody there to read it is logged, because the request itself goes on
 */
export async function showRequestCard(request: ActionRequest, desk: Desk): Promise<void> {
  const visit = await reopenVisit(request, desk);
  if (!visit) return;
  const look = isEnded(request.stage) || !request.sentAt ? null : nextLook(request.sentAt, nowOf(desk));
  const message = cardActivity(requestCard(request, visit.words, look));
  await unlessGone(desk, async () => {
    if (request.cardId) {
      const shown = await desk.notify.replace(visit, request.cardId, message);
      if (shown !== request.cardId) await placeRequestCard(desk.db, request.id, request.conversationId, shown);
    } else {
      await placeRequestCard(desk.db, request.id, request.conversationId, await desk.notify.send(visit, message));
    }
  });
}

/** A card that changes in place makes no sound: who asked long ago gets a message of its own. */
export async function announceEnd(request: ActionRequest, desk: Desk): Promise<void> {
  const visit = await reopenVisit(request, desk);
  if (visit) await unlessGone(desk, async () => void (await desk.notify.send(visit, cardActivity(requestCard(request, visit.words, null)))));
}

async function unlessGone(desk: Desk, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (failure) {
    if (!(failure instanceof Unreachable)) throw failure;
    desk.log.warn({ code: failure.code }, 'nobody can be reached where the action was asked');
  }
}
