import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isRecord, oauthCardOf } from '../connector/activity.ts';
import type { Activity, OAuthCard } from '../connector/activity.ts';
import { bearer, listenOnLoopback, readJson, sendJson } from '../loopback-server.ts';
import type { LoopbackServer } from '../loopback-server.ts';
import { postJson } from './post-json.ts';
import type { JsonAnswer } from './post-json.ts';

export interface ProxyOptions {
  /** The bot's POST /api/messages. */
  botUrl: string;
  /** Signs as the Bot Connector. */
  token(changes: Record<string, unknown>): Promise<string>;
  verifyBot(token: string): Promise<boolean>;
  ssoToken(personId: string): Promise<string>;
  port?: number;
}

/** What is remembered of a conversation: enough to speak for its last speaker. */
interface Known {
  serviceUrl: string;
  envelope: Activity;
}

/**
 * Stands between the Agents Playground, which sends unsigned activities and knows no single sign-on, and the bot,
 * which takes neither. On this machine only: whoever can reach it can speak as anybody of the simulated company.
 */
export async function openPlaygroundProxy(options: ProxyOptions): Promise<LoopbackServer> {
  const known = new Map<string, Known>();
  const server = await listenOnLoopback(async (request, response, url) => {
    if (request.method === 'POST' && url.pathname === '/api/messages') return fromPlayground(request, response);
    if (url.pathname.startsWith('/teams/v3/')) return fromBot(request, response, url);
    sendJson(response, 404, { error: { code: 'NotServed', message: 'Give the Playground this address with /api/messages.' } });
  }, options.port);
  const serviceUrl = `${server.url}/teams/`;

  async function toBot(activity: Activity): Promise<JsonAnswer> {
    return postJson(options.botUrl, { ...activity, serviceUrl }, await options.token({ serviceurl: serviceUrl }));
  }

  async function fromPlayground(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const activity = await readJson(request);
    // A page elsewhere can send a form or text here without being asked, but not JSON.
    if (!(request.headers['content-type'] ?? '').includes('json') || !isRecord(activity) || !isLocal(activity['serviceUrl'])) {
      return sendJson(response, 403, { error: { code: 'Forbidden', message: 'Only a Playground on this machine may speak here.' } });
    }
    const { serviceUrl: theirs, ...spoken } = activity;
    const conversation = conversationOf(activity);
    if (conversation !== undefined) known.set(conversation, { serviceUrl: theirs as string, envelope: envelopeOf(activity as Activity) });
    const complete = withTrigger(spoken as Activity);
    let answer = await toBot(complete);
    const login = loginRequest(answer.body);
    if (login !== undefined) answer = await toBot(await signedIn(complete, login));
    sendJson(response, answer.status, answer.body ?? {});
  }

  async function fromBot(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const token = bearer(request);
    if (token === undefined || !(await options.verifyBot(token))) return sendJson(response, 401, { error: { code: 'BotNotRegistered', message: 'Not the bot.' } });
    const body = request.method === 'GET' || request.method === 'DELETE' ? undefined : await readJson(request);
    const conversation = decodeURIComponent(url.pathname.split('/')[4] ?? '');
    // The Playground adds a thread to a channel's id; without one it is still the same channel.
    const place = known.get(conversation) ?? known.get(conversation.split(';')[0] ?? '') ?? [...known.values()].at(-1);
    if (place === undefined) return sendJson(response, 404, { error: { code: 'ConversationNotFound', message: 'Nobody spoke yet.' } });
    const card = request.method === 'POST' && isRecord(body) ? oauthCardOf(body) : undefined;
    if (card?.tokenExchangeResource !== undefined) {
      sendJson(response, 201, { id: randomUUID() });
      await exchange(place, card);
      return;
    }
    const target = `${place.serviceUrl.replace(/\/$/, '')}${url.pathname.slice('/teams'.length)}${url.search}`;
    const answer = await postJson(target, body, undefined, request.method);
    sendJson(response, answer.status, answer.body ?? {});
  }

  /** Signs the speaker in as Teams would; when the bot cannot use the token the conversation shows it. */
  async function exchange(place: Known, card: OAuthCard): Promise<void> {
    const { envelope } = place;
    const value = { id: card.tokenExchangeResource?.id, connectionName: card.connectionName, token: await options.ssoToken(speaker(envelope)) };
    const { status } = await toBot({ ...envelope, id: `f:${randomUUID()}`, type: 'invoke', name: 'signin/tokenExchange', value });
    if (status === 200) return;
    const { conversation } = envelope as Activity & { conversation: { id: string } };
    const text = `Signing in did not work (${status}). Use the chat page of the sandbox to see why.`;
    await postJson(`${place.serviceUrl.replace(/\/$/, '')}/v3/conversations/${encodeURIComponent(conversation.id)}/activities`, { ...envelope, type: 'message', text, from: envelope['recipient'], recipient: envelope['from'] });
  }

  async function signedIn(activity: Activity, card: OAuthCard): Promise<Activity> {
    const authentication = { id: card.tokenExchangeResource?.id, connectionName: card.connectionName, token: await options.ssoToken(speaker(activity)) };
    return { ...activity, value: { ...(isRecord(activity.value) ? activity.value : {}), authentication } };
  }

  return server;
}

function isLocal(address: unknown): boolean {
  return typeof address === 'string' && URL.canParse(address) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname);
}

function conversationOf(activity: Record<string, unknown>): string | undefined {
  const { conversation } = activity;
  return isRecord(conversation) && typeof conversation['id'] === 'string' ? conversation['id'] : undefined;
}

/** Who and where, without what was said. */
function envelopeOf(activity: Activity): Activity {
  const { channelId, from, recipient, conversation, channelData, locale, entities } = activity;
  return { type: 'message', channelId, from, recipient, conversation, channelData, locale, entities };
}

function speaker({ from }: Activity): string {
  return isRecord(from) && typeof from['aadObjectId'] === 'string' ? from['aadObjectId'] : '';
}

/** The Playground leaves out the trigger that Teams sends with Action.Execute. */
function withTrigger(activity: Activity): Activity {
  if (activity.name !== 'adaptiveCard/action' || !isRecord(activity.value)) return activity;
  return { ...activity, value: { trigger: 'manual', ...activity.value } };
}

function loginRequest(body: unknown): OAuthCard | undefined {
  const asked = isRecord(body) && body['type'] === 'application/vnd.microsoft.activity.loginRequest' && isRecord(body['value']);
  return asked ? (body['value'] as OAuthCard) : undefined;
}
