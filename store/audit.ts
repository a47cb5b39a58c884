import type { Transaction } from './database.ts';

export interface AuditEntry {
  at: Date;
  tenantId: string;
  /** Who; null when Balie itself did it. */
  objectId: string | null;
  /** `action.confirmed`, `action.sent`, `alerts.subscribed` … */
  event: string;
  /** What it is about: a device id, an alert id. */
  subject: string;
  /** Never a token, a passcode or a key. */
  detail: object;
}

/** Append-only: nothing in Balie changes or removes a row. */
export async function appendAudit(db: Transaction, entry: AuditEntry): Promise<void> {
  await db.query(`insert into audit (at, tenant_id, object_id, event, subject, detail) values ($1, $2, $3, $4, $5, $6)`, [
    entry.at,
    entry.tenantId,
    entry.objectId,
    entry.event,
    entry.subject,
    JSON.stringify(entry.detail),
  ]);
}
