import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { anna, appId, bob, openWorld, tenantId } from './fake-bot.ts';
import type { World } from './fake-bot.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  world.connector.store.openChannel('19:team@thread.tacv2', { id: '19:team@thread.tacv2', name: 'IT', aadGroupId: 'g', channelName: 'Algemeen' }, [anna.id]);
  await world.client.install(anna.id);
  await world.client.install(anna.id, '19:team@thread.tacv2');
});
afterAll(() => world.stop());
beforeEach(() => void (world.bot.received.length = 0));

const chat = () => encodeURIComponent(world.connector.store.personal(anna.id).id);
const channel = encodeURIComponent('19:team@thread.tacv2');
const say = (text: string) => ({ type: 'message', text });

describe('the simulated Bot Connector', () => {
  test('refuses a call without the bot’s own token', async () => {
    expect((await world.bot.call('POST', `conversations/${chat()}/activities`, say('hi'), 'nonsense')).status).toBe(401);
  });

  test('keeps a message under an id that can be updated and deleted', async () => {
    const sent = await world.bot.call('POST', `conversations/${chat()}/activities`, say('one'));
    const id = String(sent.body['id']);
    expect(sent.status).toBe(201);
    expect((await world.bot.call('PUT', `conversations/${chat()}/activities/${id}`, say('two'))).status).toBe(200);
    expect(world.connector.store.message(id)).toMatchObject({ activity: { text: 'two' }, from: 'bot' });
    expect((await world.bot.call('DELETE', `conversations/${chat()}/activities/${id}`)).status).toBe(200);
    expect((await world.bot.call('PUT', `conversations/${chat()}/activities/${id}`, say('three'))).body).toMatchObject({ error: { code: 'ActivityNotFoundInConversation' } });
  });

  test('lets the bot change only its own messages', async () => {
    const mine = world.connector.store.add(world.connector.store.personal(anna.id), anna.id, say('mine'));
    expect((await world.bot.call('PUT', `conversations/${chat()}/activities/${mine.id}`, say('yours'))).status).toBe(403);
  });

  test('answers 404 for an unknown conversation and 403 where Balie is not installed', async () => {
    expect((await world.bot.call('POST', 'conversations/a%3Anobody/activities', say('hi'))).body).toMatchObject({ error: { code: 'ConversationNotFound' } });
    const unknown = encodeURIComponent(world.connector.store.personal(bob.id).id);
    expect((await world.bot.call('POST', `conversations/${unknown}/activities`, say('hi'))).body).toMatchObject({ error: { code: 'BotNotInConversationRoster' } });
  });

  test('refuses a message over 100 KB of UTF-16 and one with nothing in it', async () => {
    expect((await world.bot.call('POST', `conversations/${chat()}/activities`, say('x'.repeat(52_000)))).body).toMatchObject({ error: { code: 'MessageSizeTooBig' } });
    expect((await world.bot.call('POST', `conversations/${chat()}/activities`, { type: 'message' })).status).toBe(400);
  });

  test('splits text and card in one activity, and gives no id', async () => {
    const before = world.connector.store.personal(anna.id).messages.length;
    const card = { contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard', version: '1.5', body: [] } };
    const sent = await world.bot.call('POST', `conversations/${chat()}/activities`, { ...say('both'), attachments: [card] });
    expect(sent.body).toEqual({});
    expect(world.connector.store.personal(anna.id).messages.length).toBe(before + 2);
  });

  test('opens the same chat for a person by object id in members[].id, and refuses it elsewhere', async () => {
    const ask = { isGroup: false, tenantId, bot: { id: `28:${appId}` }, channelData: { tenant: { id: tenantId } } };
    expect((await world.bot.call('POST', 'conversations', { ...ask, members: [{ id: anna.id }] })).body['id']).toBe(decodeURIComponent(chat()));
    expect((await world.bot.call('POST', 'conversations', { ...ask, members: [{ aadObjectId: anna.id }] })).status).toBe(400);
    expect((await world.bot.call('POST', 'conversations', { ...ask, members: [{ id: bob.id }] })).status).toBe(403);
  });

  test('starts a post in a channel and keeps answers in its thread', async () => {
    const post = await world.bot.call('POST', 'conversations', { isGroup: true, channelData: { channel: { id: '19:team@thread.tacv2' } }, activity: say('alert') });
    const thread = String(post.body['activityId']);
    expect(post.body['id']).toBe(`19:team@thread.tacv2;messageid=${thread}`);
    const reply = await world.bot.call('POST', `conversations/${encodeURIComponent(String(post.body['id']))}/activities`, say('more'));
    expect(world.connector.store.message(String(reply.body['id']))?.thread).toBe(thread);
  });

  test('names the object id objectId in the list and aadObjectId for one member', async () => {
    const list = await world.bot.call('GET', `conversations/${channel}/members`);
    expect(list.body).toMatchObject([{ objectId: anna.id, userPrincipalName: anna.userPrincipalName }]);
    const [member] = list.body as unknown as { id: string }[];
    const one = await world.bot.call('GET', `conversations/${channel}/members/${member?.id}`);
    expect(one.body).toMatchObject({ aadObjectId: anna.id, name: anna.displayName, tenantId });
    expect((await world.bot.call('GET', `conversations/${channel}/pagedmembers`)).body).toMatchObject({ members: [{ aadObjectId: anna.id }] });
  });

  test('shows typing without keeping it', async () => {
    const seen: string[] = [];
    const stop = world.connector.store.listen(({ kind }) => void seen.push(kind));
    await world.bot.call('POST', `conversations/${chat()}/activities`, { type: 'typing' });
    stop();
    expect(seen).toEqual(['typing']);
  });
});
