import { z } from 'zod';
import type { ConversationKind } from '../store/conversations.ts';
import { readAttached, type Attached } from './attached-file.ts';

// What Balie reads of an activity, checked once. Everything behind this line knows no Bot Framework.

const name = z.object({ id: z.string().optional(), name: z.string().nullish(), aadObjectId: z.string().nullish() });

const shape = z.object({
  type: z.string(),
  id: z.string().max(400).nullish(),
  name: z.string().nullish(),
  action: z.string().nullish(),
  text: z.unknown().optional(),
  value: z.unknown().optional(),
  locale: z.string().nullish().catch(null),
  localTimezone: z.string().max(60).nullish().catch(null),
  replyToId: z.string().nullish().catch(null),
  from: name.nullish(),
  recipient: name.nullish(),
  conversation: z.object({ id: z.string().min(1), conversationType: z.string().nullish(), tenantId: z.string().nullish() }),
  channelData: z.object({ tenant: z.object({ id: z.string() }).nullish() }).nullish().catch(null),
  entities: z.array(z.unknown()).nullish().catch(null),
  attachments: z.array(z.unknown()).max(50).nullish().catch(null),
});

/** Teams names the zone of the client in both places, but not on every platform. */
const clientInfo = z.object({ type: z.literal('clientInfo'), timezone: z.string().min(1).max(60) });

const mention = z.object({ type: z.literal('mention'), text: z.string().min(1), mentioned: z.object({ id: z.string() }) });

export interface Incoming {
  type: string;
  id: string | null;
  /** The name of an invoke. */
  name: string | null;
  /** What an installation update says happened. */
  action: string | null;
  /** Null when there is none; '' when it was only a mention. */
  text: string | null;
  value: unknown;
  attached: Attached;
  locale: string | null;
  /** Where the person is: "Europe/Amsterdam". */
  timeZone: string | null;
  replyToId: string | null;
  /** Null when Teams names none, or names two different ones. */
  tenantId: string | null;
  /** Null for guests of some clouds, connectors and anonymous people. */
  objectId: string | null;
  personName: string | null;
  conversationId: string;
  conversationKind: ConversationKind;
}

/** Null when it is not an activity that anything can be done with. */
export function readIncoming(activity: unknown): Incoming | null {
  const parsed = shape.safeParse(activity);
  if (!parsed.success) return null;
  const read = parsed.data;
  return {
    type: read.type,
    id: read.id ?? null,
    name: read.name ?? null,
    action: read.action ?? null,
    text: typeof read.text === 'string' ? withoutMention(read.text, read.recipient?.id, read.entities ?? []) : null,
    value: read.value,
    attached: readAttached(read.attachments ?? []),
    locale: read.locale ?? null,
    timeZone: zoneOf(read),
    replyToId: read.replyToId ?? null,
    tenantId: oneTenant(read.channelData?.tenant?.id, read.conversation.tenantId),
    objectId: read.from?.aadObjectId ?? null,
    personName: read.from?.name ?? null,
    conversationId: read.conversation.id,
    conversationKind: kindOf(read.conversation),
  };
}

function kindOf({ id, conversationType: kind }: z.infer<typeof shape>['conversation']): ConversationKind {
  if (kind === 'groupChat' || kind === 'channel') return kind;
  // A chat between two people calls itself personal too; Balie's own chat with a person is "a:…".
  return kind === 'personal' && id.startsWith('19:') ? 'groupChat' : 'personal';
}

function zoneOf({ localTimezone, entities }: z.infer<typeof shape>): string | null {
  if (localTimezone) return localTimezone;
  const named = (entities ?? []).map((entity) => clientInfo.safeParse(entity).data?.timezone);
  return named.find((zone) => zone !== undefined) ?? null;
}

function oneTenant(a: string | null | undefined, b: string | null | undefined): string | null {
  if (a && b && a !== b) return null;
  return a || b || null;
}

/** Teams puts the bot's own name in the text, as an <at> element, with no-break spaces around it. */
function withoutMention(text: string, botId: string | undefined, entities: readonly unknown[]): string {
  let rest = text;
  for (const entity of entities) {
    const found = mention.safeParse(entity);
    if (found.success && found.data.mentioned.id === botId) rest = rest.replaceAll(found.data.text, ' ');
  }
  return rest
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replaceAll('\u00A0', ' ')
    .normalize('NFC')
    .trim();
}
