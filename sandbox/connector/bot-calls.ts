import { contentTypes, isRecord } from './activity.ts';
import type { Activity } from './activity.ts';
import type { Conversation, ConversationStore, Message } from './conversation-store.ts';
import { botTeamsId, personTeamsId, splitThread, withThread } from './identifiers.ts';
import { refusals } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { EntraPerson } from '../entra/directory.ts';

// What the bot may ask of Teams, without HTTP: find the conversation, keep the rules, change the store.

export interface BotCallDesk {
  store: ConversationStore;
  appId: string;
  tenantId: string;
  person(id: string): EntraPerson | undefined;
}

export type Answer = Refusal | { status: number; body: unknown };

/** Teams counts about 100 KB of UTF-16 for a message with its cards. */
const largestMessage = 100 * 1024;

export function send(desk: BotCallDesk, conversationId: string, activity: Activity, more: { replyTo?: string; targeted?: boolean } = {}): Answer {
  const { id, thread } = splitThread(conversationId);
  const conversation = reachable(desk, id);
  if ('code' in conversation) return conversation;
  if (activity.type === 'typing') {
    desk.store.emit({ kind: 'typing', conversation: conversation.id });
    return { status: 202, body: { id: desk.store.nextId() } };
  }
  const refused = checkMessage(activity);
  if (refused !== undefined) return refused;
  const where = {
    ...(conversation.type === 'channel' ? { thread: thread ?? threadOf(desk, more.replyTo) } : {}),
    ...(more.targeted === true ? { onlyFor: targetOf(desk, activity) } : {}),
  };
  const { text, attachments } = activity;
  const hasCard = attachments?.some(({ contentType }) => contentType === contentTypes.adaptiveCard) ?? false;
  if (text !== undefined && text !== '' && hasCard) {
    // Teams splits text and card into two messages and then gives no id to update either.
    desk.store.add(conversation, 'bot', { ...activity, attachments: [] }, where);
    desk.store.add(conversation, 'bot', { ...activity, text: '' }, where);
    return { status: 201, body: {} };
  }
  return { status: 201, body: { id: desk.store.add(conversation, 'bot', activity, where).id } };
}

export function update(desk: BotCallDesk, conversationId: string, messageId: string, activity: Activity): Answer {
  const message = ownMessage(desk, conversationId, messageId);
  if ('code' in message) return message;
  const refused = checkMessage(activity);
  if (refused !== undefined) return refused;
  desk.store.edit(message, activity);
  return { status: 200, body: { id: message.id } };
}

export function remove(desk: BotCallDesk, conversationId: string, messageId: string): Answer {
  const message = ownMessage(desk, conversationId, messageId);
  if ('code' in message) return message;
  desk.store.remove(message);
  return { status: 200, body: {} };
}

/** A chat with one person by object id, or a new post in a channel. */
export function create(desk: BotCallDesk, parameters: unknown): Answer {
  if (!isRecord(parameters)) return refusals.badArgument('The body must be an object.');
  const channelData = isRecord(parameters['channelData']) ? parameters['channelData'] : {};
  const channel = isRecord(channelData['channel']) ? channelData['channel']['id'] : undefined;
  if (typeof channel === 'string') return post(desk, channel, parameters['activity']);
  const tenant = parameters['tenantId'] ?? (isRecord(channelData['tenant']) ? channelData['tenant']['id'] : undefined);
  if (tenant !== desk.tenantId) return refusals.badArgument('The tenant is missing or unknown.');
  const members = Array.isArray(parameters['members']) ? (parameters['members'] as unknown[]) : [];
  const [member] = members;
  if (members.length !== 1 || !isRecord(member) || typeof member['id'] !== 'string') {
    return refusals.badArgument('members must hold one member, with the object id in its id.');
  }
  const person = personBy(desk, member['id']);
  if (person === undefined) return refusals.badArgument('The user id is not valid in this tenant.');
  const conversation = desk.store.personal(person.id);
  return conversation.installed ? { status: 201, body: { id: conversation.id } } : refusals.notInstalled;
}

