import type { Transaction } from './database.ts';

/** open: not answered yet, or not well. means: an administrator said what it asks for. */
export type QuestionState = 'open' | 'helped' | 'means' | 'left_out';

export interface Question {
  id: string;
  tenantId: string;
  language: string;
  /** Masked: no name, device, address or number. */
  words: string;
  /** How often this, or nearly this, was asked. */
  asked: number;
  /** What it was answered with: the place of a passage; null when there was nothing to show. */
  shown: string | null;
  state: QuestionState;
  intent: string | null;
  lastAt: Date;
}

const columns = `id, tenant_id as "tenantId", language, words, asked, shown, state, intent, last_at as "lastAt"`;

/** More than this is not read by anybody; what was asked least and longest ago goes first. */
const mostKept = 500;

export async function keepQuestion(db: Transaction, { id, tenantId, language, words, shown, lastAt }: Omit<Question, 'asked' | 'state' | 'intent'>): Promise<void> {
  await db.query(`insert into questions (id, tenant_id, language, words, shown, state, last_at) values ($1, $2, $3, $4, $5, 'open', $6)`, [id, tenantId, language, words, shown, lastAt]);
  await db.query(
    `delete from questions where tenant_id = $1 and state in ('open', 'helped') and id in (
       select id from questions where tenant_id = $1 and state in ('open', 'helped') order by asked desc, last_at desc offset $2)`,
    [tenantId, mostKept],
  );
}

/** Asked once more. What helped before and does not now is open again; what an administrator decided stays. */
export async function askedAgain(db: Transaction, id: string, shown: string | null, at: Date): Promise<void> {
  await db.query(`update questions set asked = asked + 1, shown = $2, last_at = $3, state = case when state = 'helped' then 'open' else state end where id = $1`, [id, shown, at]);
}

/** Every question of one language, to recognise one that is nearly the same. */
export function questionsIn(db: Transaction, tenantId: string, language: string): Promise<Question[]> {
  return db.query<Question>(`select ${columns} from questions where tenant_id = $1 and language = $2 order by last_at desc limit ${2 * mostKept}`, [tenantId, language]);
}

/** Those that wait for an administrator, the most frequent first. */
export async function openQuestionList(db: Transaction, tenantId: string, limit: number): Promise<{ questions: Question[]; total: number }> {
  const questions = await db.query<Question>(`select ${columns} from questions where tenant_id = $1 and state = 'open' order by asked desc, last_at desc, id limit $2`, [tenantId, limit]);
  const [row] = await db.query<{ total: number }>(`select count(*)::int as total from questions where tenant_id = $1 and state = 'open'`, [tenantId]);
  return { questions, total: row?.total ?? 0 };
}

export async function findQuestion(db: Transaction, id: string, tenantId: string): Promise<Question | null> {
  const [row] = await db.query<Question>(`select ${columns} from questions where id = $1 and tenant_id = $2`, [id, tenantId]);
  return row ?? null;
}

/** The person who asked says whether what was shown was it. */
export async function judgeQuestion(db: Transaction, id: string, tenantId: string, state: 'open' | 'helped', shown: string | null): Promise<void> {
  await db.query(`update questions set state = $3, shown = $4 where id = $1 and tenant_id = $2 and state in ('open', 'helped')`, [id, tenantId, state, shown]);
}

/** @returns false when somebody decided before */
export async function reviewQuestion(
  db: Transaction,
  { id, tenantId, state, intent, by, at }: { id: string; tenantId: string; state: 'means' | 'left_out'; intent: string | null; by: string; at: Date },
): Promise<boolean> {
  const rows = await db.query(
    `update questions set state = $3, intent = $4, reviewed_by = $5, reviewed_at = $6 where id = $1 and tenant_id = $2 and state in ('open', 'helped') returning 1`,
    [id, tenantId, state, intent, by, at],
  );
  return rows.length === 1;
}

/** Every line of every tenant that an administrator gave a meaning. */
export function reviewedQuestions(db: Transaction): Promise<Question[]> {
  return db.query<Question>(`select ${columns} from questions where state = 'means' order by language, intent, words`, []);
}

export async function forgetQuestionsBefore(db: Transaction, before: Date): Promise<void> {
  await db.query(`delete from questions where last_at < $1`, [before]);
}
