import { answerApproval } from '../../actions/approve.ts';
import type { ApprovalTools } from '../../dialogs/approvals.ts';
import type { Visit } from '../../dialogs/visit.ts';
import { findRequest, requestsForApproval } from '../../store/action-requests.ts';
import { findPerson } from '../../store/people.ts';
import { afterMove } from '../after-move.ts';
import { nowOf, type Desk } from '../desk.ts';

/** More than the limits of a day let through at once. */
const mostShown = 12;

export function approvalTools(desk: Desk, visit: Visit): ApprovalTools {
  return {
    waiting: () => requestsForApproval(desk.db, visit.tenantId, nowOf(desk), mostShown),
    find: (id) => findRequest(desk.db, visit.tenantId, id),
    answer: (id, answer) => answerApproval(visit, id, answer, { db: desk.db, now: nowOf(desk), queue: (moved, tx) => afterMove(moved, tx, desk) }),
    nameOf: async (request) => (await findPerson(desk.db, request))?.name ?? null,
  };
}
