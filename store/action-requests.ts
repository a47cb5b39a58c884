import type { Transaction } from './database.ts';
import type { PersonKey } from './people.ts';

/**
 * `asked` waits for the confirmation; `approval` for a colleague, `approval_intune` for an administrator in Intune;
 * `waiting` is confirmed and queued; `sending` means the call may have left; the rest follow what Intune and
 * Configuration Manager report. `unclear`: the call may have left and no answer came, so it is followed like a sent one,
 * and never sent again. `handed_over`: Intune took it, and nobody reports what came of it.
 */
export type RequestStage = 'asked' | 'approval' | 'approval_intune' | 'waiting' | 'sending' | 'sent' | 'delivered' | 'no_answer' | 'unclear' | 'sign_in' | EndedStage;
export type EndedStage = 'done' | 'handed_over' | 'failed' | 'unknown' | 'refused' | 'cancelled' | 'expired';

export interface ActionRequest extends PersonKey {
  id: string;
  conversationId: string;
  cardId: string | null;
  action: string;
  deviceId: string;
  deviceName: string;
  stage: RequestStage;
  history: { stage: RequestStage; at: string }[];
  /** Why the agent asked for it, in their words. */
  reason: string | null;
  /** Why it is where it is, as a stable code that the card puts in words. */
  problem: string | null;
  /** What the problem names: the new owner of the device, for one. */
  problemDetail: string | null;
  /** What was filled in, by the input's id. */
  params: object;
  /** The device as it was when it was asked; null on requests from before it was kept. */
  seen: object | null;
  approverId: string | null;
  approverName: string | null;
  approvedAt: Date | null;
  /** Why the second person refused. */
  approvalNote: string | null;
  /** Of Intune's Multi Admin Approval. */
  intuneCode: string | null;
  /** Where the helpdesk's channel shows it. */
  postConversationId: string | null;
  postId: string | null;
  graphRequestId: string | null;
  /** Ours, of the newest call: written down before it leaves. */
  clientRequestId: string | null;
  lastSync: Date | null;
  askedAt: Date;
  expiresAt: Date;
  confirmedAt: Date | null;
  sentAt: Date | null;
  endedAt: Date | null;
  /** Who asked, by name, for whoever reads the card. */
  askedBy: string | null;
  /** It goes as Balie itself, because an administrator has turned that on for this action. */
  asApplication: boolean;
}

export const requestColumns = `id, tenant_id as "tenantId", object_id as "objectId", conversation_id as "conversationId", card_id as "cardId", action,
  device_id as "deviceId", device_name as "deviceName", stage, history, reason, problem, graph_request_id as "graphRequestId", client_request_id as "clientRequestId", last_sync as "lastSync",
  problem_detail as "problemDetail", params, seen, approver_id as "approverId", approver_name as "approverName", approved_at as "approvedAt",
  approval_note as "approvalNote", intune_code as "intuneCode", post_conversation_id as "postConversationId", post_id as "postId",
  asked_at as "askedAt", expires_at as "expiresAt", confirmed_at as "confirmedAt", sent_at as "sentAt", ended_at as "endedAt",
  asked_by as "askedBy", as_application as "asApplication"`;

type NewRequest = Pick<
  ActionRequest,
  'id' | 'tenantId' | 'objectId' | 'conversationId' | 'cardId' | 'action' | 'deviceId' | 'deviceName' | 'lastSync' | 'askedAt' | 'expiresAt' | 'seen'
> &
  Partial<Pick<ActionRequest, 'askedBy' | 'asApplication'>>;

export async function createRequest(db: Transaction, request: NewRequest): Promise<void> {
  await db.query(
    `insert into action_requests (id, tenant_id, object_id, conversation_id, card_id, action, device_id, device_name, last_sync, asked_at, expires_at, seen, asked_by, as_application, stage)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'asked')`,
    [request.id, request.tenantId, request.objectId, request.conversationId, request.cardId, request.action, request.deviceId, request.deviceName, request.lastSync, request.askedAt, request.expiresAt, request.seen === null ? null : JSON.stringify(request.seen), request.askedBy ?? null, request.asApplication ?? false],
  );
}

export async function findRequest(db: Transaction, tenantId: string, id: string): Promise<ActionRequest | null> {
  const [row] = await db.query<ActionRequest>(`select ${requestColumns} from action_requests where tenant_id = $1 and id = $2`, [tenantId, id]);
  return row ?? null;
}

/** What this person confirmed, newest first; of one device when its name is given. */
export async function newestRequests(db: Transaction, { tenantId, objectId }: PersonKey, deviceName: string | null, most: number): Promise<ActionRequest[]> {
  return db.query<ActionRequest>(
    `select ${requestColumns} from action_requests
     where tenant_id = $1 and object_id = $2 and confirmed_at is not null and ($3::text is null or lower(device_name) = lower($3))
     order by asked_at desc limit $4`,
    [tenantId, objectId, deviceName, most],
  );
}

