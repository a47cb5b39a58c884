import type { Transaction } from './database.ts';

/** Written before the request itself: one that is not marked is never carried out as the application. */
export async function markOwnRequest(db: Transaction, tenantId: string, request: string): Promise<void> {
  await db.query(`insert into own_requests (tenant_id, request) values ($1, $2) on conflict do nothing`, [tenantId, request]);
}

export async function isOwnRequest(db: Transaction, tenantId: string, request: string): Promise<boolean> {
  const rows = await db.query(`select 1 from own_requests where tenant_id = $1 and request = $2`, [tenantId, request]);
  return rows.length > 0;
}
