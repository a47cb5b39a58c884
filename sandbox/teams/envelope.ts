import type { Activity } from '../connector/activity.ts';
import { botAccount } from '../connector/bot-calls.ts';
import type { Conversation } from '../connector/conversation-store.ts';
import { botTeamsId, personTeamsId, withThread } from '../connector/identifiers.ts';
import type { EntraPerson } from '../entra/directory.ts';

// The fields that Teams puts around everything a person does.

export interface Sender {
  person: EntraPerson;
  conversation: Conversation;
  /** The thread in a channel. */
  thread?: string;
  /** The language of the Teams client, for example nl-NL. */
  locale: string;
}

export interface Registered {
  appId: string;
  tenantId: string;
  serviceUrl: string;
}

const timezone = 'Europe/Amsterdam';

/** Wraps `content` (type and what belongs to it) for the bot; `id` and `at` come from the conversation store. */
export function envelope(app: Registered, sender: Sender, stamp: { id: string; at: number }, content: Activity): Activity {
  const { person, conversation, locale } = sender;
  const { entities, channelData, ...rest } = content;
  return {
    timestamp: new Date(stamp.at).toISOString(),
    localTimestamp: localTimestamp(stamp.at),
    localTimezone: timezone,
    id: stamp.id,
    channelId: 'msteams',
    serviceUrl: app.serviceUrl,
    from: { id: personTeamsId(app.appId, person.id), name: person.displayName, aadObjectId: person.id },
    conversation: conversationAccount(app, conversation, sender.thread),
    recipient: botAccount(app.appId),
    locale,
    entities: [
      { type: 'clientInfo', locale, country: locale.split('-')[1] ?? 'NL', platform: 'Web', timezone },
      ...(Array.isArray(entities) ? (entities as unknown[]) : []),
    ],
    channelData: { ...channelFields(conversation), tenant: { id: app.tenantId }, ...(channelData as object | undefined) },
    ...rest,
  };
}

/** How text that mentions the bot arrives: the words, the mention entity, and a copy as HTML. */
export function mentionOf(appId: string, text: string): Pick<Activity, 'text' | 'attachments'> & { entities: object[] } {
  const tag = '<at>Balie</at>';
  return {
    text: `${tag} ${text}`,
    entities: [{ type: 'mention', text: tag, mentioned: { id: botTeamsId(appId), name: 'Balie' } }],
    attachments: [{ contentType: 'text/html', content: `<div><span itemscope itemtype="http://schema.skype.com/Mention" itemid="0">Balie</span>&nbsp;${plain(text)}</div>` }],
  };
}

function conversationAccount(app: Registered, conversation: Conversation, thread: string | undefined): object {
  const { type, id } = conversation;
  if (type === 'channel') return { isGroup: true, conversationType: type, tenantId: app.tenantId, id: withThread(id, thread) };
  return { ...(type === 'groupChat' ? { isGroup: true } : {}), conversationType: type, tenantId: app.tenantId, id };
}

function channelFields({ id, team }: Conversation): object {
  if (team === undefined) return {};
  return {
    teamsChannelId: id,
    teamsTeamId: team.id,
    channel: { id, name: team.channelName },
    team: { id: team.id, name: team.name, aadGroupId: team.aadGroupId },
  };
}

function localTimestamp(at: number): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' }).format(at);
  const offset = new Intl.DateTimeFormat('en-GB', { timeZone: timezone, timeZoneName: 'longOffset' }).formatToParts(at).find(({ type }) => type === 'timeZoneName');
  return `${parts.replace(' ', 'T')}.000${offset?.value.replace('GMT', '') || '+00:00'}`;
}

function plain(text: string): string {
  return text.replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
