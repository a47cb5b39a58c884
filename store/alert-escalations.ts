import type { Transaction } from './database.ts';

/** To whom an alert went that nobody reacted to. */
export interface AlertEscalation {
  kind: string;
  objectId: string;
  expires: Date;
  step: 'deputy' | 'channels';
  at: Date;
}

export async function listEscalations(db: Transaction, tenantId: string): Promise<AlertEscalation[]> {
  return db.query<AlertEscalation & Record<string, unknown>>(
    `select kind, object_id as "objectId", expires_at as expires, step, at from alert_escalations where tenant_id = $1`,
    [tenantId],
  );
}

/** @returns false when this step was taken already, by this instance or another */
export async function recordEscalation(db: Transaction, tenantId: string, { kind, objectId, expires, step, at }: AlertEscalation): Promise<boolean> {
  const rows = await db.query(
    `insert into alert_escalations (tenant_id, kind, object_id, expires_at, step, at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning 1`,
    [tenantId, kind, objectId, expires, step, at],
  );
  return rows.length === 1;
}
