import type { Transaction } from './database.ts';

/** The channel or group chat in which the helpdesk has its cases. */
export interface HelpdeskPlace {
  tenantId: string;
  conversationId: string;
  byObjectId: string;
  createdAt: Date;
}

const columns = `tenant_id as "tenantId", conversation_id as "conversationId", by_object_id as "byObjectId", created_at as "createdAt"`;

export async function findHelpdeskPlace(db: Transaction, tenantId: string): Promise<HelpdeskPlace | null> {
  const [row] = await db.query<HelpdeskPlace>(`select ${columns} from helpdesk_places where tenant_id = $1`, [tenantId]);
  return row ?? null;
}

/** There is one: the newest takes the place of the one before. */
export async function appointHelpdeskPlace(db: Transaction, place: HelpdeskPlace): Promise<void> {
  await db.query(
    `insert into helpdesk_places (tenant_id, conversation_id, by_object_id, created_at) values ($1, $2, $3, $4)
     on conflict (tenant_id) do update set conversation_id = excluded.conversation_id, by_object_id = excluded.by_object_id, created_at = excluded.created_at`,
    [place.tenantId, place.conversationId, place.byObjectId, place.createdAt],
  );
}

/** @returns false when this was not the place */
export async function removeHelpdeskPlace(db: Transaction, tenantId: string, conversationId: string): Promise<boolean> {
  const rows = await db.query(`delete from helpdesk_places where tenant_id = $1 and conversation_id = $2 returning 1`, [tenantId, conversationId]);
  return rows.length === 1;
}
