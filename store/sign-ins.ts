import type { Transaction } from './database.ts';
import type { PersonKey } from './people.ts';

export interface SignIn extends PersonKey {
  roles: string[];
  /** The sign-on token, sealed by bot/seal.ts: this folder never sees it open. */
  sealedToken: string;
  expiresAt: Date;
}

export async function saveSignIn(db: Transaction, signIn: SignIn): Promise<void> {
  await db.query(
    `insert into sign_ins (tenant_id, object_id, roles, sealed_token, expires_at) values ($1, $2, $3, $4, $5)
     on conflict (tenant_id, object_id) do update set
       roles = excluded.roles, sealed_token = excluded.sealed_token, expires_at = excluded.expires_at`,
    [signIn.tenantId, signIn.objectId, signIn.roles, signIn.sealedToken, signIn.expiresAt],
  );
}

/** @param now real time, not Balie's clock: the token's own expiry is Entra's. */
export async function findSignIn(db: Transaction, { tenantId, objectId }: PersonKey, now: Date): Promise<SignIn | null> {
  const [row] = await db.query<SignIn>(
    `select tenant_id as "tenantId", object_id as "objectId", roles, sealed_token as "sealedToken", expires_at as "expiresAt"
     from sign_ins where tenant_id = $1 and object_id = $2 and expires_at > $3`,
    [tenantId, objectId, now],
  );
  return row ?? null;
}

/** @returns whether there was one */
export async function removeSignIn(db: Transaction, { tenantId, objectId }: PersonKey): Promise<boolean> {
  const rows = await db.query(`delete from sign_ins where tenant_id = $1 and object_id = $2 returning 1`, [tenantId, objectId]);
  return rows.length === 1;
}

export async function removeExpiredSignIns(db: Transaction, now: Date): Promise<void> {
  await db.query(`delete from sign_ins where expires_at <= $1`, [now]);
}
