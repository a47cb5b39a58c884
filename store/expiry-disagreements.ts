import type { Transaction } from './database.ts';

/** Where Intune's own overview says something else than the last check; the newest answer takes the place of the one before. */
export async function saveDisagreements(db: Transaction, tenantId: string, found: readonly object[], now: Date): Promise<void> {
  await db.query(
    `insert into expiry_disagreements (tenant_id, checked_at, found) values ($1, $2, $3)
     on conflict (tenant_id) do update set checked_at = excluded.checked_at, found = excluded.found where expiry_disagreements.checked_at <= excluded.checked_at`,
    [tenantId, now, JSON.stringify(found)],
  );
}

export async function listDisagreements<Found>(db: Transaction, tenantId: string): Promise<Found[]> {
  const [row] = await db.query<{ found: Found[] } & Record<string, unknown>>('select found from expiry_disagreements where tenant_id = $1', [tenantId]);
  return row?.found ?? [];
}
