import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Activity } from '../../sandbox/connector/activity.ts';
import type { Message } from '../../sandbox/connector/conversation-store.ts';
import { anna, appId, bob, onBehalfOf, openWorld, tenantId } from './fake-bot.ts';
import type { World } from './fake-bot.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.stop());

const last = (): Activity => world.bot.received.at(-1) ?? { type: 'nothing' };
const execute = { type: 'Action.Execute', id: 'go', verb: 'guide.next', data: { run: 'r1' } };
const cardMessage = (): Message =>
  world.connector.store.add(world.connector.store.personal(anna.id), 'bot', { type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: {} }] });

const oauthCard = (id = 'exchange-1') => ({
  type: 'message',
  attachments: [{
    contentType: 'application/vnd.microsoft.card.oauth',
    content: { text: 'Sign in', connectionName: 'graph', buttons: [{ type: 'signin', title: 'Sign in', value: 'http://localhost/sign-in' }], tokenExchangeResource: { id, uri: `api://botid-${appId}` } },
  }],
});

/** Answers signin/tokenExchange as a bot with single sign-on does. */
function exchanging(): void {
  world.bot.answer = async (activity) => {
    if (activity.name !== 'signin/tokenExchange') return { status: 200 };
    const { id, connectionName, token } = activity.value as { id: string; connectionName: string; token: string };
    const { status } = await onBehalfOf(world.entra, token);
    return status === 200 ? { status: 200, body: { id, connectionName, failureDetail: null } } : { status: 412, body: { id, connectionName, failureDetail: 'consent' } };
  };
}

