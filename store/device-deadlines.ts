import type { Transaction } from './database.ts';
import type { PersonKey } from './people.ts';

/** `grace`: after it the device no longer counts as compliant. `retire`: it is taken out of use. `removal`: its record goes. */
export type DeadlineName = 'grace' | 'retire' | 'removal';

export interface DeviceDeadline extends PersonKey {
  deviceId: string;
  what: DeadlineName;
  deviceName: string;
  operatingSystem: string;
  endsAt: Date;
  /** The shortest of the lead times that was told, in days. */
  told: number | null;
  muted: boolean;
}

type Key = Pick<DeviceDeadline, 'tenantId' | 'deviceId' | 'what'>;
export type SeenDeadline = Omit<DeviceDeadline, 'told' | 'muted'>;

const isSame = `abs(extract(epoch from known.ends_at - excluded.ends_at)) < 86400 and known.object_id = excluded.object_id`;

const columns = `tenant_id as "tenantId", object_id as "objectId", device_id as "deviceId", what, device_name as "deviceName",
  operating_system as "operatingSystem", ends_at as "endsAt", told, muted`;

/** Another date or another owner is another deadline: what was told of the one before says nothing about it. Less than a day off is the same date, set anew. */
export async function saveDeadlines(db: Transaction, tenantId: string, seen: readonly SeenDeadline[], at: Date): Promise<void> {
  if (seen.length === 0) return;
  await db.query(
    `insert into device_deadlines as known (tenant_id, device_id, what, object_id, device_name, operating_system, ends_at, seen_at)
     select $1, "deviceId", what, "objectId", "deviceName", "operatingSystem", "endsAt", $3
     from jsonb_to_recordset($2::jsonb) as one("deviceId" text, what text, "objectId" text, "deviceName" text, "operatingSystem" text, "endsAt" timestamptz)
     on conflict (tenant_id, device_id, what) do update set
       told = case when ${isSame} then known.told end,
       muted = known.muted and ${isSame},
       object_id = excluded.object_id, device_name = excluded.device_name, operating_system = excluded.operating_system,
       ends_at = excluded.ends_at, seen_at = excluded.seen_at`,
    [tenantId, JSON.stringify(seen), at],
  );
}

/** What a whole reading did not see any more. */
export async function forgetDeadlinesUnseen(db: Transaction, tenantId: string, before: Date): Promise<void> {
  await db.query(`delete from device_deadlines where tenant_id = $1 and seen_at < $2`, [tenantId, before]);
}

/** Soonest first. */
export async function deadlinesOf(db: Transaction, { tenantId, objectId }: PersonKey): Promise<DeviceDeadline[]> {
  return db.query<DeviceDeadline & Record<string, unknown>>(`select ${columns} from device_deadlines where tenant_id = $1 and object_id = $2 order by ends_at, device_id, what`, [tenantId, objectId]);
}

/** The right to tell this step; it is given once. */
export async function claimDeadline(db: Transaction, { tenantId, deviceId, what }: Key, step: number): Promise<boolean> {
  const rows = await db.query(
    `update device_deadlines set told = $4 where tenant_id = $1 and device_id = $2 and what = $3 and not muted and (told is null or told > $4) returning 1`,
    [tenantId, deviceId, what, step],
  );
  return rows.length === 1;
}

/** Teams did not take the message: as it was before. */
export async function releaseDeadline(db: Transaction, { tenantId, deviceId, what }: Key, step: number, before: number | null): Promise<void> {
  await db.query(`update device_deadlines set told = $5 where tenant_id = $1 and device_id = $2 and what = $3 and told = $4`, [tenantId, deviceId, what, step, before]);
}

/** @returns null when this is nobody's, or somebody else's */
export async function muteDevice(db: Transaction, { tenantId, objectId }: PersonKey, deviceId: string): Promise<DeviceDeadline | null> {
  const rows = await db.query<DeviceDeadline & Record<string, unknown>>(
    `update device_deadlines set muted = true where tenant_id = $1 and object_id = $2 and device_id = $3 returning ${columns}`,
    [tenantId, objectId, deviceId],
  );
  return rows.sort((a, b) => b.endsAt.getTime() - a.endsAt.getTime())[0] ?? null;
}

/** Of these people, those whom Balie can write to, and where they are. */
export async function reachablePeople(db: Transaction, tenantId: string, ids: readonly string[]): Promise<Map<string, { timeZone: string | null }>> {
  const rows = await db.query<{ objectId: string; timeZone: string | null }>(
    `select object_id as "objectId", time_zone as "timeZone" from people where tenant_id = $1 and object_id = any($2::text[]) and conversation_id is not null`,
    [tenantId, [...new Set(ids)]],
  );
  return new Map(rows.map(({ objectId, timeZone }) => [objectId, { timeZone }]));
}
