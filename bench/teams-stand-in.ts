// As little of Teams and Entra ID as a bot needs to answer: keys, tokens, and an address that takes messages.
// It stands in the measuring process, so that what it costs is not counted with the bot.
import { randomUUID } from 'node:crypto';
import { Agent, createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeSigningKey, validFor } from '../sandbox/signing-key.ts';

export const bot = { appId: '0c5ad3a6-7a0b-4b9d-9a38-0f6c2f6b1f10', tenantId: '5f6c1a52-9d0e-4c53-8b7a-2e4f0c9a7d10', secret: 'not-a-secret' } as const;

export interface Sent {
  method: string;
  path: string;
  activity: { attachments?: { content?: unknown }[] };
}

export interface TeamsStandIn {
  url: string;
  serviceUrl: string;
  /** What the bot has to be told, as environment variables. */
  environment: Record<string, string>;
  /** Hears every message of the bot. */
  onSent: (sent: Sent) => void;
  /** Posts an activity as this person; resolves when the bot has answered. Throws unless with 200. */
  deliver(port: number, person: number, content: object): Promise<string>;
  stop(): void;
}

export async function openTeamsStandIn(): Promise<TeamsStandIn> {
  const key = await makeSigningKey({ endorsements: ['msteams'] });
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const server = createServer((incoming, response) => {
    void answer(incoming).then((body) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const serviceUrl = `${url}/teams/`;
  const tokens = { token_type: 'Bearer', expires_in: 3600, ext_expires_in: 3600, access_token: await key.sign({ ...validFor(3600), appid: bot.appId }) };
  const authorization = `Bearer ${await key.sign({ ...validFor(3600), iss: 'https://api.botframework.com', aud: bot.appId, serviceurl: serviceUrl })}`;

  async function answer(incoming: IncomingMessage): Promise<object> {
    const { pathname } = new URL(incoming.url ?? '/', url);
    const text = await readAll(incoming);
    if (pathname === '/openid') return { issuer: 'https://api.botframework.com', jwks_uri: `${url}/keys`, id_token_signing_alg_values_supported: ['RS256'] };
    if (pathname === '/keys') return { keys: [key.publicKey] };
    if (pathname.startsWith('/teams/')) {
      const activity = JSON.parse(text) as Sent['activity'];
      standIn.onSent({ method: incoming.method ?? '', path: decodeURIComponent(pathname), activity });
      return { id: randomUUID() };
    }
    if (pathname.endsWith('/openid-configuration')) return entraMetadata(url);
    return tokens;
  }

  const standIn: TeamsStandIn = {
    url,
    serviceUrl,
    environment: {
      MicrosoftAppId: bot.appId, MicrosoftAppPassword: bot.secret, MicrosoftAppTenantId: bot.tenantId, MicrosoftAppType: 'SingleTenant',
      LOGIN_URL: url, GRAPH_URL: `${url}/graph`, BOT_OPENID_URL: `${url}/openid`, ALLOW_LOOPBACK: 'true', LOG_LEVEL: 'warn',
    },
    onSent: () => undefined,
    deliver: (port, person, content) => post(port, JSON.stringify({ ...envelope(serviceUrl, person), ...content }), authorization, agent),
    stop() {
      agent.destroy();
      server.close();
      server.closeAllConnections();
    },
  };
  return standIn;
}

function envelope(serviceUrl: string, person: number): object {
  const id = `00000000-0000-4000-8000-${String(person).padStart(12, '0')}`;
  return {
    id: randomUUID(),
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:${id}`, name: `Person ${person}`, aadObjectId: id },
    recipient: { id: `28:${bot.appId}`, name: 'Balie' },
    conversation: { id: conversationOf(person), conversationType: 'personal', tenantId: bot.tenantId },
    channelData: { tenant: { id: bot.tenantId } },
    locale: 'en-GB',
    entities: [{ type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Windows' }],
  };
}

export function conversationOf(person: number): string {
  return `a:person-${person}`;
}

function entraMetadata(url: string): object {
  const base = `${url}/${bot.tenantId}`;
  return {
    issuer: `${base}/v2.0`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
  };
}

function post(port: number, body: string, authorization: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { authorization, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sending = request({ host: '127.0.0.1', port, path: '/api/messages', method: 'POST', agent, headers }, (response) => {
      readAll(response).then((text) => (response.statusCode === 200 ? resolve(text) : reject(new Error(`The bot answered ${response.statusCode}: ${text}`))), reject);
    });
    sending.once('error', reject);
    sending.end(body);
  });
}

async function readAll(stream: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
