import type { Transaction } from './database.ts';

type Place = { tenantId: string; conversationId: string };

export interface KeptScreen {
  screen: object | null;
  shownAt: Date | null;
  misses: number;
  missedAt: Date | null;
}

/** What the last card in this conversation was about; a card that is about nothing leaves it as it is. */
export async function rememberScreen(db: Transaction, { tenantId, conversationId }: Place, screen: object, at: Date): Promise<void> {
  await db.query(
    `insert into screens (tenant_id, conversation_id, screen, shown_at) values ($1, $2, $3, $4)
     on conflict (tenant_id, conversation_id) do update set screen = excluded.screen, shown_at = excluded.shown_at`,
    [tenantId, conversationId, JSON.stringify(screen), at],
  );
}

export async function readScreen(db: Transaction, { tenantId, conversationId }: Place): Promise<KeptScreen | null> {
  const [row] = await db.query<KeptScreen>(
    `select screen, shown_at as "shownAt", misses, missed_at as "missedAt" from screens where tenant_id = $1 and conversation_id = $2`,
    [tenantId, conversationId],
  );
  return row ?? null;
}

/** @param misses in a row, this one included; 0 when Balie understood again */
export async function countMisses(db: Transaction, { tenantId, conversationId }: Place, misses: number, at: Date): Promise<void> {
  await db.query(
    `insert into screens (tenant_id, conversation_id, misses, missed_at) values ($1, $2, $3, $4)
     on conflict (tenant_id, conversation_id) do update set misses = excluded.misses, missed_at = excluded.missed_at`,
    [tenantId, conversationId, misses, at],
  );
}

export async function forgetScreensBefore(db: Transaction, before: Date): Promise<void> {
  await db.query(`delete from screens where greatest(shown_at, missed_at) < $1`, [before]);
}
