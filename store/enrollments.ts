import type { Transaction } from './database.ts';
import type { PersonKey } from './people.ts';

export type EnrollmentState = 'steps' | 'watching' | 'arrived' | 'not_seen' | 'stopped';

/** What the person was told at the first step, to tell it again when they come back to it. */
export interface ToldAtStart {
  minimumOs?: string;
  maximumOs?: string;
  /** The name of a device of the same kind that this person has already. */
  already?: string;
  /** Windows takes only computers that the organisation registered, which this one need not be. */
  registeredOnly?: true;
}

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
  told: ToldAtStart;
  /** When the person last did something with it. */
  touchedAt: Date;
  /** What the watch has said by itself so far. */
  reported: 'not_seen' | 'noncompliant' | 'put_right' | null;
  /** Reminders that were sent. */
  reminders: number;
  remindersOff: boolean;
}

export type NewEnrollment = Omit<Enrollment, 'watchSince' | 'deviceId' | 'compliance' | 'reported' | 'reminders' | 'remindersOff'>;

const columns = `id, tenant_id as "tenantId", object_id as "objectId", conversation_id as "conversationId", card_id as "cardId",
  guide_id as "guideId", language, platform, ownership, step, state, started_at as "startedAt", watch_since as "watchSince",
  device_id as "deviceId", compliance, told, touched_at as "touchedAt", reported, reminders, reminders_off as "remindersOff"`;

export async function startEnrollment(db: Transaction, run: NewEnrollment): Promise<void> {
  await db.query(
    `insert into enrollments (id, tenant_id, object_id, conversation_id, card_id, guide_id, language, platform, ownership, step, state, started_at, told, touched_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [run.id, run.tenantId, run.objectId, run.conversationId, run.cardId, run.guideId, run.language, run.platform, run.ownership, run.step, run.state, run.startedAt, JSON.stringify(run.told), run.touchedAt],
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

/** Back from the watch to the step before it; what was watched for still counts when it comes. */
export async function reopenSteps(db: Transaction, id: string): Promise<boolean> {
  const rows = await db.query(`update enrollments set state = 'steps' where id = $1 and state in ('watching', 'not_seen') returning 1`, [id]);
  return rows.length === 1;
}

/** Ends the steps, or the watch for the device. */
export async function stopEnrollment(db: Transaction, id: string): Promise<boolean> {
  const rows = await db.query(`update enrollments set state = 'stopped' where id = $1 and state in ('steps', 'watching', 'not_seen') returning 1`, [id]);
  return rows.length === 1;
}

/** Moves only from the step that the pressed card showed, so that a second press of it moves nothing. */
export async function moveStep(db: Transaction, id: string, from: number, to: number, now: Date): Promise<boolean> {
  const rows = await db.query(`update enrollments set step = $3, touched_at = $4 where id = $1 and step = $2 and state = 'steps' returning 1`, [id, from, to, now]);
  return rows.length === 1;
}

export async function placeCard(db: Transaction, id: string, conversationId: string, cardId: string): Promise<void> {
  await db.query(`update enrollments set conversation_id = $2, card_id = $3 where id = $1`, [id, conversationId, cardId]);
}

export async function watchEnrollment(db: Transaction, id: string, now: Date): Promise<boolean> {
  const rows = await db.query(
    `update enrollments set state = 'watching', watch_since = $2, touched_at = $2, reported = null where id = $1 and state in ('steps', 'not_seen') returning 1`,
    [id, now],
  );
  return rows.length === 1;
}

/** Exactly one watcher gets to announce the device. */
export async function deviceArrived(db: Transaction, id: string, deviceId: string, compliance: string): Promise<boolean> {
  const rows = await db.query(
    `update enrollments set state = 'arrived', device_id = $2, compliance = $3 where id = $1 and state in ('watching', 'steps') returning 1`,
    [id, deviceId, compliance],
  );
  return rows.length === 1;
}

/** The person is back at it, with what is good to know today. */
export async function resumeEnrollment(db: Transaction, id: string, told: ToldAtStart, now: Date): Promise<void> {
  await db.query(`update enrollments set told = $2, touched_at = $3 where id = $1 and state = 'steps'`, [id, JSON.stringify(told), now]);
}

/** Exactly one watcher gets to say it. */
export async function claimReport(db: Transaction, id: string, reported: NonNullable<Enrollment['reported']>): Promise<boolean> {
  const rows = await db.query(`update enrollments set reported = $2 where id = $1 and reported is distinct from $2 returning 1`, [id, reported]);
  return rows.length === 1;
}

export async function releaseReport(db: Transaction, id: string, before: Enrollment['reported']): Promise<void> {
  await db.query(`update enrollments set reported = $2 where id = $1`, [id, before]);
}

/** One of several instances gets to send the reminder after so many. */
export async function claimReminder(db: Transaction, id: string, sent: number): Promise<boolean> {
  const rows = await db.query(`update enrollments set reminders = $2 + 1 where id = $1 and reminders = $2 and not reminders_off returning 1`, [id, sent]);
  return rows.length === 1;
}

export async function releaseReminder(db: Transaction, id: string, sent: number): Promise<void> {
  await db.query(`update enrollments set reminders = $2 where id = $1 and reminders = $2 + 1`, [id, sent]);
}

export async function stopReminding(db: Transaction, id: string): Promise<void> {
  await db.query(`update enrollments set reminders_off = true where id = $1`, [id]);
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
