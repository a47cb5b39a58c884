import type { Transaction } from './database.ts';

/** What was said in a case, by the person or by an agent. */
export interface CaseMessage {
  id: string;
  caseId: string;
  author: 'person' | 'agent';
  objectId: string;
  name: string | null;
  text: string;
  at: Date;
  /** When the other side got it, and the message that it got. */
  deliveredAt: Date | null;
  cardId: string | null;
}

const columns = `id, case_id as "caseId", author, object_id as "objectId", name, text, at, delivered_at as "deliveredAt", card_id as "cardId"`;

/** The same words of the same person so soon after each other are one press that came twice. Milliseconds. */
const sameWithin = 2 * 60 * 1000;

/**
 * Call it in a transaction that has locked the case, which keeps two presses apart.
 * @returns false when it was said already
 */
export async function addCaseMessage(db: Transaction, message: Omit<CaseMessage, 'deliveredAt' | 'cardId'>): Promise<boolean> {
  const rows = await db.query(
    `insert into case_messages (id, case_id, author, object_id, name, text, at)
     select $1::uuid, $2::uuid, $3::text, $4::text, $5::text, $6::text, $7::timestamptz
     where not exists (select 1 from case_messages where case_id = $2::uuid and author = $3::text and object_id = $4::text and text = $6::text and at > $8)
     on conflict do nothing returning 1`,
    [message.id, message.caseId, message.author, message.objectId, message.name, message.text, message.at, new Date(message.at.getTime() - sameWithin)],
  );
  return rows.length === 1;
}

/** In the order in which they were said. */
export async function listCaseMessages(db: Transaction, caseId: string): Promise<CaseMessage[]> {
  return db.query<CaseMessage>(`select ${columns} from case_messages where case_id = $1 order by seq`, [caseId]);
}

/** @param cardId the message that the other side got; null when it is on a card with more */
export async function caseMessageDelivered(db: Transaction, id: string, cardId: string | null, now: Date): Promise<void> {
  await db.query(`update case_messages set delivered_at = coalesce(delivered_at, $3), card_id = coalesce($2, card_id) where id = $1`, [id, cardId, now]);
}
