import type { Transaction } from './database.ts';

/** Whether an administrator does not want employees to be reminded of their own deadlines. */
export async function deadlinesAreOff(db: Transaction, tenantId: string): Promise<boolean> {
  return (await db.query(`select 1 from deadlines_off where tenant_id = $1`, [tenantId])).length === 1;
}

/** @returns false when it was so already */
export async function switchDeadlines(db: Transaction, tenantId: string, on: boolean, by: { objectId: string; at: Date }): Promise<boolean> {
  const rows = on
    ? await db.query(`delete from deadlines_off where tenant_id = $1 returning 1`, [tenantId])
    : await db.query(`insert into deadlines_off (tenant_id, by_object_id, at) values ($1, $2, $3) on conflict do nothing returning 1`, [tenantId, by.objectId, by.at]);
  return rows.length === 1;
}
