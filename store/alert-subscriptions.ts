import type { Transaction } from './database.ts';

export interface AlertSubscription {
  tenantId: string;
  conversationId: string;
  byObjectId: string;
  createdAt: Date;
}

const columns = `tenant_id as "tenantId", conversation_id as "conversationId", by_object_id as "byObjectId", created_at as "createdAt"`;

/** @returns false when this conversation was subscribed already */
export async function subscribe(db: Transaction, subscription: AlertSubscription): Promise<boolean> {
  const rows = await db.query(
    `insert into alert_subscriptions (tenant_id, conversation_id, by_object_id, created_at) values ($1, $2, $3, $4)
     on conflict do nothing returning 1`,
    [subscription.tenantId, subscription.conversationId, subscription.byObjectId, subscription.createdAt],
  );
  return rows.length === 1;
}

/** @returns false when there was nothing to end */
export async function unsubscribe(db: Transaction, tenantId: string, conversationId: string): Promise<boolean> {
  const rows = await db.query(`delete from alert_subscriptions where tenant_id = $1 and conversation_id = $2 returning 1`, [tenantId, conversationId]);
  return rows.length === 1;
}

export async function listSubscriptions(db: Transaction, tenantId: string): Promise<AlertSubscription[]> {
  return db.query<AlertSubscription>(`select ${columns} from alert_subscriptions where tenant_id = $1 order by created_at`, [tenantId]);
}
