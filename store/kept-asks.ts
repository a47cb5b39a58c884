import type { Transaction } from './database.ts';
import type { PersonKey } from './people.ts';

export type KeptReason = 'sign_in' | 'retry' | 'choice';

/** What a person asked that could not be done yet, word for word or press for press. */
export interface KeptAsk extends PersonKey {
  id: string;
  conversationId: string;
  /** The card that was pressed, to be replaced when the ask is done after all. */
  cardId: string | null;
  ask: object;
  reason: KeptReason;
  createdAt: Date;
  expiresAt: Date;
  takenAt: Date | null;
}

const columns = `id, tenant_id as "tenantId", object_id as "objectId", conversation_id as "conversationId", card_id as "cardId",
  ask, reason, created_at as "createdAt", expires_at as "expiresAt", taken_at as "takenAt"`;

export async function keepAsk(db: Transaction, kept: Omit<KeptAsk, 'takenAt'>): Promise<void> {
  await db.query(
    `insert into kept_asks (id, tenant_id, object_id, conversation_id, card_id, ask, reason, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [kept.id, kept.tenantId, kept.objectId, kept.conversationId, kept.cardId, JSON.stringify(kept.ask), kept.reason, kept.createdAt, kept.expiresAt],
  );
}

export async function findKeptAsk(db: Transaction, id: string, { tenantId, objectId }: PersonKey): Promise<KeptAsk | null> {
  const [row] = await db.query<KeptAsk>(
    `select ${columns} from kept_asks where id = $1 and tenant_id = $2 and object_id = $3`,
    [id, tenantId, objectId],
  );
  return row ?? null;
}

/** @returns true for the one caller that adds them: every client of a person brings the same demand */
export async function demandClaims(db: Transaction, id: string, { tenantId, objectId }: PersonKey, claims: string): Promise<boolean> {
  const rows = await db.query(
    `update kept_asks set ask = ask || jsonb_build_object('claims', $4::text)
     where id = $1 and tenant_id = $2 and object_id = $3 and taken_at is null and ask ->> 'claims' is distinct from $4
     returning 1`,
    [id, tenantId, objectId, claims],
  );
  return rows.length === 1;
}

/** The newest one that still waits for this person's sign-in. */
export async function latestKeptSignIn(db: Transaction, { tenantId, objectId }: PersonKey, now: Date): Promise<KeptAsk | null> {
  const [row] = await db.query<KeptAsk>(
    `select ${columns} from kept_asks
     where tenant_id = $1 and object_id = $2 and reason = 'sign_in' and taken_at is null and expires_at > $3
     order by created_at desc limit 1`,
    [tenantId, objectId, now],
  );
  return row ?? null;
}

/** Exactly one caller gets it: several clients of one person exchange the same sign-in at once. */
export async function takeKeptAsk(db: Transaction, id: string, { tenantId, objectId }: PersonKey, now: Date): Promise<KeptAsk | null> {
  const [row] = await db.query<KeptAsk>(
    `update kept_asks set taken_at = $4
     where id = $1 and tenant_id = $2 and object_id = $3 and taken_at is null and expires_at > $4
     returning ${columns}`,
    [id, tenantId, objectId, now],
  );
  return row ?? null;
}

export async function forgetKeptAsksBefore(db: Transaction, before: Date): Promise<void> {
  await db.query(`delete from kept_asks where expires_at < $1`, [before]);
}
