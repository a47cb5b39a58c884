import { createHash } from 'node:crypto';

// Ids in the shapes of Teams. A person's 29: id differs for each bot, so it is derived from both.

export function botTeamsId(appId: string): string {
  return `28:${appId}`;
}

export function personTeamsId(appId: string, personId: string): string {
  return `29:1${digest(appId, personId)}`;
}

export function personalConversationId(appId: string, personId: string): string {
  return `a:1${digest('personal', appId, personId)}`;
}

/** A channel conversation may name a thread: 19:…@thread.tacv2;messageid=1700000000000 */
export function splitThread(conversationId: string): { id: string; thread?: string } {
  const [id = '', thread] = conversationId.split(';messageid=');
  return thread === undefined ? { id } : { id, thread };
}

export function withThread(conversationId: string, thread: string | undefined): string {
  return thread === undefined ? conversationId : `${conversationId};messageid=${thread}`;
}

function digest(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('base64url');
}