function post(desk: BotCallDesk, channel: string, activity: unknown): Answer {
  if (!isRecord(activity)) return refusals.badArgument('A new channel conversation needs a first activity.');
  const sent = send(desk, splitThread(channel).id, activity as Activity);
  if ('code' in sent) return sent;
  const id = isRecord(sent.body) ? sent.body['id'] : undefined;
  return { status: 201, body: { id: withThread(splitThread(channel).id, typeof id === 'string' ? id : undefined), activityId: id } };
}

/** One or all members. The lists call the object id objectId, the other routes aadObjectId, as Teams does. */
export function members(desk: BotCallDesk, conversationId: string, view: { member?: string; key: 'objectId' | 'aadObjectId' }): Answer {
  const conversation = reachable(desk, splitThread(conversationId).id);
  if ('code' in conversation) return conversation;
  const people = conversation.members.flatMap((id) => desk.person(id) ?? []);
  const rows = people.map((person) => memberRow(desk, person, view.key));
  if (view.member === undefined) return { status: 200, body: rows };
  const wanted = personBy(desk, view.member);
  const row = rows.find((_, index) => people[index]?.id === wanted?.id);
  return row === undefined ? refusals.memberUnknown : { status: 200, body: row };
}

function memberRow({ appId, tenantId }: BotCallDesk, person: EntraPerson, key: 'objectId' | 'aadObjectId'): Record<string, unknown> {
  const [givenName = '', ...surname] = person.displayName.split(' ');
  return {
    id: personTeamsId(appId, person.id),
    name: person.displayName,
    [key]: person.id,
    givenName,
    surname: surname.join(' '),
    email: person.userPrincipalName,
    userPrincipalName: person.userPrincipalName,
    tenantId,
    userRole: 'user',
  };
}

export function personBy(desk: BotCallDesk, id: string): EntraPerson | undefined {
  const known = desk.person(id);
  if (known !== undefined || !id.startsWith('29:')) return known;
  const owner = desk.store.all().flatMap(({ members: all }) => all).find((member) => personTeamsId(desk.appId, member) === id);
  return owner === undefined ? undefined : desk.person(owner);
}

function reachable({ store }: BotCallDesk, id: string): Conversation | Refusal {
  const conversation = store.find(id);
  if (conversation === undefined) return refusals.conversationUnknown;
  return conversation.installed ? conversation : refusals.notInstalled;
}

function ownMessage(desk: BotCallDesk, conversationId: string, messageId: string): Message | Refusal {
  const conversation = reachable(desk, splitThread(conversationId).id);
  if ('code' in conversation) return conversation;
  const message = desk.store.message(messageId);
  if (message === undefined || message.deleted || message.conversation !== conversation.id) return refusals.messageUnknown;
  return message.from === 'bot' ? message : refusals.notOwn;
}

function checkMessage(activity: Activity): Refusal | undefined {
  if (activity.type !== 'message') return refusals.badArgument(`Activities of type ${activity.type} cannot be sent to Teams.`);
  if ((activity.text ?? '') === '' && (activity.attachments ?? []).length === 0) return refusals.badArgument('A message needs text or an attachment.');
  return JSON.stringify(activity).length * 2 > largestMessage ? refusals.tooLarge : undefined;
}

function threadOf({ store }: BotCallDesk, replyTo: string | undefined): string | undefined {
  const message = replyTo === undefined ? undefined : store.message(replyTo);
  return message === undefined ? undefined : (message.thread ?? message.id);
}

function targetOf(desk: BotCallDesk, activity: Activity): string | undefined {
  const recipient = activity['recipient'];
  return isRecord(recipient) && typeof recipient['id'] === 'string' ? personBy(desk, recipient['id'])?.id : undefined;
}

export function botAccount(appId: string): { id: string; name: string } {
  return { id: botTeamsId(appId), name: 'Balie' };
}
