import { appendAudit } from '../store/audit.ts';
import { createAuthorityRequest, findAuthorityRequest, moveAuthorityRequest, type AuthorityRequest } from '../store/authority-requests.ts';
import type { Database, Transaction } from '../store/database.ts';
import type { PersonKey } from '../store/people.ts';
import { auditedAuthority } from './set-authority.ts';

// From the question "really?" to a queued call. The card carries only the request's id; who asked, for which
// organisation and until when is here, so a forged, old or repeated press can do nothing.

/** Longer than for a device: the consequences are to be read first. */
const answerWithin = 15 * 60 * 1000;

export async function askAuthority(db: Database, wish: PersonKey & { conversationId: string; organisation: string }, id: string, now: Date): Promise<AuthorityRequest> {
  const request = { ...wish, id, askedAt: now, expiresAt: new Date(now.getTime() + answerWithin) };
  await createAuthorityRequest(db, request);
  return { ...request, cardId: null, stage: 'asked', problem: null, found: null };
}

export type AuthorityAnswer =
  | { kind: 'confirmed'; request: AuthorityRequest }
  /** Pressed before, or over: here is how it stands. */
  | { kind: 'as_it_stands'; request: AuthorityRequest }
  /** Another name was typed than the organisation's: nothing was done, and it can be typed again. */
  | { kind: 'other_name'; request: AuthorityRequest }
  | { kind: 'not_yours' }
  | { kind: 'unknown' };

export interface ConfirmAuthorityParts {
  db: Database;
  now: Date;
  cardId: string | null;
  /** Queues the call in the same transaction. */
  queue: (request: AuthorityRequest, tx: Transaction) => Promise<void>;
}

/** Of several presses exactly one is `confirmed`. */
export async function confirmAuthority(person: PersonKey, id: string, typed: string, { db, now, cardId, queue }: ConfirmAuthorityParts): Promise<AuthorityAnswer> {
  const request = await findAuthorityRequest(db, person.tenantId, id);
  if (!request) return { kind: 'unknown' };
  if (request.objectId !== person.objectId) return { kind: 'not_yours' };
  if (request.stage !== 'asked') return { kind: 'as_it_stands', request };
  const late = request.expiresAt <= now;
  if (!late && !sameName(typed, request.organisation)) return { kind: 'other_name', request };
  const moved = await db.transaction(async (tx) => {
    const next = await moveAuthorityRequest(tx, { id, from: ['asked'], to: late ? 'expired' : 'waiting', at: now, cardId });
    if (!next) return null;
    if (!late) await queue(next, tx);
    await appendAudit(tx, { ...auditedAuthority(next, now), event: late ? 'authority.expired' : 'authority.confirmed' });
    return next;
  });
  if (moved && !late) return { kind: 'confirmed', request: moved };
  return { kind: 'as_it_stands', request: moved ?? (await findAuthorityRequest(db, person.tenantId, id)) ?? request };
}

export async function cancelAuthority(person: PersonKey, id: string, db: Database, now: Date): Promise<AuthorityAnswer> {
  const request = await findAuthorityRequest(db, person.tenantId, id);
  if (!request) return { kind: 'unknown' };
  if (request.objectId !== person.objectId) return { kind: 'not_yours' };
  const moved = await moveAuthorityRequest(db, { id, from: ['asked'], to: 'cancelled', at: now });
  return { kind: 'as_it_stands', request: moved ?? (await findAuthorityRequest(db, person.tenantId, id)) ?? request };
}

/** Typed by hand: capitals and spaces are no reason to start again. */
export function sameName(typed: string, wanted: string): boolean {
  const plain = (name: string) => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
  return plain(typed) === plain(wanted);
}
