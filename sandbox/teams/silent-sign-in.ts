import { randomUUID } from 'node:crypto';
import { oauthCardOf } from '../connector/activity.ts';
import type { Activity } from '../connector/activity.ts';
import type { ChatEvent, Conversation, Message } from '../connector/conversation-store.ts';
import type { Delivery } from '../connector.ts';

export interface SilentSignInDesk {
  find(conversationId: string): Conversation | undefined;
  token(personId: string): Promise<string>;
  invoke(personId: string, conversation: Conversation, content: Activity): Promise<Delivery>;
  reveal(message: Message): void;
  /** How many clients this person has open: each of them exchanges, with the same id. */
  clients(personId: string): number;
}

/**
 * What Teams does when a sign-in card arrives: in a chat with one person it tries without showing anything,
 * and shows the button only when the bot answers 412. Elsewhere it never works.
 */
export async function signInSilently(desk: SilentSignInDesk, event: ChatEvent): Promise<void> {
  if (event.kind !== 'message' || event.message.from !== 'bot') return;
  const { message } = event;
  const card = oauthCardOf(message.activity);
  const conversation = desk.find(message.conversation);
  if (card?.tokenExchangeResource === undefined || conversation === undefined) return;
  if (conversation.type !== 'personal') {
    const someone = message.onlyFor ?? conversation.members[0];
    if (someone !== undefined) await desk.invoke(someone, conversation, failure('resourcematchfailed'));
    return;
  }
  const [personId] = conversation.members;
  if (personId === undefined) return;
  const { id } = card.tokenExchangeResource;
  const exchanges = Array.from({ length: desk.clients(personId) }, async () => {
    const value = { id: id || randomUUID(), connectionName: card.connectionName, token: await desk.token(personId) };
    return desk.invoke(personId, conversation, { type: 'invoke', name: 'signin/tokenExchange', value });
  });
  const answers = await Promise.all(exchanges);
  if (!answers.some(({ status }) => status === 200)) desk.reveal(message);
}

function failure(code: string): Activity {
  return { type: 'invoke', name: 'signin/failure', value: { code, message: 'The token exchange resource does not match, or the conversation is a channel.' } };
}
