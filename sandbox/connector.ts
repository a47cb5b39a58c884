import type { IncomingMessage } from 'node:http';
import type { Activity } from './connector/activity.ts';
import type { Answer, BotCallDesk } from './connector/bot-calls.ts';
import { answerBotCall } from './connector/routes.ts';
import { meetFault, type ConnectorFault } from './connector/faults.ts';
import { ConversationStore } from './connector/conversation-store.ts';
import { refusals, type Refusal } from './connector/refusal.ts';
import type { EntraPerson } from './entra/directory.ts';
import { bearer, listenOnLoopback, readJson, sendJson, sendText } from './loopback-server.ts';
import { AttachedFiles } from './teams/attached-files.ts';
import type { AttachedFile } from './teams/attached-files.ts';
import { makeSigningKey, validFor } from './signing-key.ts';

/** One call of the bot to Teams, kept so that a test can say what must (not) have been asked. */
export interface BotCall {
  method: string;
  path: string;
  body: unknown;
  status: number;
}

/** What the bot's messaging endpoint answered. Status 0: nothing came within the time Teams waits. */
export interface Delivery {
  activity: Activity;
  status: number;
  body: unknown;
}

export interface Connector {
  readonly url: string;
  /** Ends in a slash, as Teams' own does. */
  readonly serviceUrl: string;
  readonly openIdUrl: string;
  readonly store: ConversationStore;
  readonly calls: BotCall[];
  /** Refuses every call of the bot with 503 while true. */
  down: boolean;
  /** What goes wrong with the bot's calls; null for nothing. */
  fault: ConnectorFault | null;
  /** Where the bot listens: its POST /api/messages. */
  connectBot(messagesUrl: string): void;
  /** Returns the address that Teams would give of a file that somebody sent along. */
  keepFile(file: AttachedFile): string;
  /** A token as Teams signs it; `changes` makes a wrong one. */
  token(changes?: Record<string, unknown>): Promise<string>;
  /** Signs an activity and posts it to the bot. Throws BotNotConnected. */
  deliver(activity: Activity): Promise<Delivery>;
  stop(): Promise<void>;
}

export interface ConnectorOptions {
  appId: string;
  tenantId: string;
  clock: { now(): number };
  person(id: string): EntraPerson | undefined;
  /** Is this the bot's own token? */
  verifyBot(token: string): Promise<boolean>;
  port?: number;
}

export class BotNotConnected extends Error {
  readonly code = 'sandbox_bot_not_connected';
  constructor() {
    super('The connector does not know where the bot listens. Call connectBot() after the bot started.');
  }
}

const issuer = 'https://api.botframework.com';
/** After about this long Teams gives up on an answer (and delivers again). */
const patience = 15_000;

export async function openConnector(options: ConnectorOptions): Promise<Connector> {
  const key = await makeSigningKey({ endorsements: ['msteams'] });
  const store = new ConversationStore(options.appId, () => options.clock.now());
  const desk: BotCallDesk = { store, appId: options.appId, tenantId: options.tenantId, person: (id) => options.person(id) };
  const files = new AttachedFiles(() => options.clock.now());
  const calls: BotCall[] = [];
  let bot: string | undefined;

  const server = await listenOnLoopback(async (request, response, url) => {
    if (url.pathname === '/v1/.well-known/openidconfiguration') {
      const document = { issuer, jwks_uri: `${server.url}/v1/.well-known/keys`, id_token_signing_alg_values_supported: ['RS256'] };
      return sendJson(response, 200, document);
    }
    if (url.pathname === '/v1/.well-known/keys') return sendJson(response, 200, { keys: [key.publicKey] });
    if (url.pathname.startsWith('/files/')) {
      const bytes = files.read(url.pathname);
      return bytes === undefined ? sendJson(response, 404, { error: { code: 'itemNotFound' } }) : sendText(response, 200, 'application/octet-stream', Buffer.from(bytes));
    }
    const body = request.method === 'GET' ? undefined : await readJson(request);
    const answer = await answerBot(request, url, body);
    calls.push({ method: request.method ?? '', path: decodeURIComponent(url.pathname), body, status: answer.status });
    if ('code' in answer) return sendJson(response, answer.status, { error: { code: answer.code, message: answer.message } }, answer.retryAfter === undefined ? {} : { 'retry-after': answer.retryAfter });
    sendJson(response, answer.status, answer.body);
  }, options.port);

  async function answerBot(request: IncomingMessage, url: URL, body: unknown): Promise<Answer> {
    if (connector.down) return refusals.down;
    const refused = await met(request.method);
    if (refused && !refused.arrives) return refused;
    const token = bearer(request);
    if (token === undefined || !(await options.verifyBot(token))) return refusals.unauthorized;
    const answer = answerBotCall(desk, { method: request.method ?? '', url, body });
    return refused ?? answer;
  }

  async function met(method: string | undefined): Promise<Refusal | null> {
    const { fault } = connector;
    if (!fault || (fault.method !== undefined && fault.method !== method)) return null;
    if (fault.times !== undefined && (fault.times -= 1) <= 0) connector.fault = null;
    return meetFault(fault);
  }

  const connector: Connector = {
    url: server.url,
    serviceUrl: `${server.url}/teams/`,
    openIdUrl: `${server.url}/v1/.well-known/openidconfiguration`,
    store,
    calls,
    down: false,
    fault: null,
    connectBot: (messagesUrl) => void (bot = messagesUrl),
    keepFile: (file) => `${server.url}${files.keep(file)}`,
    token: (changes = {}) =>
      key.sign({ ...validFor(3600), iss: issuer, aud: options.appId, serviceurl: connector.serviceUrl, ...changes }),
    async deliver(activity) {
      if (bot === undefined) throw new BotNotConnected();
      return post(bot, activity, await connector.token());
    },
    stop: () => server.stop(),
  };
  return connector;
}

async function post(bot: string, activity: Activity, token: string): Promise<Delivery> {
  try {
    const response = await fetch(bot, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(patience),
    });
    const text = await response.text();
    return { activity, status: response.status, body: parsed(text) };
  } catch (error) {
    return { activity, status: 0, body: error instanceof Error ? error.message : 'no answer' };
  }
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return text;
  }
}
