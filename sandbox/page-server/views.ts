import { contentTypes, oauthCardOf } from '../connector/activity.ts';
import type { OAuthCard } from '../connector/activity.ts';
import type { Conversation, Message } from '../connector/conversation-store.ts';
import type { ConversationView, Job, MessageView, PersonView, PressView, SignInView } from '../page/wire.ts';
import type { Person } from '../person.ts';
import type { PressResult } from '../teams/press.ts';

// From what the simulated services know to what one person may see.

export function personView(person: Person): PersonView {
  return { id: person.id, name: person.displayName, jobTitle: person.jobTitle, office: person.officeLocation, job: jobOf(person), limited: person.intuneRole === 'deskWithoutConfigMgr' };
}

function jobOf({ appRoles }: Person): Job {
  if (appRoles.includes('Admin')) return 'admin';
  return appRoles.includes('Helpdesk') ? 'helpdesk' : 'employee';
}

export function conversationView({ id, type, team }: Conversation): ConversationView {
  return { id, kind: type === 'personal' ? type : 'channel', title: team?.channelName ?? 'Balie', team: team?.name ?? null };
}

export function messageView(message: Message, viewer: string, nameOf: (id: string) => string): MessageView {
  const { activity, from } = message;
  const replaced = message.views.get(viewer);
  const sent = (activity.attachments ?? []).filter(({ contentType }) => contentType === contentTypes.adaptiveCard);
  const oauth = oauthCardOf(activity);
  return {
    id: message.id,
    conversation: message.conversation,
    thread: message.thread ?? null,
    from: from === 'bot' ? 'balie' : from === viewer ? 'me' : 'other',
    name: from === 'bot' ? 'Balie' : nameOf(from),
    at: message.at,
    edited: message.editedAt !== undefined && sent.length === 0,
    deleted: message.deleted,
    text: activity.text ?? '',
    files: (activity.attachments ?? []).flatMap(({ contentType, name }) => (contentType === contentTypes.file && name !== undefined ? [name] : [])),
    markdown: activity.textFormat !== 'plain',
    summary: activity.summary ?? '',
    cards: replaced === undefined ? sent.map(({ content }) => content) : [replaced],
    signIn: oauth === undefined ? null : signInView(oauth),
    suggestions: (activity.suggestedActions?.actions ?? []).map(({ title, value }) => ({ title, value: typeof value === 'string' ? value : title })),
  };
}

export function mayRead(message: Message, conversation: Conversation, viewer: string): boolean {
  if (message.hidden || !conversation.members.includes(viewer)) return false;
  return message.onlyFor === undefined || message.onlyFor === viewer;
}

export function pressView(result: PressResult): PressView {
  switch (result.kind) {
    case 'card':
      return { kind: 'card' };
    case 'error':
      return { kind: 'error', text: result.text };
    case 'sign-in':
      return { kind: 'sign-in', signIn: signInView(result.card) };
    default:
      return result;
  }
}

function signInView(card: OAuthCard): SignInView {
  const [button] = card.buttons;
  return { text: card.text ?? '', title: button?.title ?? 'Sign in', url: button?.value ?? '' };
}
