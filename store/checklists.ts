import type { Transaction } from './database.ts';
import type { PersonKey } from './people.ts';

// Checklists that the administrators of a tenant share. What the items are is data elsewhere; here is only who ticked which.

export interface Tick {
  item: string;
  byObjectId: string;
  byName: string | null;
  tickedAt: Date;
}

export async function listTicks(db: Transaction, tenantId: string, list: string): Promise<Tick[]> {
  return db.query<Tick>(
    `select item, by_object_id as "byObjectId", by_name as "byName", ticked_at as "tickedAt"
     from checklist_ticks where tenant_id = $1 and list = $2 order by ticked_at, item`,
    [tenantId, list],
  );
}

/** @returns false when it was ticked already: whoever was first stays */
export async function tickItem(db: Transaction, person: PersonKey & { name: string | null }, list: string, item: string, now: Date): Promise<boolean> {
  const rows = await db.query(
    `insert into checklist_ticks (tenant_id, list, item, by_object_id, by_name, ticked_at) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing returning 1`,
    [person.tenantId, list, item, person.objectId, person.name, now],
  );
  return rows.length === 1;
}

/** Takes away only the tick that was shown: one that somebody set since then stays. */
export async function untickItem(db: Transaction, tenantId: string, list: string, item: string, tickedAt: Date): Promise<boolean> {
  const rows = await db.query(`delete from checklist_ticks where tenant_id = $1 and list = $2 and item = $3 and ticked_at = $4 returning 1`, [tenantId, list, item, tickedAt]);
  return rows.length === 1;
}

/** How this tenant does it; null while nobody has said. */
export async function findChoices(db: Transaction, tenantId: string, list: string): Promise<Record<string, unknown> | null> {
  const [row] = await db.query<{ choices: Record<string, unknown> }>(`select choices from checklists where tenant_id = $1 and list = $2`, [tenantId, list]);
  return row?.choices ?? null;
}

export async function setChoices(db: Transaction, tenantId: string, list: string, choices: object): Promise<void> {
  await db.query(
    `insert into checklists (tenant_id, list, choices) values ($1, $2, $3)
     on conflict (tenant_id, list) do update set choices = excluded.choices`,
    [tenantId, list, JSON.stringify(choices)],
  );
}
