import type { Transaction } from './database.ts';
import type { PersonKey } from './people.ts';

/** `waiting` is confirmed and queued; `calling` means that the call may have left. */
export type AuthorityStage = 'asked' | 'waiting' | 'calling' | 'set' | 'failed' | 'unclear' | 'cancelled' | 'expired';

/** The wish of one administrator to make Intune the MDM authority. */
export interface AuthorityRequest extends PersonKey {
  id: string;
  conversationId: string;
  cardId: string | null;
  /** The name that has to be typed. */
  organisation: string;
  stage: AuthorityStage;
  /** Why it failed, as a stable code that the card puts in words. */
  problem: string | null;
  /** The authority as it was read last. */
  found: string | null;
  askedAt: Date;
  expiresAt: Date;
}

const columns = `id, tenant_id as "tenantId", object_id as "objectId", conversation_id as "conversationId", card_id as "cardId", organisation, stage,
  problem, found, asked_at as "askedAt", expires_at as "expiresAt"`;

type NewRequest = Omit<AuthorityRequest, 'cardId' | 'stage' | 'problem' | 'found'>;

export async function createAuthorityRequest(db: Transaction, request: NewRequest): Promise<void> {
  await db.query(
    `insert into authority_requests (id, tenant_id, object_id, conversation_id, organisation, stage, asked_at, expires_at) values ($1, $2, $3, $4, $5, 'asked', $6, $7)`,
    [request.id, request.tenantId, request.objectId, request.conversationId, request.organisation, request.askedAt, request.expiresAt],
  );
}

export async function findAuthorityRequest(db: Transaction, tenantId: string, id: string): Promise<AuthorityRequest | null> {
  const [row] = await db.query<AuthorityRequest>(`select ${columns} from authority_requests where tenant_id = $1 and id = $2`, [tenantId, id]);
  return row ?? null;
}

export interface AuthorityMove {
  id: string;
  from: readonly AuthorityStage[];
  to: AuthorityStage;
  at: Date;
  problem?: string | null;
  found?: string | null;
  cardId?: string | null;
}

const ended: readonly AuthorityStage[] = ['set', 'failed', 'unclear', 'cancelled', 'expired'];

/** From a stage that the caller knows to the next one: of two presses one moves. Null when it was moved already. */
export async function moveAuthorityRequest(db: Transaction, move: AuthorityMove): Promise<AuthorityRequest | null> {
  const [row] = await db.query<AuthorityRequest>(
    `update authority_requests set stage = $3, problem = $4, found = coalesce($5, found), card_id = coalesce($6, card_id), ended_at = $7
     where id = $1 and stage = any($2) returning ${columns}`,
    [move.id, [...move.from], move.to, move.problem ?? null, move.found ?? null, move.cardId ?? null, ended.includes(move.to) ? move.at : null],
  );
  return row ?? null;
}

/** True for the one request in a tenant that may make the call; the right lasts until `lapses`, whatever comes of it. */
export async function claimAuthorityCall(db: Transaction, tenantId: string, request: string, now: Date, lapses: Date): Promise<boolean> {
  const rows = await db.query(
    `insert into authority_calls (tenant_id, request, called_at) values ($1, $2, $3)
     on conflict (tenant_id) do update set request = excluded.request, called_at = excluded.called_at
     where authority_calls.called_at <= $4 returning 1`,
    [tenantId, request, now, lapses],
  );
  return rows.length === 1;
}

/** The call certainly had no effect: another one may follow at once. */
export async function releaseAuthorityCall(db: Transaction, tenantId: string, request: string): Promise<void> {
  await db.query(`delete from authority_calls where tenant_id = $1 and request = $2`, [tenantId, request]);
}
