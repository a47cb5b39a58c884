import { appendAudit } from '../store/audit.ts';
import { createRequest, findRequest, moveRequest, type ActionRequest, type RequestStage } from '../store/action-requests.ts';
import type { Database, Transaction } from '../store/database.ts';
import type { PersonKey } from '../store/people.ts';
import type { ActionId } from './action.ts';
import { findAction } from './registry.ts';

// From the question "really?" to a queued request. The card carries only the request's id; who asked, for
// which device and until when is here, so a forged, old or repeated press can do nothing.

/** How long a question waits for its answer. */
const answerWithin = 10 * 60 * 1000;

export interface Wish extends PersonKey {
  conversationId: string;
  cardId: string | null;
  action: ActionId;
  deviceId: string;
  deviceName: string;
  lastSync: Date | null;
}

export async function askConfirmation(db: Database, wish: Wish, id: string, now: Date): Promise<{ id: string; expiresAt: Date }> {
  const expiresAt = new Date(now.getTime() + answerWithin);
  await createRequest(db, { ...wish, id, askedAt: now, expiresAt });
  return { id, expiresAt };
}

export type Confirmation =
  | { kind: 'confirmed'; request: ActionRequest }
  /** Pressed before, or ended in another way: here is how it stands. */
  | { kind: 'as_it_stands'; request: ActionRequest }
  | { kind: 'not_yours' }
  /** What disturbs somebody is not done without a word on why. */
  | { kind: 'reason_missing' }
  | { kind: 'unknown' };

export interface ConfirmParts {
  db: Database;
  now: Date;
  /** Queues the sending in the same transaction. */
  queue: (request: ActionRequest, tx: Transaction) => Promise<void>;
}

/** Of several presses exactly one is `confirmed`; it is queued with the move or not at all. */
export async function confirmRequest(person: PersonKey, { id, reason }: { id: string; reason: string | null }, { db, now, queue }: ConfirmParts): Promise<Confirmation> {
  const request = await findRequest(db, person.tenantId, id);
  if (!request) return { kind: 'unknown' };
  if (request.objectId !== person.objectId) return { kind: 'not_yours' };
  if (request.stage === 'asked' && !reason && findAction(request.action)?.risk !== 'harmless') return { kind: 'reason_missing' };
  // One that waited for a sign-in was confirmed in time already.
  const late = request.stage === 'asked' && request.expiresAt <= now;
  const moved = await db.transaction(async (tx) => {
    const next = await moveRequest(tx, { id, from: [late ? 'asked' : request.stage].filter(isConfirmable), to: late ? 'expired' : 'waiting', at: now, reason });
    if (!next) return null;
    if (!late) await queue(next, tx);
    await appendAudit(tx, { ...audited(next, now), event: late ? 'action.expired' : 'action.confirmed' });
    return next;
  });
  if (moved && !late) return { kind: 'confirmed', request: moved };
  return { kind: 'as_it_stands', request: moved ?? (await findRequest(db, person.tenantId, id)) ?? request };
}

function isConfirmable(stage: RequestStage): boolean {
  return stage === 'asked' || stage === 'sign_in';
}

export async function cancelRequest(person: PersonKey, id: string, db: Database, now: Date): Promise<Confirmation> {
  const request = await findRequest(db, person.tenantId, id);
  if (!request) return { kind: 'unknown' };
  if (request.objectId !== person.objectId) return { kind: 'not_yours' };
  const moved = await moveRequest(db, { id, from: ['asked', 'sign_in'], to: 'cancelled', at: now });
  return { kind: 'as_it_stands', request: moved ?? (await findRequest(db, person.tenantId, id)) ?? request };
}

/** The part of an audit entry that every event of a request shares. */
export function audited(request: ActionRequest, at: Date) {
  return {
    at,
    tenantId: request.tenantId,
    objectId: request.objectId,
    subject: request.deviceId,
    detail: { request: request.id, action: request.action, device: request.deviceName, conversation: request.conversationId, ...(request.reason === null ? {} : { reason: request.reason }) },
  };
}
