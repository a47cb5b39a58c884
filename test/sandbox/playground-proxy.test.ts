import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Activity } from '../../sandbox/connector/activity.ts';
import type { LoopbackServer } from '../../sandbox/loopback-server.ts';
import { listenOnLoopback, readJson, sendJson } from '../../sandbox/loopback-server.ts';
import { openPlaygroundProxy } from '../../sandbox/playground/proxy.ts';
import { anna, appId, askToken, openWorld, tenantId } from './fake-bot.ts';
import type { World } from './fake-bot.ts';

let world: World;
let proxy: LoopbackServer;
let playground: LoopbackServer;
const relayed: { method: string; path: string; body: unknown }[] = [];

beforeEach(async () => {
  relayed.length = 0;
  world = await openWorld();
  playground = await listenOnLoopback(async (request, response, url) => {
    relayed.push({ method: request.method ?? '', path: url.pathname, body: await readJson(request) });
    sendJson(response, 200, { id: 'from-playground' });
  });
  const bot = await listenOnLoopback(async (request, response) => {
    const activity = (await readJson(request)) as Activity;
    world.bot.received.push(activity);
    const { status, body } = await world.bot.answer(activity);
    sendJson(response, status, body ?? {});
  });
  proxy = await openPlaygroundProxy({
    botUrl: `${bot.url}/api/messages`,
    token: (changes) => world.connector.token(changes),
    verifyBot: (token) => world.entra.verifyBot(token),
    ssoToken: (id) => world.entra.ssoToken(id),
  });
  const opened = world;
  world = {
    ...opened,
    async stop() {
      await Promise.all([bot.stop(), playground.stop(), proxy.stop()]);
      await opened.stop();
    },
  };
});
afterEach(() => world.stop());

const spoken = () => ({
  type: 'message', text: 'find LT-0421', channelId: 'msteams', serviceUrl: `${playground.url}/_connector`,
  from: { id: '29:anna', aadObjectId: anna.id, name: anna.displayName }, recipient: { id: `28:${appId}` },
  conversation: { id: 'a:chat', conversationType: 'personal', tenantId }, channelData: { tenant: { id: tenantId } },
});
const say = (activity: unknown, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  fetch(`${proxy.url}/api/messages`, { method: 'POST', headers, body: JSON.stringify(activity) });
const botToken = async () => String((await askToken(world.entra, { grant_type: 'client_credentials', scope: 'https://api.botframework.com/.default' })).body['access_token']);
const botSays = async (activity: unknown) =>
  fetch(`${proxy.url}/teams/v3/conversations/a%3Achat/activities`, { method: 'POST', headers: { authorization: `Bearer ${await botToken()}` }, body: JSON.stringify(activity) });

describe('the proxy for the Agents Playground', () => {
  test('hands an unsigned activity to the bot with its own service address', async () => {
    expect((await say(spoken())).status).toBe(200);
    expect(world.bot.received).toMatchObject([{ text: 'find LT-0421', serviceUrl: `${proxy.url}/teams/` }]);
  });

  test('relays what the bot says, without its token', async () => {
    await say(spoken());
    const answer = await botSays({ type: 'message', text: 'hello' });
    expect(await answer.json()).toEqual({ id: 'from-playground' });
    expect(relayed).toEqual([{ method: 'POST', path: '/_connector/v3/conversations/a%3Achat/activities', body: { type: 'message', text: 'hello' } }]);
  });

  test('answers an OAuth card by signing in who spoke', async () => {
    let exchanged: (activity: Activity) => void = () => undefined;
    const exchange = new Promise<Activity>((resolve) => (exchanged = resolve));
    world.bot.answer = (activity) => {
      if (activity.name === 'signin/tokenExchange') exchanged(activity);
      return { status: 200 };
    };
    await say(spoken());
    const content = { connectionName: 'graph', buttons: [], tokenExchangeResource: { id: 'x1' } };
    await botSays({ type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.oauth', content }] });
    expect(await exchange).toMatchObject({ type: 'invoke', from: { aadObjectId: anna.id }, value: { id: 'x1', connectionName: 'graph', token: expect.any(String) } });
    expect(relayed).toEqual([]);
  });

  test('adds the trigger that the Playground leaves out', async () => {
    await say({ ...spoken(), type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb: 'v', data: {} } } });
    expect(world.bot.received.at(-1)?.value).toMatchObject({ trigger: 'manual', action: { verb: 'v' } });
  });

  test.each([
    ['text of another site', () => say(spoken(), { 'content-type': 'text/plain' })],
    ['a service address elsewhere', () => say({ ...spoken(), serviceUrl: 'https://evil.example' })],
  ])('refuses %s', async (_what, attempt) => {
    expect((await attempt()).status).toBe(403);
    expect(world.bot.received).toEqual([]);
  });

  test('relays nothing for a caller that is not the bot', async () => {
    await say(spoken());
    const answer = await fetch(`${proxy.url}/teams/v3/conversations/a%3Achat/activities`, { method: 'POST', headers: { authorization: 'Bearer x' }, body: '{}' });
    expect(answer.status).toBe(401);
  });
});
