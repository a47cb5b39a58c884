import { appendAudit } from '../store/audit.ts';
import { findRequest, moveRequest, type ActionRequest } from '../store/action-requests.ts';
import type { Database, Transaction } from '../store/database.ts';
import type { PersonKey } from '../store/people.ts';
import { approveWithin, audited } from './request.ts';

// The second person. Who asked never is; of two who answer at once one wins.

export type Verdict =
  | { kind: 'given'; request: ActionRequest }
  /** Answered before, taken back, or too late: here is how it stands. */
  | { kind: 'as_it_stands'; request: ActionRequest }
  | { kind: 'own' }
  | { kind: 'note_missing' }
  | { kind: 'unknown' };

/** Somebody whose role was checked. */
export interface Approver extends PersonKey {
  name: string | null;
}

export interface ApproveParts {
  db: Database;
  now: Date;
  /** Queues what follows in the same transaction. */
  queue: (request: ActionRequest, tx: Transaction) => Promise<void>;
}

/** @param answer a refusal says why: the requester reads it */
export async function answerApproval(person: Approver, id: string, answer: { approved: true } | { approved: false; note: string | null }, { db, now, queue }: ApproveParts): Promise<Verdict> {
  const request = await findRequest(db, person.tenantId, id);
  if (!request) return { kind: 'unknown' };
  if (request.objectId === person.objectId) {
    await appendAudit(db, { ...audited(request, now), event: 'action.not_theirs' });
    return { kind: 'own' };
  }
  const note = answer.approved ? null : (answer.note?.trim() ?? '');
  if (note === '' && request.stage === 'approval') return { kind: 'note_missing' };
  if (request.stage === 'approval' && request.expiresAt <= now) return { kind: 'as_it_stands', request: (await expireApproval(request, { db, now, queue })) ?? request };
  const moved = await db.transaction(async (tx) => {
    const approver = { objectId: person.objectId, name: person.name, note };
    const next = await moveRequest(tx, {
      id, from: ['approval'], to: answer.approved ? 'waiting' : 'refused', at: now, approver,
      ...(answer.approved ? { expiresAt: new Date(now.getTime() + approveWithin) } : { problem: 'approval_refused' }),
    });
    if (!next) return null;
    await queue(next, tx);
    const { detail, ...rest } = audited(next, now);
    const said = note === null ? {} : { reason: note };
    await appendAudit(tx, { ...rest, objectId: person.objectId, event: answer.approved ? 'action.approved' : 'action.turned_down', detail: { ...detail, ...said, requester: request.objectId } });
    return next;
  });
  if (moved) return { kind: 'given', request: moved };
  return { kind: 'as_it_stands', request: (await findRequest(db, person.tenantId, id)) ?? request };
}

/** Nobody answered in time. Null when somebody did after all. */
export async function expireApproval(request: ActionRequest, { db, now, queue }: ApproveParts): Promise<ActionRequest | null> {
  return db.transaction(async (tx) => {
    const next = await moveRequest(tx, { id: request.id, from: ['approval'], to: 'expired', at: now, problem: 'approval_expired' });
    if (!next) return null;
    await queue(next, tx);
    await appendAudit(tx, { ...audited(next, now), objectId: null, event: 'action.expired' });
    return next;
  });
}
