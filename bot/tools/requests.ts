import { nextLookAt } from '../../actions/follow.ts';
import { cancelRequest, confirmRequest } from '../../actions/request.ts';
import type { ConfirmTools } from '../../dialogs/action-status.ts';
import type { NewestRequestTools } from '../../dialogs/newest-requests.ts';
import type { Visit } from '../../dialogs/visit.ts';
import { findRequest, newestRequests, placeRequestCard } from '../../store/action-requests.ts';
import { nowOf, type Desk } from '../desk.ts';

export function confirmTools(desk: Desk, visit: Visit): ConfirmTools {
  return {
    confirm: (id, reason) =>
      confirmRequest(visit, { id, reason }, {
        db: desk.db,
        now: nowOf(desk),
        queue: async (request, tx) => {
          if (visit.cardId) await placeRequestCard(tx, request.id, visit.conversationId, visit.cardId);
          await desk.jobs.enqueue('action.send', { tenantId: request.tenantId, request: request.id }, { tx });
        },
      }),
    cancel: (id) => cancelRequest(visit, id, desk.db, nowOf(desk)),
    find: (id) => findRequest(desk.db, visit.tenantId, id),
    placeCard: (id, cardId) => placeRequestCard(desk.db, id, visit.conversationId, cardId),
    nextLook: (request) => nextLookAt(request, nowOf(desk)),
  };
}

const mostRequests = 5;

export function newestRequestTools(desk: Desk, visit: Visit): NewestRequestTools {
  return {
    ...confirmTools(desk, visit),
    now: () => nowOf(desk),
    newestRequests: (deviceName) => newestRequests(desk.db, visit, deviceName, mostRequests),
  };
}
