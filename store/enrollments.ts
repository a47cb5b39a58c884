import type { Transaction } from './database.ts';
import type { PersonKey } from './people.ts';

export type EnrollmentState = 'steps' | 'watching' | 'arrived' | 'not_seen' | 'stopped';

/** One person following one guide, until their device is there. */
export interface Enrollment extends PersonKey {
  id: string;
  conversationId: string;
  cardId: string | null;
  guideId: string;
  language: string;
  platform: string;
  ownership: string;
  step: number;
  state: EnrollmentState;
  startedAt: Date;
  watchSince: Date | null;
  deviceId: string | null;
  compliance: string | null;
}

const columns = `id, tenant_id as "tenantId", object_id as "objectId", conversation_id as "conversationId", card_id as "cardId",
  guide_id as "guideId", language, platform, ownership, step, state, started_at as "startedAt", watch_since as "watchSince",
  device_id as "deviceId", compliance`;

export async function startEnrollment(db: Transaction, run: Omit<Enrollment, 'watchSince' | 'deviceId' | 'compliance'>): Promise<void> {
  await db.query(
    `insert into enrollments (id, tenant_id, object_id, conversation_id, card_id, guide_id, language, platform, ownership, step, state, started_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [run.id, run.tenantId, run.objectId, run.conversationId, run.cardId, run.guideId, run.language, run.platform, run.ownership, run.step, run.state, run.startedAt],
  );
}

export async function findEnrollment(db: Transaction, id: string): Promise<Enrollment | null> {
  const [row] = await db.query<Enrollment>(`select ${columns} from enrollments where id = $1`, [id]);
  return row ?? null;
}

/** The one this person was following for this guide, to go on with on another day or another client. */
export async function findUnfinished(db: Transaction, { tenantId, objectId }: PersonKey, guideId: string, since: Date): Promise<Enrollment | null> {
  const [row] = await db.query<Enrollment>(
    `select ${columns} from enrollments
     where tenant_id = $1 and object_id = $2 and guide_id = $3 and state in ('steps', 'watching') and started_at > $4
     order by started_at desc limit 1`,
    [tenantId, objectId, guideId, since],
  );
  return row ?? null;
}

/** What this person began last, however it stands now. */
export async function latestEnrollment(db: Transaction, { tenantId, objectId }: PersonKey, since: Date): Promise<Enrollment | null> {
  const [row] = await db.query<Enrollment>(
    `select ${columns} from enrollments
     where tenant_id = $1 and object_id = $2 and state <> 'stopped' and started_at > $3
     order by started_at desc limit 1`,
    [tenantId, objectId, since],
  );
  return row ?? null;
}

/** Ends the steps, or the watch for the device. */
export async function stopEnrollment(db: Transaction, id: string): Promise<boolean> {
  const rows = await db.query(`update enrollments set state = 'stopped' where id = $1 and state in ('steps', 'watching') returning 1`, [id]);
  return rows.length === 1;
}

/** Moves only from the step that the pressed card showed, so that a second press of it moves nothing. */
export async function moveStep(db: Transaction, id: string, from: number, to: number): Promise<boolean> {
  const rows = await db.query(`update enrollments set step = $3 where id = $1 and step = $2 and state = 'steps' returning 1`, [id, from, to]);
  return rows.length === 1;
}

export async function placeCard(db: Transaction, id: string, conversationId: string, cardId: string): Promise<void> {
  await db.query(`update enrollments set conversation_id = $2, card_id = $3 where id = $1`, [id, conversationId, cardId]);
}

export async function watchEnrollment(db: Transaction, id: string, now: Date): Promise<boolean> {
  const rows = await db.query(
    `update enrollments set state = 'watching', watch_since = $2 where id = $1 and state in ('steps', 'not_seen') returning 1`,
    [id, now],
  );
  return rows.length === 1;
}

/** Exactly one watcher gets to announce the device. */
export async function deviceArrived(db: Transaction, id: string, deviceId: string, compliance: string): Promise<boolean> {
  const rows = await db.query(
    `update enrollments set state = 'arrived', device_id = $2, compliance = $3 where id = $1 and state = 'watching' returning 1`,
    [id, deviceId, compliance],
  );
  return rows.length === 1;
}

export async function complianceChanged(db: Transaction, id: string, compliance: string): Promise<boolean> {
  const rows = await db.query(
    `update enrollments set compliance = $2 where id = $1 and state = 'arrived' and compliance is distinct from $2 returning 1`,
    [id, compliance],
  );
  return rows.length === 1;
}

export async function deviceNotSeen(db: Transaction, id: string): Promise<boolean> {
  const rows = await db.query(`update enrollments set state = 'not_seen' where id = $1 and state = 'watching' returning 1`, [id]);
  return rows.length === 1;
}
