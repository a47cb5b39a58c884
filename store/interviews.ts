import type { Transaction } from './database.ts';
import type { PersonKey } from './people.ts';

/** One person answering questions; what the answers mean is not for the store to know. */
export interface Interview extends PersonKey {
  id: string;
  state: Record<string, unknown>;
}

const columns = `id, tenant_id as "tenantId", object_id as "objectId", state`;

export async function startInterview(db: Transaction, { id, tenantId, objectId, state }: Interview, now: Date): Promise<void> {
  await db.query(`insert into method_interviews (id, tenant_id, object_id, state, started_at, changed_at) values ($1, $2, $3, $4, $5, $5)`, [
    id,
    tenantId,
    objectId,
    JSON.stringify(state),
    now,
  ]);
}

export async function findInterview(db: Transaction, id: string): Promise<Interview | null> {
  const [row] = await db.query<Interview>(`select ${columns} from method_interviews where id = $1`, [id]);
  return row ?? null;
}

/** The one that this person answered last, if that was after `since`. */
export async function latestInterview(db: Transaction, { tenantId, objectId }: PersonKey, since: Date): Promise<Interview | null> {
  const [row] = await db.query<Interview>(
    `select ${columns} from method_interviews where tenant_id = $1 and object_id = $2 and changed_at > $3 order by changed_at desc, started_at desc limit 1`,
    [tenantId, objectId, since],
  );
  return row ?? null;
}

/** Changes only what was read: of two presses at once, one moves it. */
export async function changeInterview(db: Transaction, interview: Interview, state: Record<string, unknown>, now: Date): Promise<boolean> {
  const rows = await db.query(`update method_interviews set state = $3, changed_at = $4 where id = $1 and state = $2::jsonb returning 1`, [
    interview.id,
    JSON.stringify(interview.state),
    JSON.stringify(state),
    now,
  ]);
  return rows.length === 1;
}

export async function forgetInterviewsBefore(db: Transaction, before: Date): Promise<void> {
  await db.query(`delete from method_interviews where changed_at < $1`, [before]);
}
