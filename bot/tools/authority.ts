import type { AuthorityTools } from '../../dialogs/mdm-authority.ts';
import type { Visit } from '../../dialogs/visit.ts';
import { mdmAuthority } from '../../graph/organization.ts';
import { askAuthority, cancelAuthority, confirmAuthority } from '../../readiness/ask-authority.ts';
import { findAuthorityRequest } from '../../store/authority-requests.ts';
import { afterAnswer } from '../after-answer.ts';
import { nowOf, type Desk } from '../desk.ts';

export function authorityTools(desk: Desk, visit: Visit, signal: AbortSignal): AuthorityTools {
  const { db } = desk;
  const { tenantId, objectId, conversationId } = visit;
  return {
    readAuthority: () => mdmAuthority(desk.appGraph, tenantId, signal),
    ask: (organisation) => askAuthority(db, { tenantId, objectId, conversationId, organisation }, desk.newId(), nowOf(desk)),
    confirm: (request, typed) =>
      confirmAuthority(visit, request, typed, {
        db,
        now: nowOf(desk),
        cardId: visit.cardId,
        queue: (asked, tx) => desk.jobs.enqueue('authority.set', { tenantId, request: asked.id }, { tx, at: afterAnswer(desk) }),
      }),
    cancel: (request) => cancelAuthority(visit, request, db, nowOf(desk)),
    find: (request) => findAuthorityRequest(db, tenantId, request),
  };
}
