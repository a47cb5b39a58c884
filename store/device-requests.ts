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
