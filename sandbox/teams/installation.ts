import type { Activity } from '../connector/activity.ts';
import { botAccount } from '../connector/bot-calls.ts';
import type { Conversation } from '../connector/conversation-store.ts';
import { personTeamsId } from '../connector/identifiers.ts';
import type { EntraPerson } from '../entra/directory.ts';

/** Both events that Teams sends when an app is added or removed; their order is not guaranteed there either. */
export function installActivities(appId: string, conversation: Conversation, by: EntraPerson, action: 'add' | 'remove'): Activity[] {
  const bot = { id: botAccount(appId).id };
  const person = { id: personTeamsId(appId, by.id), aadObjectId: by.id };
  const field = action === 'add' ? 'membersAdded' : 'membersRemoved';
  const inTeam = conversation.type === 'channel';
  return [
    {
      type: 'installationUpdate',
      action,
      channelData: { settings: { selectedChannel: { id: conversation.id } }, source: { name: 'message' } },
    },
    {
      type: 'conversationUpdate',
      [field]: inTeam ? [bot] : action === 'add' ? [bot, person] : [bot],
      ...(inTeam ? { channelData: { eventType: action === 'add' ? 'teamMemberAdded' : 'teamMemberRemoved', settings: { selectedChannel: { id: conversation.id } } } } : {}),
    },
  ];
}
