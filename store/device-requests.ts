import type { RequestStage } from './action-requests.ts';
import type { Transaction } from './database.ts';

/** What was asked of one device through Balie, by whomever. */
export interface DeviceRequest {
  action: string;
  stage: RequestStage;
  askedAt: Date;
  /** Null when the person is not known any more. */
  askedBy: string | null;
}

/** The confirmed ones, newest first. */
export async function requestsOfDevice(db: Transaction, tenantId: string, deviceId: string, most: number): Promise<DeviceRequest[]> {
  return db.query<DeviceRequest>(
    `select r.action, r.stage, r.asked_at as "askedAt", p.name as "askedBy"
     from action_requests r left join people p on p.tenant_id = r.tenant_id and p.object_id = r.object_id
     where r.tenant_id = $1 and r.device_id = $2 and r.confirmed_at is not null
     order by r.asked_at desc limit $3`,
    [tenantId, deviceId, most],
  );
}

/** One that was confirmed and is not over. */
export interface OpenRequest extends DeviceRequest {
  id: string;
  sentAt: Date | null;
  expiresAt: Date;
}

/** Newest first. */
export async function openRequestsOfDevice(db: Transaction, tenantId: string, deviceId: string): Promise<OpenRequest[]> {
  return db.query<OpenRequest & Record<string, unknown>>(
    `select r.id, r.action, r.stage, r.asked_at as "askedAt", r.sent_at as "sentAt", r.expires_at as "expiresAt", coalesce(p.name, r.asked_by) as "askedBy"
     from action_requests r left join people p on p.tenant_id = r.tenant_id and p.object_id = r.object_id
     where r.tenant_id = $1 and r.device_id = $2 and r.confirmed_at is not null and r.ended_at is null
     order by r.asked_at desc`,
    [tenantId, deviceId],
  );
}

/** Whoever else confirms or sends something for this device waits until the transaction ends, so that of two at once one sees the other. */
export async function holdDevice(tx: Transaction, tenantId: string, deviceId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext($1))`, [`action_requests ${tenantId} ${deviceId}`]);
}
