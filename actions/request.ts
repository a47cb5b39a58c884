import { appendAudit } from '../store/audit.ts';
import { createRequest, findRequest, moveRequest, type ActionRequest, type RequestStage } from '../store/action-requests.ts';
import type { Database, Transaction } from '../store/database.ts';
import { holdDevice, openRequestsOfDevice } from '../store/device-requests.ts';
import type { PersonKey } from '../store/people.ts';
import type { ActionId, DeviceAction, Given, InputId, SeenDevice } from './action.ts';
import { readInputs } from './inputs.ts';
import { limitReached, type LimitReached } from './limits.ts';
import { findAction } from './registry.ts';
import { keepsFromAsking } from './under-way.ts';

// From the question "really?" to a queued request. The card carries only the request's id; who asked, for
// which device and until when is here, so a forged, old or repeated press can do nothing.

/** How long a question waits for its answer. */
const answerWithin = 10 * 60 * 1000;
/** How long a second person has; and how long an approval lasts while the requester has to sign in again. */
export const approveWithin = 8 * 60 * 60 * 1000;

export interface Wish extends PersonKey {
  conversationId: string;
  cardId: string | null;
  action: ActionId;
  deviceId: string;
  deviceName: string;
  lastSync: Date | null;
  seen: SeenDevice;
  /** Their name, for whoever reads the card. */
  askedBy: string | null;
  /** An administrator has turned on that this goes as Balie itself. */
  asApplication: boolean;
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
  /** What was typed is not the device's name. */
  | { kind: 'other_name'; deviceName: string }
  | { kind: 'input_wrong'; input: InputId }
  | { kind: 'limited'; limit: LimitReached }
  | { kind: 'unknown' };

/** What came back with the press. */
export interface Filled {
  reason: string | null;
  /** The name of the device, as a confirmation. */
  typed: string | null;
  inputs: Readonly<Record<string, unknown>>;
}

export interface ConfirmParts {
  db: Database;
  now: Date;
  /** Queues what follows in the same transaction: the sending, or asking a second person. */
  queue: (request: ActionRequest, tx: Transaction) => Promise<void>;
}

/** Of several presses exactly one is `confirmed`; it is queued with the move or not at all. */
export async function confirmRequest(person: PersonKey, id: string, filled: Filled, { db, now, queue }: ConfirmParts): Promise<Confirmation> {
  const request = await findRequest(db, person.tenantId, id);
  if (!request) return { kind: 'unknown' };
  if (request.objectId !== person.objectId) return notTheirs(request, person, db, now);
  const action = findAction(request.action);
  const to = nextStage(request, action, now);
  const read = request.stage === 'asked' && to !== 'expired' ? check(request, action, filled) : { params: undefined };
  if ('kind' in read) return read;
  const more = { ...(to === 'approval' ? { expiresAt: new Date(now.getTime() + approveWithin) } : {}), ...(read.params ? { params: read.params } : {}) };
  const moved = await db.transaction(async (tx) => {
    const hindered = action && to === 'approval' ? await hindrance(tx, request, action, now) : null;
    if (hindered) return hindered;
    const next = await moveRequest(tx, { id, from: [request.stage].filter(isConfirmable), to, at: now, reason: filled.reason, ...more });
    if (!next) return null;
    if (to !== 'expired') await queue(next, tx);
    await appendAudit(tx, { ...audited(next, now), event: to === 'expired' ? 'action.expired' : 'action.confirmed' });
    return next;
  });
  if (moved && 'kind' in moved) return moved;
  if (moved && to !== 'expired') return { kind: 'confirmed', request: moved };
  return { kind: 'as_it_stands', request: moved ?? (await findRequest(db, person.tenantId, id)) ?? request };
}

/** Somebody else's card was pressed, or forged. */
async function notTheirs(request: ActionRequest, { objectId }: PersonKey, db: Database, now: Date): Promise<Confirmation & { kind: 'not_yours' }> {
  const { detail, ...rest } = audited(request, now);
  await appendAudit(db, { ...rest, objectId, event: 'action.not_theirs', detail: { ...detail, requester: request.objectId } });
  return { kind: 'not_yours' };
}

/** One that waited for a sign-in was confirmed in time already; an approval does not last for ever. */
function nextStage(request: ActionRequest, action: DeviceAction | null, now: Date): RequestStage {
  const asked = request.stage === 'asked';
  const destructive = action?.risk === 'destructive';
  if ((asked || destructive) && request.expiresAt <= now) return 'expired';
  return asked && destructive ? 'approval' : 'waiting';
}

/** Why no colleague is asked. The card may have been open for a while, and somebody else was first. */
async function hindrance(tx: Transaction, request: ActionRequest, action: DeviceAction, now: Date): Promise<Confirmation | null> {
  const { id, tenantId, deviceId } = request;
  const limit = await limitReached(tx, request, now);
  if (limit) {
    await appendAudit(tx, { ...audited(request, now), event: 'action.limited' });
    return { kind: 'limited', limit };
  }
  await holdDevice(tx, tenantId, deviceId);
  const open = await openRequestsOfDevice(tx, tenantId, deviceId);
  const other = keepsFromAsking(action, open.filter((one) => one.id !== id), now);
  const refused = other && (await moveRequest(tx, { id, from: ['asked'], to: 'refused', at: now, problem: 'already_under_way', problemDetail: other.action }));
  if (!refused) return null;
  const { detail, ...rest } = audited(refused, now);
  await appendAudit(tx, { ...rest, event: 'action.refused', detail: { ...detail, problem: refused.problem, other: other.id } });
  return { kind: 'as_it_stands', request: refused };
}

/** Who asks for something that disturbs says why; who destroys something types its name as well. */
function check(request: ActionRequest, action: DeviceAction | null, { reason, typed, inputs }: Filled): Confirmation | { params: Given } {
  if (!action || action.risk === 'harmless' ? false : !reason) return { kind: 'reason_missing' };
  if (action?.risk === 'destructive' && !sameName(typed, request.deviceName)) return { kind: 'other_name', deviceName: request.deviceName };
  const seen = seenOf(request);
  const read = readInputs(seen ? (action?.inputs?.(seen) ?? []) : [], inputs);
  return read.kind === 'wrong' ? { kind: 'input_wrong', input: read.input } : { params: read.given };
}

function sameName(typed: string | null, name: string): boolean {
  return typed !== null && typed.trim().toLowerCase() === name.trim().toLowerCase();
}

function isConfirmable(stage: RequestStage): boolean {
  return stage === 'asked' || stage === 'sign_in';
}

/** The store keeps both as they were handed to it here. */
export function seenOf(request: ActionRequest): SeenDevice | null {
  return request.seen as SeenDevice | null;
}

export function givenOf(request: ActionRequest): Given {
  return request.params;
}

/** Also takes back what a second person has not approved yet. */
export async function cancelRequest(person: PersonKey, id: string, { db, now, queue }: ConfirmParts): Promise<Confirmation> {
  const request = await findRequest(db, person.tenantId, id);
  if (!request) return { kind: 'unknown' };
  if (request.objectId !== person.objectId) return notTheirs(request, person, db, now);
  const moved = await db.transaction(async (tx) => {
    const next = await moveRequest(tx, { id, from: ['asked', 'sign_in', 'approval', 'approval_intune'], to: 'cancelled', at: now });
    if (!next?.confirmedAt) return next;
    await queue(next, tx);
    await appendAudit(tx, { ...audited(next, now), event: 'action.cancelled' });
    return next;
  });
  return { kind: 'as_it_stands', request: moved ?? (await findRequest(db, person.tenantId, id)) ?? request };
}

/** The part of an audit entry that every event of a request shares. */
export function audited(request: ActionRequest, at: Date) {
  return {
    at,
    tenantId: request.tenantId,
    objectId: request.objectId,
    subject: request.deviceId,
    detail: {
      request: request.id,
      action: request.action,
      device: request.deviceName,
      conversation: request.conversationId,
      ...(request.asApplication ? { as: 'application' } : {}),
      ...(request.reason === null ? {} : { reason: request.reason }),
      ...(Object.keys(request.params).length === 0 ? {} : { inputs: request.params }),
    },
  };
}
