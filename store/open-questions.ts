import type { Transaction } from './database.ts';
import type { PersonKey } from './people.ts';

type Place = PersonKey & { conversationId: string };

/** One open question per person and conversation: a new one replaces the old. */
export async function askQuestion(db: Transaction, place: Place, question: object, expiresAt: Date): Promise<void> {
  await db.query(
    `insert into open_questions (tenant_id, object_id, conversation_id, question, expires_at) values ($1, $2, $3, $4, $5)
     on conflict (tenant_id, object_id, conversation_id) do update set question = excluded.question, expires_at = excluded.expires_at`,
    [place.tenantId, place.objectId, place.conversationId, JSON.stringify(question), expiresAt],
  );
}

/** Takes the question away with the answer: whatever the next words are, it is asked once. */
export async function takeQuestion(db: Transaction, place: Place, now: Date): Promise<object | null> {
  const [row] = await db.query<{ question: object; expiresAt: Date }>(
    `delete from open_questions where tenant_id = $1 and object_id = $2 and conversation_id = $3
     returning question, expires_at as "expiresAt"`,
    [place.tenantId, place.objectId, place.conversationId],
  );
  return row && row.expiresAt > now ? row.question : null;
}

/** The open question of this kind, if it is open; any other stays. */
export async function dropQuestion(db: Transaction, place: Place, ask: string): Promise<void> {
  await db.query(`delete from open_questions where tenant_id = $1 and object_id = $2 and conversation_id = $3 and question ->> 'ask' = $4`, [place.tenantId, place.objectId, place.conversationId, ask]);
}