describe('the Teams client', () => {
  test('installs with both events, once', async () => {
    await world.client.install(anna.id);
    await world.client.install(anna.id);
    expect(world.bot.received.map(({ type }) => type).sort()).toEqual(['conversationUpdate', 'installationUpdate']);
    expect(world.bot.received.find(({ type }) => type === 'conversationUpdate')).toMatchObject({ membersAdded: [{ id: `28:${appId}` }, { aadObjectId: anna.id }] });
  });

  test('sends text with the fields of Teams around it', async () => {
    await world.client.install(anna.id);
    const { status } = await world.client.sendText(anna.id, 'hoi', { locale: 'nl-BE' });
    expect(status).toBe(200);
    expect(last()).toMatchObject({
      type: 'message', text: 'hoi', textFormat: 'plain', channelId: 'msteams', serviceUrl: world.connector.serviceUrl, locale: 'nl-BE',
      from: { id: expect.stringMatching(/^29:/), name: anna.displayName, aadObjectId: anna.id },
      recipient: { id: `28:${appId}` },
      conversation: { conversationType: 'personal', tenantId, id: expect.stringMatching(/^a:/) },
      channelData: { tenant: { id: tenantId } },
      entities: [{ type: 'clientInfo', locale: 'nl-BE', country: 'BE', platform: 'Web', timezone: 'Europe/Amsterdam' }],
      localTimezone: 'Europe/Amsterdam', localTimestamp: expect.stringMatching(/T.*[+]0[12]:00$/),
    });
  });

  test('mentions Balie in a channel, in a thread of its own', async () => {
    const id = '19:it@thread.tacv2';
    world.connector.store.openChannel(id, { id, name: 'IT', aadGroupId: 'group', channelName: 'Algemeen' }, [anna.id]);
    await world.client.install(anna.id, id);
    await world.client.sendText(anna.id, 'expiry', { conversation: id });
    expect(last()).toMatchObject({
      text: '<at>Balie</at> expiry',
      conversation: { conversationType: 'channel', isGroup: true, id: expect.stringMatching(/^19:it@thread\.tacv2;messageid=\d+$/) },
      channelData: { channel: { id }, team: { aadGroupId: 'group' } },
    });
    expect(last()['entities']).toContainEqual({ type: 'mention', text: '<at>Balie</at>', mentioned: { id: `28:${appId}`, name: 'Balie' } });
  });

  test('refuses to talk in a conversation of others, and where Balie is not installed', async () => {
    await expect(world.client.sendText(bob.id, 'hi')).rejects.toMatchObject({ code: 'sandbox_teams_refused' });
    await expect(world.client.sendText(bob.id, 'hi', { conversation: world.connector.store.personal(anna.id).id })).rejects.toMatchObject({ code: 'sandbox_teams_refused' });
  });

  test('presses Action.Execute with merged inputs and shows the new card to this person only', async () => {
    const message = cardMessage();
    const card = { type: 'AdaptiveCard', version: '1.5', body: [] };
    world.bot.answer = () => ({ status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card } });
    expect(await world.client.press(anna.id, message.id, execute, { inputs: { note: 'x' } })).toEqual({ kind: 'card', card });
    expect(last()).toMatchObject({
      type: 'invoke', name: 'adaptiveCard/action', replyToId: message.id,
      value: { action: { type: 'Action.Execute', id: 'go', verb: 'guide.next', data: { run: 'r1', note: 'x' } }, trigger: 'manual', authentication: null, state: null },
    });
    expect(message.views.get(anna.id)).toEqual(card);
  });

  test.each([
    ['a text', { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Done' } }, { kind: 'message', text: 'Done' }],
    ['an error', { status: 200, body: { statusCode: 500, type: 'application/vnd.microsoft.error', value: { code: 'X', message: 'No' } } }, { kind: 'error', code: 'X', text: 'No' }],
    ['the type name that old docs print', { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.adaptive.card', value: {} } }, { kind: 'error', code: 'UnexpectedResponse' }],
    ['an HTTP error', { status: 501 }, { kind: 'error', code: 'Unreachable' }],
  ])('reads %s as Teams does', async (_what, answer, expected) => {
    world.bot.answer = () => answer;
    expect(await world.client.press(anna.id, cardMessage().id, execute)).toMatchObject(expected);
  });

  test('sends the press again with a token when the bot asks to sign in', async () => {
    const login = { text: 'Sign in', connectionName: 'graph', tokenExchangeResource: { id: 'x1' }, buttons: [{ type: 'signin', title: 'Sign in', value: 'http://localhost/s' }] };
    world.bot.answer = ({ value }) => {
      const signedIn = (value as { authentication: unknown }).authentication !== null;
      return { status: 200, body: signedIn ? { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'In' } : { statusCode: 401, type: 'application/vnd.microsoft.activity.loginRequest', value: login } };
    };
    expect(await world.client.press(anna.id, cardMessage().id, execute)).toEqual({ kind: 'message', text: 'In' });
    expect(last().value).toMatchObject({ authentication: { id: 'x1', connectionName: 'graph', token: expect.any(String) } });
  });

  test('sends Action.Submit as a message without text, with its value', async () => {
    const message = cardMessage();
    expect(await world.client.press(anna.id, message.id, { type: 'Action.Submit', data: { verb: 'x' } }, { inputs: { a: '1' } })).toEqual({ kind: 'sent' });
    expect(last()).toMatchObject({ type: 'message', value: { verb: 'x', a: '1' }, replyToId: message.id });
    expect(last()).not.toHaveProperty('text');
  });

  test('posts what imBack says as the person’s own words', async () => {
    await world.client.install(anna.id);
    await world.client.press(anna.id, cardMessage().id, { type: 'Action.Submit', data: { msteams: { type: 'imBack', value: 'help' } } });
    expect(last()).toMatchObject({ type: 'message', text: 'help' });
  });

  test('signs in without showing the card, once per open client', async () => {
    await world.client.install(anna.id);
    world.client.openClients.set(anna.id, 3);
    exchanging();
    const sent = await world.bot.call('POST', `conversations/${encodeURIComponent(world.connector.store.personal(anna.id).id)}/activities`, oauthCard());
    await world.client.settled();
    const exchanges = world.bot.received.filter(({ name }) => name === 'signin/tokenExchange');
    expect(exchanges).toHaveLength(3);
    expect(exchanges.map(({ value }) => value)).toEqual(Array(3).fill({ id: 'exchange-1', connectionName: 'graph', token: expect.any(String) }));
    expect(world.connector.store.message(String(sent.body['id']))?.hidden).toBe(true);
  });

  test('shows the sign-in button when consent is missing, and hands over the state of the page afterwards', async () => {
    await world.client.install(anna.id);
    world.entra.rules.consentMissing.add(anna.id);
    exchanging();
    const { id } = world.connector.store.personal(anna.id);
    const sent = await world.bot.call('POST', `conversations/${encodeURIComponent(id)}/activities`, oauthCard());
    await world.client.settled();
    expect(world.connector.store.message(String(sent.body['id']))?.hidden).toBe(false);
    await world.client.finishSignIn(anna.id, id, 'state-7');
    expect(last()).toMatchObject({ name: 'signin/verifyState', value: { state: 'state-7' } });
  });

  test('answers a token request in a channel with signin/failure', async () => {
    const id = '19:it@thread.tacv2';
    world.connector.store.openChannel(id, { id, name: 'IT', aadGroupId: 'group', channelName: 'Algemeen' }, [anna.id]);
    await world.client.install(anna.id, id);
    await world.bot.call('POST', `conversations/${encodeURIComponent(id)}/activities`, oauthCard());
    await world.client.settled();
    expect(last()).toMatchObject({ name: 'signin/failure', value: { code: 'resourcematchfailed' } });
  });

  test('delivers the same activity again, unchanged', async () => {
    await world.client.install(anna.id);
    const { activity } = await world.client.sendText(anna.id, 'once');
    await world.client.redeliver(activity);
    expect(world.bot.received.filter(({ text }) => text === 'once').map(({ id }) => id)).toEqual([activity.id, activity.id]);
  });

  test('cannot be reached after Balie was removed', async () => {
    await world.client.install(anna.id);
    await world.client.uninstall(anna.id);
    expect(last()).toMatchObject({ channelData: { tenant: { id: tenantId } } });
    const { id } = world.connector.store.personal(anna.id);
    expect((await world.bot.call('POST', `conversations/${encodeURIComponent(id)}/activities`, { type: 'message', text: 'hi' })).status).toBe(403);
  });
});
