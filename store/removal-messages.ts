import type { Transaction } from './database.ts';
import type { PersonKey } from './people.ts';

export interface RemovalMessage extends PersonKey {
  /** Which confirmation it was sent for. */
  request: string;
  sentAt: Date;
  deliveredAt: Date | null;
}

const columns = `tenant_id as "tenantId", object_id as "objectId", request, sent_at as "sentAt", delivered_at as "deliveredAt"`;

/**
 * The right to write to this person now; it is given once, until `notAfter`.
 * @returns null with the right; otherwise what was sent before, which may be of this very request
 */
export async function claimRemovalMessage(
  db: Transaction, person: PersonKey, { request, by, now, notAfter }: { request: string; by: string; now: Date; notAfter: Date },
): Promise<RemovalMessage | null> {
  const claimed = await db.query(
    `insert into removal_messages (tenant_id, object_id, request, by_object_id, sent_at) values ($1, $2, $3, $4, $5)
     on conflict (tenant_id, object_id) do update set request = excluded.request, by_object_id = excluded.by_object_id, sent_at = excluded.sent_at, delivered_at = null
     where removal_messages.sent_at <= $6 returning 1`,
    [person.tenantId, person.objectId, request, by, now, notAfter],
  );
  return claimed.length === 1 ? null : findRemovalMessage(db, person);
}

export async function findRemovalMessage(db: Transaction, { tenantId, objectId }: PersonKey): Promise<RemovalMessage | null> {
  const [row] = await db.query<RemovalMessage & Record<string, unknown>>(`select ${columns} from removal_messages where tenant_id = $1 and object_id = $2`, [tenantId, objectId]);
  return row ?? null;
}

export async function removalMessageDelivered(db: Transaction, { tenantId, objectId }: PersonKey, now: Date): Promise<void> {
  await db.query(`update removal_messages set delivered_at = $3 where tenant_id = $1 and object_id = $2`, [tenantId, objectId, now]);
}

/** Lists name people: what nobody will look at any more goes, and messages of which the week is long over. */
export async function forgetRemovalsBefore(db: Transaction, moment: Date): Promise<void> {
  await db.query(`delete from removal_messages where sent_at < $1`, [moment]);
  await db.query(`delete from removal_lists where started_at < $1`, [moment]);
}

/** It did not reach the person: somebody else may try. */
export async function releaseRemovalMessage(db: Transaction, { tenantId, objectId }: PersonKey, request: string): Promise<void> {
  await db.query(`delete from removal_messages where tenant_id = $1 and object_id = $2 and request = $3 and delivered_at is null`, [tenantId, objectId, request]);
}
