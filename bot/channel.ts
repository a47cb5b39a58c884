import type { Visit } from '../dialogs/visit.ts';
import { findConversation, rememberConversation } from '../store/conversations.ts';
import { nowOf, type Desk } from './desk.ts';

// In a channel every post is a conversation of its own: "19:…@thread.tacv2;messageid=<post>". What nobody
// asked for belongs to the channel itself, as a new post, and not under whatever was said there last.

/** The channel of a post; any other conversation is itself. */
export function channelOf(conversationId: string): string {
  return conversationId.split(';')[0] ?? conversationId;
}

/** Makes the channel known as a place to write to, from the post in which somebody wrote. */
export async function rememberChannel(visit: Visit, desk: Desk): Promise<void> {
  const conversationId = channelOf(visit.conversationId);
  if (conversationId === visit.conversationId) return;
  const post = await findConversation(desk.db, visit.tenantId, visit.conversationId);
  if (!post) return;
  const conversation = 'conversation' in post.reference && typeof post.reference.conversation === 'object' ? post.reference.conversation : {};
  const reference = { ...post.reference, conversation: { ...conversation, id: conversationId } };
  await rememberConversation(desk.db, { ...post, conversationId, reference }, nowOf(desk));
}
