import type { Transaction } from './database.ts';
import type { PersonKey } from './people.ts';

/**
 * `draft` lacks something that is still asked for; `ready` waits for the confirmation; `running` sends; `following`
 * has sent everything and looks what came of it; `sign_in` goes on after the agent has signed in.
 */
export type BulkStage = 'draft' | 'reading' | 'ready' | 'running' | 'paused' | 'sign_in' | 'following' | 'done' | 'stopped' | 'cancelled' | 'failed' | 'expired';

/** One thing to be done to many devices. */
export interface BulkRun extends PersonKey {
  id: string;
  conversationId: string;
  cardId: string | null;
  stage: BulkStage;
  action: string | null;
  /** Which devices are meant, as it was read from the words. */
  asked: object;
  reason: string | null;
  /** Why it is where it is, as a stable code. */
  problem: string | null;
  /** Which part of the reading comes next. */
  step: number;
  nextPage: string | null;
  lookedAt: number;
  canary: number;
  canarySince: Date | null;
  /** Failures in a row. */
  streak: number;
  /** Calls in a row that Graph did not take for now. */
  setbacks: number;
  /** How many were sent, and had failed, when it last began to run. */
  baseSent: number;
  baseFailed: number;
  round: number;
  worker: string | null;
  drawn: string | null;
  askedAt: Date;
  readyAt: Date | null;
  confirmedAt: Date | null;
  sentAt: Date | null;
  endedAt: Date | null;
}

const columns = `id, tenant_id as "tenantId", object_id as "objectId", conversation_id as "conversationId", card_id as "cardId", stage, action, asked, reason, problem,
  step, next_page as "nextPage", looked_at as "lookedAt", canary, canary_since as "canarySince", streak, setbacks, base_sent as "baseSent", base_failed as "baseFailed", round, worker, drawn,
  asked_at as "askedAt", ready_at as "readyAt", confirmed_at as "confirmedAt", sent_at as "sentAt", ended_at as "endedAt"`;

type Row = BulkRun & Record<string, unknown>;
export type NewBulkRun = PersonKey & Pick<BulkRun, 'id' | 'conversationId' | 'cardId' | 'action' | 'asked' | 'askedAt'>;

export async function createBulkRun(db: Transaction, run: NewBulkRun): Promise<void> {
  await db.query(
    `insert into bulk_runs (id, tenant_id, object_id, conversation_id, card_id, stage, action, asked, asked_at) values ($1, $2, $3, $4, $5, 'draft', $6, $7, $8)`,
    [run.id, run.tenantId, run.objectId, run.conversationId, run.cardId, run.action, JSON.stringify(run.asked), run.askedAt],
  );
}

export async function findBulkRun(db: Transaction, tenantId: string, id: string): Promise<BulkRun | null> {
  const [row] = await db.query<Row>(`select ${columns} from bulk_runs where tenant_id = $1 and id = $2`, [tenantId, id]);
  return row ?? null;
}

/** What this person was asked "which devices?" about, since then. */
export async function openBulkDraft(db: Transaction, person: PersonKey, since: Date): Promise<BulkRun | null> {
  const [row] = await db.query<Row>(
    `select ${columns} from bulk_runs where tenant_id = $1 and object_id = $2 and asked_at >= $3 and stage = 'draft' and action is not null and asked = '{}'::jsonb order by asked_at desc limit 1`,
    [person.tenantId, person.objectId, since],
  );
  return row ?? null;
}

export interface BulkMove {
  id: string;
  from: readonly BulkStage[];
  to: BulkStage;
  at: Date;
  problem?: string | null;
  reason?: string | null;
  /** Of a draft: what was still missing. */
  action?: string;
  asked?: object;
  canary?: number;
}

