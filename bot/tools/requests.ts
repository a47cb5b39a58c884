import { nextLookAt } from '../../actions/follow.ts';
import { cancelRequest, confirmRequest } from '../../actions/request.ts';
import type { ConfirmTools } from '../../dialogs/action-status.ts';
import type { NewestRequestTools } from '../../dialogs/newest-requests.ts';
import type { Visit } from '../../dialogs/visit.ts';
import { findRequest, newestRequests, placeRequestCard, type ActionRequest } from '../../store/action-requests.ts';
import type { Transaction } from '../../store/database.ts';
import { queueNext } from '../after-move.ts';
import { nowOf, type Desk } from '../desk.ts';

export function confirmTools(desk: Desk, visit: Visit): ConfirmTools {
  const parts = () => ({
    db: desk.db,
    now: nowOf(desk),
    queue: async (request: ActionRequest, tx: Transaction) => {
      if (visit.cardId) await placeRequestCard(tx, request.id, visit.conversationId, visit.cardId);
      await queueNext(request, tx, desk);
    },
  });
  return {
    now: () => nowOf(desk),
    confirm: (id, filled) => confirmRequest(visit, id, filled, parts()),
    cancel: (id) => cancelRequest(visit, id, parts()),
    find: (id) => findRequest(desk.db, visit.tenantId, id),
    placeCard: (id, cardId) => placeRequestCard(desk.db, id, visit.conversationId, cardId),
    nextLook: (request) => nextLookAt(request, nowOf(desk)),
  };
}

const mostRequests = 5;

export function newestRequestTools(desk: Desk, visit: Visit): NewestRequestTools {
  return {
    ...confirmTools(desk, visit),
    newestRequests: (deviceName) => newestRequests(desk.db, visit, deviceName, mostRequests),
  };
}
