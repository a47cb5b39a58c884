import type { Transaction } from './database.ts';

export type Sight = { first: true } | { first: false; answer: object | null };

/** A turn that is not finished by then died with its process: the next delivery does the work. Milliseconds. */
const unfinishedAfter = 12_000;

/**
 * Teams delivers an activity again under the same id when an answer was slow. The first caller gets
 * `first: true` and must do the work; later ones get the answer that was remembered, if there is one yet.
 */
export async function firstSight(db: Transaction, conversationId: string, activityId: string, now: Date): Promise<Sight> {
  const inserted = await db.query(
    `insert into seen_activities (conversation_id, activity_id, seen_at) values ($1, $2, $3)
     on conflict (conversation_id, activity_id) do update set seen_at = excluded.seen_at
       where seen_activities.answer is null and seen_activities.seen_at < $4
     returning 1`,
    [conversationId, activityId, now, new Date(now.getTime() - unfinishedAfter)],
  );
  if (inserted.length === 1) return { first: true };
  const [row] = await db.query<{ answer: object | null }>(
    `select answer from seen_activities where conversation_id = $1 and activity_id = $2`,
    [conversationId, activityId],
  );
  return { first: false, answer: row?.answer ?? null };
}

export async function rememberAnswer(db: Transaction, conversationId: string, activityId: string, answer: object): Promise<void> {
  await db.query(`update seen_activities set answer = $3 where conversation_id = $1 and activity_id = $2`, [
    conversationId,
    activityId,
    JSON.stringify(answer),
  ]);
}

/** The turn failed before it did anything: a second delivery may try again. */
export async function forgetSight(db: Transaction, conversationId: string, activityId: string): Promise<void> {
  await db.query(`delete from seen_activities where conversation_id = $1 and activity_id = $2`, [conversationId, activityId]);
}

export async function forgetSightsBefore(db: Transaction, before: Date): Promise<void> {
  await db.query(`delete from seen_activities where seen_at < $1`, [before]);
}
