import type { Transaction } from './database.ts';

/**
 * How an alert ended. `readable`: its date can be read again. `back`: it is there again. `closed`: it is no longer listed
 * though its date had not come. `over`: that had come. `replaced`: another one, which is told on its own, is in its
 * place. `off`: nobody wants alerts there any more.
 */
export type Ending = 'renewed' | 'recovered' | 'readable' | 'back' | 'gone' | 'closed' | 'over' | 'replaced' | 'off';

/** One alert in one conversation: what was told, in which round, and what people did with it. */
export interface Alert<Content = object> {
  id: string;
  tenantId: string;
  conversationId: string;
  kind: string;
  objectId: string;
  expiresAt: Date;
  /** Which of the lead times, reminders or overdue days this is; see alerts/plan.ts. */
  round: string;
  content: Content;
  toldAt: Date;
  /** Held back by quiet hours until then. */
  dueAt: Date | null;
  deliveredAt: Date | null;
  undeliverable: string | null;
  cardId: string | null;
  seenBy: string | null;
  seenAt: Date | null;
  /** What it was about is settled. */
  closedAt: Date | null;
  /** How; null while it stands, and where an earlier version did not record it. */
  ended: Ending | null;
}

export interface Snooze {
  kind: string;
  objectId: string;
  until: Date;
}

const columns = `id, tenant_id as "tenantId", conversation_id as "conversationId", kind, object_id as "objectId", expires_at as "expiresAt",
  round, content, told_at as "toldAt", due_at as "dueAt", delivered_at as "deliveredAt", undeliverable, card_id as "cardId", seen_by as "seenBy", seen_at as "seenAt", closed_at as "closedAt", ended`;

type NewAlert = Pick<Alert, 'id' | 'tenantId' | 'conversationId' | 'kind' | 'objectId' | 'expiresAt' | 'round' | 'content' | 'toldAt'> & { dueAt?: Date | null };

/**
 * One that reached nobody is told again.
 * @returns false when this round was told already, by this instance or another
 */
export async function recordAlert(db: Transaction, alert: NewAlert): Promise<boolean> {
  const rows = await db.query(
    `insert into alerts (id, tenant_id, conversation_id, kind, object_id, expires_at, round, content, told_at, due_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (tenant_id, conversation_id, kind, object_id, expires_at, round) do update set
       id = excluded.id, content = excluded.content, told_at = excluded.told_at, due_at = excluded.due_at, undeliverable = null, closed_at = null, ended = null
       where alerts.undeliverable is not null and alerts.undeliverable <> 'message_refused' and alerts.delivered_at is null
     returning 1`,
    [alert.id, alert.tenantId, alert.conversationId, alert.kind, alert.objectId, alert.expiresAt, alert.round, JSON.stringify(alert.content), alert.toldAt, alert.dueAt ?? null],
  );
  return rows.length === 1;
}

export async function listAlerts<Content>(db: Transaction, tenantId: string, conversationId: string): Promise<Alert<Content>[]> {
  return db.query<Alert<Content>>(`select ${columns} from alerts where tenant_id = $1 and conversation_id = $2 order by told_at`, [tenantId, conversationId]);
}

export async function findAlert<Content>(db: Transaction, tenantId: string, id: string): Promise<Alert<Content> | null> {
  const [row] = await db.query<Alert<Content>>(`select ${columns} from alerts where tenant_id = $1 and id = $2`, [tenantId, id]);
  return row ?? null;
}

export async function alertDelivered(db: Transaction, tenantId: string, id: string, cardId: string, now: Date): Promise<void> {
  await db.query(`update alerts set delivered_at = $3, card_id = $4, undeliverable = null where tenant_id = $1 and id = $2`, [tenantId, id, now, cardId]);
}

export async function alertUndeliverable(db: Transaction, tenantId: string, id: string, why: string): Promise<void> {
  await db.query(`update alerts set undeliverable = $3 where tenant_id = $1 and id = $2`, [tenantId, id, why]);
}

/** The first one who says so is the one whose name is shown. */
export async function alertSeen(db: Transaction, tenantId: string, id: string, by: string, now: Date): Promise<Alert | null> {
  const [row] = await db.query<Alert>(
    `update alerts set seen_by = coalesce(seen_by, $3), seen_at = coalesce(seen_at, $4) where tenant_id = $1 and id = $2 returning ${columns}`,
    [tenantId, id, by, now],
  );
  return row ?? null;
}

export async function snooze(db: Transaction, tenantId: string, conversationId: string, entry: Snooze & { byObjectId: string }): Promise<void> {
  await db.query(
    `insert into snoozes (tenant_id, conversation_id, kind, object_id, until, by_object_id) values ($1, $2, $3, $4, $5, $6)
     on conflict (tenant_id, conversation_id, kind, object_id) do update set until = excluded.until, by_object_id = excluded.by_object_id`,
    [tenantId, conversationId, entry.kind, entry.objectId, entry.until, entry.byObjectId],
  );
}

export async function listSnoozes(db: Transaction, tenantId: string, conversationId: string): Promise<Snooze[]> {
  return db.query<Snooze & Record<string, unknown>>(
    `select kind, object_id as "objectId", until from snoozes where tenant_id = $1 and conversation_id = $2`,
    [tenantId, conversationId],
  );
}
