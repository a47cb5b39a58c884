import { requestColumns, type ActionRequest } from './action-requests.ts';
import type { Transaction } from './database.ts';

/** What was confirmed since then for these devices, by anybody, newest first. */
export async function requestsAbout(db: Transaction, tenantId: string, { name, ids }: { name: string | null; ids: readonly string[] }, since: Date, most: number): Promise<ActionRequest[]> {
  return db.query<ActionRequest>(
    `select ${requestColumns} from action_requests
     where tenant_id = $1 and confirmed_at is not null and asked_at > $4 and (device_id = any($2::text[]) or ($3::text is not null and lower(device_name) = lower($3)))
     order by asked_at desc limit $5`,
    [tenantId, ids, name, since, most],
  );
}
