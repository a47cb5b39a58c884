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

/**
 * Makes the thread under a post known as a place to write to, from the channel that it stands in.
 * @returns where to write: a group chat has no threads, and is its own
 */
export async function rememberThread(place: { tenantId: string; conversationId: string }, postId: string, desk: Desk): Promise<string> {
  const channel = await findConversation(desk.db, place.tenantId, place.conversationId);
  if (channel?.kind !== 'channel') return place.conversationId;
  const conversationId = `${place.conversationId};messageid=${postId}`;
  if (await findConversation(desk.db, place.tenantId, conversationId)) return conversationId;
  const conversation = 'conversation' in channel.reference && typeof channel.reference.conversation === 'object' ? channel.reference.conversation : {};
  const reference = { ...channel.reference, conversation: { ...conversation, id: conversationId } };
  await rememberConversation(desk.db, { ...channel, conversationId, reference }, nowOf(desk));
  return conversationId;
}
