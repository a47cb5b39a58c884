import type { Alert } from './alerts.ts';
import type { Transaction } from './database.ts';

export type OpenAlert<Content> = Pick<Alert<Content>, 'id' | 'conversationId' | 'kind' | 'objectId' | 'expiresAt' | 'deliveredAt' | 'content'>;

/** What was told of these kinds and is not settled yet, oldest first. */
export async function listOpenAlerts<Content>(tx: Transaction, tenantId: string, kinds: readonly string[]): Promise<OpenAlert<Content>[]> {
  return tx.query<OpenAlert<Content> & Record<string, unknown>>(
    `select id, conversation_id as "conversationId", kind, object_id as "objectId", expires_at as "expiresAt", delivered_at as "deliveredAt", content
     from alerts where tenant_id = $1 and kind = any($2) and closed_at is null order by told_at`,
    [tenantId, kinds],
  );
}

/** What has not been delivered yet no longer is. */
export async function closeAlerts(tx: Transaction, tenantId: string, ids: readonly string[], now: Date): Promise<void> {
  await tx.query(`update alerts set closed_at = $3 where tenant_id = $1 and id = any($2::uuid[]) and closed_at is null`, [tenantId, ids, now]);
}

export async function closeReplaced(tx: Transaction, tenantId: string, ids: readonly string[], now: Date): Promise<void> {
  await tx.query(`update alerts set closed_at = $3, replaced = true where tenant_id = $1 and id = any($2::uuid[]) and closed_at is null`, [tenantId, ids, now]);
}

/** Whoever wants no more alerts in a conversation does not want to hear there how the former ones ended. */
export async function closeAlertsIn(tx: Transaction, tenantId: string, conversationId: string, now: Date): Promise<void> {
  await tx.query(`update alerts set closed_at = $3 where tenant_id = $1 and conversation_id = $2 and closed_at is null and kind <> 'could_not_check'`, [tenantId, conversationId, now]);
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
