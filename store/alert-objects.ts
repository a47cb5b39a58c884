import type { Transaction } from './database.ts';

/** Something that can lapse, by what stays the same when it is renewed. */
export interface ObjectKey {
  kind: string;
  objectId: string;
}

/** The id is null for somebody whom Balie only knows by name. */
export interface Keeper {
  id: string | null;
  name: string;
}

export interface AlertObject extends ObjectKey {
  owner: Keeper | null;
  takenAt: Date | null;
  deputy: Keeper | null;
  /** "Not ours": nobody is told of it any more. */
  excused: { by: string; reason: string; at: Date } | null;
}

const besidePush = '/topic';

/** The trouble that the push certificate is another one is told beside the certificate itself, as a thing of its own. */
export function otherTopicId(objectId: string): string {
  return `${objectId}${besidePush}`;
}

/** Under which key the owner and the deputy are kept: whoever looks after the certificate does so whatever is wrong with it. */
function keptUnder({ kind, objectId }: ObjectKey): ObjectKey {
  return kind === 'apple_push' && objectId.endsWith(besidePush) ? { kind, objectId: objectId.slice(0, -besidePush.length) } : { kind, objectId };
}

interface Row {
  kind: string;
  objectId: string;
  ownerId: string | null;
  ownerName: string | null;
  takenAt: Date | null;
  deputyId: string | null;
  deputyName: string | null;
  excusedBy: string | null;
  excusedReason: string | null;
  excusedAt: Date | null;
}

const columns = `kind, object_id as "objectId", owner_id as "ownerId", owner_name as "ownerName", taken_at as "takenAt", deputy_id as "deputyId", deputy_name as "deputyName",
  excused_by as "excusedBy", excused_reason as "excusedReason", excused_at as "excusedAt"`;

export async function listAlertObjects(db: Transaction, tenantId: string): Promise<AlertObject[]> {
  const objects = (await db.query<Row & Record<string, unknown>>(`select ${columns} from alert_objects where tenant_id = $1`, [tenantId])).map(fromRow);
  const [push] = objects.filter((object) => object.kind === 'apple_push' && keptUnder(object).objectId === object.objectId);
  if (!push) return objects;
  const besideId = otherTopicId(push.objectId);
  const beside = objects.find((object) => object.kind === push.kind && object.objectId === besideId) ?? null;
  return [...objects.filter((object) => object !== beside), { ...push, objectId: besideId, excused: beside?.excused ?? null }];
}

export async function findAlertObject(db: Transaction, tenantId: string, { kind, objectId }: ObjectKey): Promise<AlertObject | null> {
  return (await listAlertObjects(db, tenantId)).find((object) => object.kind === kind && object.objectId === objectId) ?? null;
}

/**
 * For whoever says "I'll do it": of two at once, one gets it.
 * @param instead the owner, by id or else by name, who is to be replaced; null while there is none
 * @returns whether it is theirs now
 */
export async function takeObject(db: Transaction, tenantId: string, key: ObjectKey, owner: Keeper, instead: string | null, now: Date): Promise<boolean> {
  const { kind, objectId } = keptUnder(key);
  const rows = await db.query(
    `insert into alert_objects as known (tenant_id, kind, object_id, owner_id, owner_name, taken_at) values ($1, $2, $3, $4, $5, $7)
     on conflict (tenant_id, kind, object_id) do update set owner_id = excluded.owner_id, owner_name = excluded.owner_name, taken_at = excluded.taken_at
       where known.owner_name is null or coalesce(known.owner_id, known.owner_name) = $6 returning 1`,
    [tenantId, kind, objectId, owner.id, owner.name, instead, now],
  );
  return rows.length === 1;
}

/** Whoever was it is so no longer. Null for the deputy leaves them as they are. */
export async function assignObject(db: Transaction, tenantId: string, key: ObjectKey, given: { owner: Keeper | null; deputy: Keeper | null }, now: Date): Promise<void> {
  const { kind, objectId } = keptUnder(key);
  const { owner, deputy } = given;
  await db.query(
    `insert into alert_objects as known (tenant_id, kind, object_id, owner_id, owner_name, taken_at, deputy_id, deputy_name)
     values ($1, $2, $3, $4, $5::text, case when $5::text is null then null else $8::timestamptz end, $6, $7::text)
     on conflict (tenant_id, kind, object_id) do update set
       owner_id = case when excluded.owner_name is null then known.owner_id else excluded.owner_id end,
       owner_name = coalesce(excluded.owner_name, known.owner_name),
       taken_at = coalesce(excluded.taken_at, known.taken_at),
       deputy_id = case when excluded.deputy_name is null then known.deputy_id else excluded.deputy_id end,
       deputy_name = coalesce(excluded.deputy_name, known.deputy_name)`,
    [tenantId, kind, objectId, owner?.id ?? null, owner?.name ?? null, deputy?.id ?? null, deputy?.name ?? null, now],
  );
}

/** The first one who says so is the one whose name and reason are kept. */
export async function excuseObject(db: Transaction, tenantId: string, { kind, objectId }: ObjectKey, excused: { by: string; reason: string; at: Date }): Promise<boolean> {
  const rows = await db.query(
    `insert into alert_objects as known (tenant_id, kind, object_id, excused_by, excused_reason, excused_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (tenant_id, kind, object_id) do update set excused_by = excluded.excused_by, excused_reason = excluded.excused_reason, excused_at = excluded.excused_at
       where known.excused_at is null returning 1`,
    [tenantId, kind, objectId, excused.by, excused.reason, excused.at],
  );
  return rows.length === 1;
}

/** @returns false when it was not excused */
export async function watchAgain(db: Transaction, tenantId: string, { kind, objectId }: ObjectKey): Promise<boolean> {
  const rows = await db.query(
    `update alert_objects set excused_by = null, excused_reason = null, excused_at = null where tenant_id = $1 and kind = $2 and object_id = $3 and excused_at is not null returning 1`,
    [tenantId, kind, objectId],
  );
  return rows.length === 1;
}

function fromRow(row: Row): AlertObject {
  return {
    kind: row.kind,
    objectId: row.objectId,
    owner: keeper(row.ownerId, row.ownerName),
    takenAt: row.takenAt,
    deputy: keeper(row.deputyId, row.deputyName),
    excused: row.excusedAt === null ? null : { by: row.excusedBy ?? '', reason: row.excusedReason ?? '', at: row.excusedAt },
  };
}

function keeper(id: string | null, name: string | null): Keeper | null {
  return name === null ? null : { id, name };
}