/** The only way a run changes its stage: of two presses, or a press and a worker, one succeeds. */
export async function moveBulkRun(db: Transaction, move: BulkMove): Promise<BulkRun | null> {
  const [row] = await db.query<Row>(
    `update bulk_runs set
       stage = $3, problem = $5, reason = coalesce($6, reason), action = coalesce($7, action), asked = coalesce($8, asked), canary = coalesce($9, canary),
       ready_at = case when $3 = 'ready' then $4 else ready_at end,
       confirmed_at = case when $3 = 'running' and confirmed_at is null then $4 else confirmed_at end,
       streak = case when $3 = 'running' then 0 else streak end,
       setbacks = case when $3 = 'running' then 0 else setbacks end,
       base_sent = case when $3 = 'running' then (select count(*) from bulk_items where run = $1 and state in ('sent', 'done', 'failed', 'unknown'))::int else base_sent end,
       base_failed = case when $3 = 'running' then (select count(*) from bulk_items where run = $1 and state = 'failed')::int else base_failed end,
       round = case when $3 = 'running' then round + 1 else round end,
       sent_at = case when $3 in ('following', 'stopped') then $4 else sent_at end,
       ended_at = case when $3 in ('done', 'stopped', 'cancelled', 'failed', 'expired') then $4::timestamptz else null end
     where id = $1 and stage = any($2::text[]) returning ${columns}`,
    [move.id, move.from, move.to, move.at, move.problem ?? null, move.reason ?? null, move.action ?? null, move.asked ? JSON.stringify(move.asked) : null, move.canary ?? null],
  );
  return row ?? null;
}

/** @returns null when another worker did this step, or the run was called off */
export async function nextBulkStep(db: Transaction, run: BulkRun, nextPage: string | null, lookedAt: number): Promise<BulkRun | null> {
  const [row] = await db.query<Row>(
    `update bulk_runs set step = step + 1, next_page = $3, looked_at = $4 where id = $1 and step = $2 and stage = 'reading' returning ${columns}`,
    [run.id, run.step, nextPage, lookedAt],
  );
  return row ?? null;
}

/** From now on this worker calls for the run, and no other; null when it does not run. */
export async function takeBulkRun(db: Transaction, id: string, worker: string): Promise<BulkRun | null> {
  const [row] = await db.query<Row>(`update bulk_runs set worker = $2 where id = $1 and stage = 'running' returning ${columns}`, [id, worker]);
  return row ?? null;
}

/** Whoever stops or pauses it waits until the transaction ends. @returns where it stands now */
export async function holdBulkRun(tx: Transaction, id: string): Promise<BulkStage | null> {
  const [row] = await tx.query<{ stage: BulkStage }>(`select stage from bulk_runs where id = $1 for update`, [id]);
  return row?.stage ?? null;
}

export interface BulkCourse {
  streak: number;
  setbacks: number;
  canarySince: Date | null;
}

/** @returns whether this worker still has the run */
export async function keepBulkCourse(db: Transaction, id: string, worker: string, course: BulkCourse): Promise<boolean> {
  const rows = await db.query(`update bulk_runs set streak = $3, setbacks = $4, canary_since = $5 where id = $1 and worker = $2 returning 1`, [id, worker, course.streak, course.setbacks, course.canarySince]);
  return rows.length === 1;
}

/** The next round of sending, under a number of its own; null when it does not run any more. */
export async function nextBulkRound(db: Transaction, id: string, worker: string): Promise<number | null> {
  const [row] = await db.query<{ round: number }>(`update bulk_runs set round = round + 1 where id = $1 and worker = $2 and stage = 'running' returning round`, [id, worker]);
  return row?.round ?? null;
}

/** What this person began since then with one of these actions: when, and with how many devices; oldest first, under a lock. */
export async function disturbedSince(db: Transaction, { tenantId, objectId }: PersonKey, actions: readonly string[], since: Date): Promise<{ at: Date; devices: number }[]> {
  await db.query(`select pg_advisory_xact_lock(hashtext($1))`, [`bulk/${tenantId}/${objectId}`]);
  return db.query<{ at: Date; devices: number }>(
    `select runs.confirmed_at as at, count(*)::int as devices from bulk_runs as runs join bulk_items as items on items.run = runs.id and items.state not in ('out', 'stopped')
     where runs.tenant_id = $1 and runs.object_id = $2 and runs.action = any($3::text[]) and runs.confirmed_at >= $4 group by runs.id order by runs.confirmed_at`,
    [tenantId, objectId, actions, since],
  );
}

/** Where the card stands, and what it says: what says the same is not sent again. */
export async function placeBulkCard(db: Transaction, id: string, { cardId, drawn }: { cardId: string | null; drawn: string | null }): Promise<void> {
  await db.query(`update bulk_runs set card_id = $2, drawn = $3 where id = $1`, [id, cardId, drawn]);
}

/** With their devices; the audit keeps what was done to each. */
export async function forgetBulkRunsBefore(db: Transaction, before: Date): Promise<void> {
  await db.query(`delete from bulk_runs where asked_at < $1`, [before]);
}
