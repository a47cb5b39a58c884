import type { Transaction } from './database.ts';

interface Summary {
  tenantId: string;
  conversationId: string;
  week: string;
}

/** The right to send it; it is given once. */
export async function claimSummary(db: Transaction, { tenantId, conversationId, week }: Summary, at: Date): Promise<boolean> {
  const rows = await db.query(`insert into weekly_summaries (tenant_id, conversation_id, week, sent_at) values ($1, $2, $3, $4) on conflict do nothing returning 1`, [tenantId, conversationId, week, at]);
  return rows.length === 1;
}

/** Teams did not take it: it may be sent again. */
export async function releaseSummary(db: Transaction, { tenantId, conversationId, week }: Summary): Promise<void> {
  await db.query(`delete from weekly_summaries where tenant_id = $1 and conversation_id = $2 and week = $3`, [tenantId, conversationId, week]);
}
