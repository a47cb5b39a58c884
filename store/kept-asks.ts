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

/** @returns whether the person has signed in already */
export async function rememberSignInCard(db: Transaction, id: string, { tenantId, objectId }: PersonKey, cardId: string): Promise<boolean> {
  const [row] = await db.query<{ done: boolean }>(
    `update kept_asks set ask = ask || jsonb_build_object('signInCards', coalesce(ask -> 'signInCards', '[]') || to_jsonb($4::text))
     where id = $1 and tenant_id = $2 and object_id = $3
     returning ask ? 'signedIn' as done`,
    [id, tenantId, objectId, cardId],
  );
  return row?.done ?? false;
}

/** @param name as the token has it */
export async function rememberSignedIn(db: Transaction, id: string, { tenantId, objectId }: PersonKey, name: string | null): Promise<void> {
  await db.query(`update kept_asks set ask = ask || jsonb_build_object('signedIn', $4::text) where id = $1 and tenant_id = $2 and object_id = $3`, [id, tenantId, objectId, name]);
}

/** The cards that asked for the sign-in that this waited for, oldest first, and who signed in. */
export function signInOf({ ask }: KeptAsk): { cards: string[]; name: string | null } {
  const cards = 'signInCards' in ask && Array.isArray(ask.signInCards) ? ask.signInCards.filter((card): card is string => typeof card === 'string') : [];
  return { cards, name: 'signedIn' in ask && typeof ask.signedIn === 'string' ? ask.signedIn : null };
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

/** A press that has not been answered by then died with its process: what it stood for can be asked again. Milliseconds. */
const borrowedFor = 12_000;

/**
 * Lends what was kept to one press, until it is used up or the press must have died.
 * @returns 'in_use' while another press has it; null when it is used up, too old or somebody else's
 */
export async function borrowKeptAsk(db: Transaction, id: string, { tenantId, objectId }: PersonKey, now: Date): Promise<KeptAsk | 'in_use' | null> {
  const [row] = await db.query<KeptAsk>(
    `update kept_asks set taken_at = $4
     where id = $1 and tenant_id = $2 and object_id = $3 and reason <> 'sign_in' and expires_at > $4 and (taken_at is null or taken_at < $5)
     returning ${columns}`,
    [id, tenantId, objectId, now, new Date(now.getTime() - borrowedFor)],
  );
  if (row) return row;
  const kept = await findKeptAsk(db, id, { tenantId, objectId });
  return kept && kept.reason !== 'sign_in' && kept.expiresAt > now ? 'in_use' : null;
}

/** It was done, or what it stood for is kept anew. */
export async function useUpKeptAsk(db: Transaction, id: string, { tenantId, objectId }: PersonKey, now: Date): Promise<void> {
  await db.query(`update kept_asks set expires_at = $4 where id = $1 and tenant_id = $2 and object_id = $3 and expires_at > $4`, [id, tenantId, objectId, now]);
}

export async function forgetKeptAsksBefore(db: Transaction, before: Date): Promise<void> {
  await db.query(`delete from kept_asks where expires_at < $1`, [before]);
}
