/** An activity on the wire. Open, because Teams sends more than anybody lists. */
export interface Activity extends Record<string, unknown> {
  type: string;
  id?: string;
  name?: string;
  text?: string;
  textFormat?: string;
  summary?: string;
  replyToId?: string;
  value?: unknown;
  attachments?: Attachment[];
  suggestedActions?: { actions: { type: string; title: string; value?: unknown }[] };
}

export interface Attachment {
  contentType: string;
  content?: unknown;
  name?: string;
}

export const contentTypes = {
  adaptiveCard: 'application/vnd.microsoft.card.adaptive',
  oauthCard: 'application/vnd.microsoft.card.oauth',
  file: 'application/vnd.microsoft.teams.file.download.info',
} as const;

export interface OAuthCard {
  text?: string;
  connectionName: string;
  buttons: { type: string; title: string; value: string }[];
  tokenExchangeResource?: { id: string; uri?: string };
}

export function oauthCardOf(activity: { attachments?: Attachment[] }): OAuthCard | undefined {
  const content = activity.attachments?.find(({ contentType }) => contentType === contentTypes.oauthCard)?.content;
  return isRecord(content) ? (content as unknown as OAuthCard) : undefined;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
