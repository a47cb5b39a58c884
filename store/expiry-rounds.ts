import type { Transaction } from './database.ts';

/** The last check that ended. */
export interface ExpiryRound {
  /** When it began; null where an earlier version did not record it. */
  beganAt: Date | null;
  endedAt: Date;
  /** When somebody last looked whether checks still end. */
  watchedAt: Date | null;
}

const columns = `began_at as "beganAt", ended_at as "endedAt", watched_at as "watchedAt"`;

export async function findRound(db: Transaction, tenantId: string): Promise<ExpiryRound | null> {
  const [row] = await db.query<ExpiryRound & Record<string, unknown>>(`select ${columns} from expiry_rounds where tenant_id = $1`, [tenantId]);
  return row ?? null;
}

/** A slower one that began before this one ended changes nothing. */
export async function roundEnded(db: Transaction, tenantId: string, beganAt: Date, endedAt: Date): Promise<void> {
  await db.query(
    `insert into expiry_rounds (tenant_id, began_at, ended_at) values ($1, $2, $3)
     on conflict (tenant_id) do update set began_at = excluded.began_at, ended_at = excluded.ended_at where expiry_rounds.ended_at <= excluded.ended_at`,
    [tenantId, beganAt, endedAt],
  );
}

/**
 * Counts from now where no check has ended yet.
 * @returns as it was before this look
 */
export async function watchRound(db: Transaction, tenantId: string, now: Date): Promise<ExpiryRound | null> {
  const before = await findRound(db, tenantId);
  await db.query(
    `insert into expiry_rounds (tenant_id, ended_at, watched_at) values ($1, $2, $2)
     on conflict (tenant_id) do update set watched_at = excluded.watched_at`,
    [tenantId, now],
  );
  return before;
}
