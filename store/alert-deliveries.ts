import type { Alert, Snooze } from './alerts.ts';
import type { Transaction } from './database.ts';

// What is known of alerts across conversations: where one is, who saw it, and what reached nobody.

/** One alert of one thing, wherever it was told. */
export interface ToldAlert {
  conversationId: string;
  kind: string;
  objectId: string;
  expires: Date;
  round: string;
  /** When people could read it. */
  at: Date;
  seenAt: Date | null;
}

/** Of things that are not settled, and were told since. What quiet hours still hold back is not among them. */
export async function listTold(db: Transaction, tenantId: string, since: Date, now: Date): Promise<ToldAlert[]> {
  return db.query<ToldAlert & Record<string, unknown>>(
    `select conversation_id as "conversationId", kind, object_id as "objectId", expires_at as expires, round, coalesce(delivered_at, due_at, told_at) as at, seen_at as "seenAt" from alerts
     where tenant_id = $1 and told_at >= $2 and closed_at is null and kind <> 'could_not_check' and undeliverable is distinct from 'superseded'
       and (delivered_at is not null or coalesce(due_at, told_at) <= $3)`,
    [tenantId, since, now],
  );
}

export async function listAllSnoozes(db: Transaction, tenantId: string): Promise<(Snooze & { conversationId: string })[]> {
  return db.query<Snooze & { conversationId: string } & Record<string, unknown>>(`select conversation_id as "conversationId", kind, object_id as "objectId", until from snoozes where tenant_id = $1`, [tenantId]);
}

/** The same alert in another conversation; null when it was not told there. */
export async function findSameAlert(db: Transaction, alert: Alert, conversationId: string): Promise<{ undeliverable: string | null } | null> {
  const [row] = await db.query<{ undeliverable: string | null }>(
    `select undeliverable from alerts where tenant_id = $1 and conversation_id = $2 and kind = $3 and object_id = $4 and expires_at = $5 and round = $6`,
    [alert.tenantId, conversationId, alert.kind, alert.objectId, alert.expiresAt, alert.round],
  );
  return row ?? null;
}

export interface UnreachedAlert {
  kind: string;
  objectId: string;
  toldAt: Date;
  /** A code: `conversation_unreachable`, `send_later` or `message_refused`. */
  why: string;
}

/** What reached nobody at all: told somewhere, delivered nowhere, and not settled. One row for each thing, its newest. */
export async function listUnreached(db: Transaction, tenantId: string): Promise<UnreachedAlert[]> {
  return db.query<UnreachedAlert & Record<string, unknown>>(
    `select distinct on (kind, object_id) kind, object_id as "objectId", told_at as "toldAt", undeliverable as why from alerts lost
     where tenant_id = $1 and undeliverable is not null and undeliverable <> 'superseded' and delivered_at is null and closed_at is null and kind not in ('could_not_check', 'settled', 'checks_stopped')
       and not exists (select 1 from alerts other where other.tenant_id = lost.tenant_id and other.kind = lost.kind and other.object_id = lost.object_id
         and other.told_at >= lost.told_at and (other.delivered_at is not null or other.undeliverable is null))
     order by kind, object_id, told_at desc`,
    [tenantId],
  );
}
