import type { Alert, Ending } from './alerts.ts';
import type { Transaction } from './database.ts';

export type OpenAlert<Content> = Pick<Alert<Content>, 'id' | 'conversationId' | 'kind' | 'objectId' | 'expiresAt' | 'deliveredAt' | 'content'>;

const columns = `id, conversation_id as "conversationId", alerts.kind, object_id as "objectId", expires_at as "expiresAt", delivered_at as "deliveredAt", content`;

/** What was told of these kinds and is not settled yet, oldest first. */
export async function listOpenAlerts<Content>(tx: Transaction, tenantId: string, kinds: readonly string[]): Promise<OpenAlert<Content>[]> {
  return tx.query<OpenAlert<Content> & Record<string, unknown>>(
    `select ${columns} from alerts where tenant_id = $1 and kind = any($2) and closed_at is null order by told_at`,
    [tenantId, kinds],
  );
}

/** What has not been delivered yet no longer is. */
export async function closeAlerts(tx: Transaction, tenantId: string, ids: readonly string[], ended: Ending, now: Date): Promise<void> {
  await tx.query(`update alerts set closed_at = $3, ended = $4 where tenant_id = $1 and id = any($2::uuid[]) and closed_at is null`, [tenantId, ids, now, ended]);
}

/**
 * Takes back that these things were gone. What reached nobody meanwhile counts as not told.
 * @returns what was told of them and stands again
 */
export async function reopenAlerts<Content>(tx: Transaction, tenantId: string, returned: readonly { kind: string; objectId: string }[]): Promise<OpenAlert<Content>[]> {
  if (returned.length === 0) return [];
  const alerts = await tx.query<OpenAlert<Content> & Record<string, unknown>>(
    `update alerts set closed_at = null, ended = null, undeliverable = case when delivered_at is null then 'superseded' else undeliverable end
     from jsonb_to_recordset($2::jsonb) as one(kind text, "objectId" text)
     where alerts.tenant_id = $1 and alerts.kind = one.kind and alerts.object_id = one."objectId" and ended = 'gone'
     returning ${columns}`,
    [tenantId, JSON.stringify(returned.map(({ kind, objectId }) => ({ kind, objectId })))],
  );
  return alerts.filter(({ deliveredAt }) => deliveredAt !== null);
}

/** Whoever wants no more alerts in a conversation does not want to hear there how the former ones ended, nor that something is back. */
export async function closeAlertsIn(tx: Transaction, tenantId: string, conversationId: string, now: Date): Promise<void> {
  await tx.query(
    `update alerts set closed_at = coalesce(closed_at, $3), ended = 'off'
     where tenant_id = $1 and conversation_id = $2 and (closed_at is null or ended = 'gone') and kind <> 'could_not_check'`,
    [tenantId, conversationId, now],
  );
}

/** What was told of one object and still stands, wherever that is; the last told first. */
export async function listStanding(db: Transaction, tenantId: string, { kind, objectId }: { kind: string; objectId: string }): Promise<{ id: string; conversationId: string }[]> {
  return db.query<{ id: string; conversationId: string }>(
    `select id, conversation_id as "conversationId" from alerts where tenant_id = $1 and kind = $2 and object_id = $3 and closed_at is null and delivered_at is not null and card_id is not null order by told_at desc`,
    [tenantId, kind, objectId],
  );
}

/** Of these alerts, those that stand as a card of their own, the last told first. One list for several is left as it is. */
export async function listOwnCards(db: Transaction, tenantId: string, ids: readonly string[]): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select id from alerts where tenant_id = $1 and id = any($2::uuid[]) and card_id is not null and not exists (
       select 1 from alerts other where other.tenant_id = alerts.tenant_id and other.conversation_id = alerts.conversation_id and other.card_id = alerts.card_id and other.id <> alerts.id)
     order by told_at desc`,
    [tenantId, ids],
  );
  return rows.map(({ id }) => id);
}