/** What waits for a second person, oldest first. */
export async function requestsForApproval(db: Transaction, tenantId: string, now: Date, most: number): Promise<ActionRequest[]> {
  return db.query<ActionRequest>(`select ${requestColumns} from action_requests where tenant_id = $1 and stage = 'approval' and expires_at > $2 order by asked_at limit $3`, [tenantId, now, most]);
}

/**
 * When such actions were confirmed since then, newest first; one that was withdrawn or expired did nothing.
 * Holds back any other who counts in the same tenant until the transaction ends, so that a limit is one.
 */
export async function confirmedSince(tx: Transaction, { tenantId, objectId }: { tenantId: string; objectId: string | null }, actions: readonly string[], since: Date): Promise<Date[]> {
  await tx.query(`select pg_advisory_xact_lock(hashtext($1))`, [`action_requests ${tenantId}`]);
  const rows = await tx.query<{ at: Date }>(
    `select confirmed_at as at from action_requests
     where tenant_id = $1 and ($2::text is null or object_id = $2) and action = any($3::text[]) and confirmed_at > $4 and stage not in ('cancelled', 'expired')
     order by confirmed_at desc`,
    [tenantId, objectId, actions, since],
  );
  return rows.map(({ at }) => at);
}

export interface Move {
  id: string;
  from: readonly RequestStage[];
  to: RequestStage;
  at: Date;
  reason?: string | null;
  problem?: string | null;
  graphRequestId?: string | null;
  clientRequestId?: string;
  lastSync?: Date | null;
  problemDetail?: string | null;
  params?: object;
  expiresAt?: Date;
  approver?: { objectId: string; name: string | null; note: string | null };
  intuneCode?: string | null;
}

const ended: readonly RequestStage[] = ['done', 'handed_over', 'failed', 'unknown', 'refused', 'cancelled', 'expired'];

export function isEnded(stage: RequestStage): boolean {
  return ended.includes(stage);
}

/**
 * The only way a request changes: from a stage the caller knows to the next one, so that of two
 * presses, two workers or two instances exactly one succeeds.
 * @returns the request as it is now, or null when it was in another stage
 */
export async function moveRequest(db: Transaction, move: Move): Promise<ActionRequest | null> {
  const [row] = await db.query<ActionRequest>(
    `update action_requests set
       stage = $3,
       history = history || jsonb_build_array(jsonb_build_object('stage', $3::text, 'at', $4::text)),
       reason = coalesce($10, reason),
       problem = $5,
       graph_request_id = coalesce($6, graph_request_id),
       last_sync = coalesce($7, last_sync),
       problem_detail = $11,
       params = coalesce($12, params),
       expires_at = coalesce($13, expires_at),
       approver_id = coalesce($14, approver_id),
       approver_name = coalesce($15, approver_name),
       approval_note = coalesce($16, approval_note),
       approved_at = case when $14 is null then approved_at else $8 end,
       intune_code = coalesce($17, intune_code),
       client_request_id = coalesce($18, client_request_id),
       confirmed_at = case when $3 in ('waiting', 'approval') and confirmed_at is null then $8 else confirmed_at end,
       sent_at = case when $3 = 'sending' then $8 else sent_at end,
       ended_at = case when $3 = any($9::text[]) then $8 else null end
     where id = $1 and stage = any($2::text[])
     returning ${requestColumns}`,
    [
      move.id, move.from, move.to, move.at.toISOString(), move.problem ?? null, move.graphRequestId ?? null, move.lastSync ?? null, move.at, ended, move.reason ?? null,
      move.problemDetail ?? null, move.params ? JSON.stringify(move.params) : null, move.expiresAt ?? null,
      move.approver?.objectId ?? null, move.approver?.name ?? null, move.approver?.note ?? null, move.intuneCode ?? null, move.clientRequestId ?? null,
    ],
  );
  return row ?? null;
}

/** The device made contact and did not do it: the card then tells the later one. @returns whether it was news */
export async function noteLastSync(db: Transaction, id: string, lastSync: Date): Promise<boolean> {
  const rows = await db.query(`update action_requests set last_sync = $2 where id = $1 and (last_sync is null or last_sync < $2) returning 1`, [id, lastSync]);
  return rows.length === 1;
}

/** Where the card of this request is shown now. */
export async function placeRequestCard(db: Transaction, id: string, conversationId: string, cardId: string): Promise<void> {
  await db.query(`update action_requests set conversation_id = $2, card_id = $3 where id = $1`, [id, conversationId, cardId]);
}

/** Where the helpdesk's channel shows this request. */
export async function placeRequestPost(db: Transaction, id: string, conversationId: string, postId: string): Promise<void> {
  await db.query(`update action_requests set post_conversation_id = $2, post_id = $3 where id = $1`, [id, conversationId, postId]);
}
