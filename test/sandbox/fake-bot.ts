import { createLocalJWKSet, jwtVerify } from 'jose';
import type { JSONWebKeySet } from 'jose';
import type { Connector } from '../../sandbox/connector.ts';
import { openConnector } from '../../sandbox/connector.ts';
import type { Activity } from '../../sandbox/connector/activity.ts';
import type { Entra } from '../../sandbox/entra.ts';
import { openEntra } from '../../sandbox/entra.ts';
import { bearer, listenOnLoopback, readJson, sendJson } from '../../sandbox/loopback-server.ts';
import { TeamsClient } from '../../sandbox/teams-client.ts';

export const appId = '7b3c1f9e-0000-4000-8000-000000000001';
export const tenantId = '9a8b7c6d-0000-4000-8000-000000000002';
export const secret = 'a secret of the sandbox';
export const anna = {
  id: '11111111-0000-4000-8000-000000000003', displayName: 'Anna de Boer', userPrincipalName: 'anna@company.example',
  appRoles: ['Helpdesk'], preferredLanguage: 'nl-NL',
};
export const bob = {
  id: '22222222-0000-4000-8000-000000000004', displayName: 'Bob Smith', userPrincipalName: 'bob@company.example',
  appRoles: [], preferredLanguage: 'en-GB',
};
const people = [anna, bob];
const person = (id: string) => people.find((one) => one.id === id);

export function openTestEntra(): Promise<Entra> {
  return openEntra({
    tenantId, appId, secret,
    applicationPermissions: ['Device.Read.All'],
    delegatedPermissions: ['User.Read', 'DeviceManagementManagedDevices.Read.All'],
    person,
    personByName: (name) => people.find(({ userPrincipalName }) => userPrincipalName === name),
  });
}

export async function askToken(entra: Entra, fields: Record<string, string>, tenant = tenantId): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${entra.url}/${tenant}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: appId, client_secret: secret, ...fields }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

export function onBehalfOf(entra: Entra, assertion: string) {
  return askToken(entra, {
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', requested_token_use: 'on_behalf_of',
    assertion, scope: 'https://graph.microsoft.com/.default openid profile offline_access',
  });
}

export type BotAnswer = { status: number; body?: unknown };

/** A bot of a few lines: proves who calls as botbuilder does, keeps what came, answers what the test says. */
export interface FakeBot {
  received: Activity[];
  answer: (activity: Activity) => BotAnswer | Promise<BotAnswer>;
  /** Calls the connector with the bot's own token. */
  call(method: string, path: string, body?: unknown, token?: string): Promise<{ status: number; body: Record<string, unknown> }>;
}

export interface World {
  entra: Entra;
  connector: Connector;
  client: TeamsClient;
  bot: FakeBot;
  stop(): Promise<void>;
}

export async function openWorld(): Promise<World> {
  const entra = await openTestEntra();
  const clock = { now: () => Date.now() };
  const connector = await openConnector({ appId, tenantId, clock, person, verifyBot: (token) => entra.verifyBot(token) });
  const client = new TeamsClient({ connector, appId, tenantId, clock, person, ssoToken: (id) => entra.ssoToken(id) });
  const keys = (await (await fetch(`${connector.url}/v1/.well-known/keys`)).json()) as JSONWebKeySet;
  const bot: FakeBot = {
    received: [],
    answer: () => ({ status: 200 }),
    async call(method, path, body, token) {
      const own = token ?? String((await askToken(entra, { grant_type: 'client_credentials', scope: 'https://api.botframework.com/.default' })).body['access_token']);
      const response = await fetch(`${connector.serviceUrl}v3/${path}`, {
        method, headers: { authorization: `Bearer ${own}` }, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    },
  };
  const server = await listenOnLoopback(async (request, response) => {
    const activity = (await readJson(request)) as Activity;
    const { payload } = await jwtVerify(bearer(request) ?? '', createLocalJWKSet(keys), { issuer: 'https://api.botframework.com', audience: appId });
    if (payload['serviceurl'] !== activity['serviceUrl']) return sendJson(response, 401, {});
    bot.received.push(activity);
    const { status, body } = await bot.answer(activity);
    sendJson(response, status, body ?? {});
  });
  connector.connectBot(`${server.url}/api/messages`);
  return {
    entra, connector, client, bot,
    async stop() {
      await Promise.all([server.stop(), connector.stop(), entra.stop()]);
    },
  };
}
