import type { Transaction } from './database.ts';

export type ConversationKind = 'personal' | 'groupChat' | 'channel';

export interface Conversation {
  tenantId: string;
  conversationId: string;
  kind: ConversationKind;
  /** The Bot Framework's conversation reference, opaque to everything but bot/. */
  reference: object;
  /** The language for messages that no one asked for. */
  language: string;
  unreachableSince: Date | null;
  /** When somebody wrote or pressed there last. */
  updatedAt: Date;
}

const columns = `tenant_id as "tenantId", conversation_id as "conversationId", kind, reference, language, unreachable_since as "unreachableSince", updated_at as "updatedAt"`;

/** Called for every activity: the service address may change, and whoever writes is reachable again. */
export async function rememberConversation(db: Transaction, conversation: Omit<Conversation, 'unreachableSince' | 'updatedAt'>, now: Date): Promise<void> {
  await db.query(
    `insert into conversations (tenant_id, conversation_id, kind, reference, language, updated_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (tenant_id, conversation_id) do update set
       kind = excluded.kind, reference = excluded.reference, language = excluded.language,
       unreachable_since = null, updated_at = excluded.updated_at`,
    [conversation.tenantId, conversation.conversationId, conversation.kind, JSON.stringify(conversation.reference), conversation.language, now],
  );
}

export async function findConversation(db: Transaction, tenantId: string, conversationId: string): Promise<Conversation | null> {
  const [row] = await db.query<Conversation>(
    `select ${columns} from conversations where tenant_id = $1 and conversation_id = $2`,
    [tenantId, conversationId],
  );
  return row ?? null;
}

export async function markUnreachable(db: Transaction, tenantId: string, conversationId: string, now: Date): Promise<void> {
  await db.query(
    `update conversations set unreachable_since = coalesce(unreachable_since, $3) where tenant_id = $1 and conversation_id = $2`,
    [tenantId, conversationId, now],
  );
}

/** True for the one caller that may welcome: installation is announced in two events, in any order. */
export async function claimWelcome(db: Transaction, tenantId: string, conversationId: string, now: Date): Promise<boolean> {
  const rows = await db.query(
    `update conversations set welcomed_at = $3 where tenant_id = $1 and conversation_id = $2 and welcomed_at is null returning 1`,
    [tenantId, conversationId, now],
  );
  return rows.length === 1;
}

export async function releaseWelcome(db: Transaction, tenantId: string, conversationId: string): Promise<void> {
  await db.query(`update conversations set welcomed_at = null where tenant_id = $1 and conversation_id = $2`, [tenantId, conversationId]);
}

/** A removed app that comes back is welcomed again. */
export async function forgetWelcome(db: Transaction, tenantId: string, conversationId: string, now: Date): Promise<void> {
  await db.query(
    `update conversations set welcomed_at = null, unreachable_since = $3 where tenant_id = $1 and conversation_id = $2`,
    [tenantId, conversationId, now],
  );
}
