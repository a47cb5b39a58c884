import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ServiceClientCredentialsFactory } from 'botframework-connector';
import { ConnectorAuthentication } from '../../bot/authentication.ts';
import { textActivity } from '../../bot/card-activity.ts';
import { readConfig } from '../../bot/config.ts';
import { openPace } from '../../bot/pace.ts';
import { openNotify, type Notify } from '../../bot/notify.ts';
import { openPressedCards } from '../../bot/pressed-cards.ts';
import { MessageRefused, SendLater, Unreachable } from '../../bot/send-failure.ts';
import { TeamsAdapter } from '../../bot/teams-adapter.ts';
import { backgroundPerSecond } from '../../bot/tenant-bound.ts';
import { listenOnLoopback, readJson, sendJson, type LoopbackServer } from '../../sandbox/loopback-server.ts';
import { findConversation, rememberConversation } from '../../store/conversations.ts';
import { emptyTables, memoryDatabase, type MemoryDatabase } from '../helpers/memory-store.ts';

// Messages that nobody waits for at the other end of a request: one that did not arrive must not look sent.

const place = { tenantId: 'tenant', conversationId: 'a:1' };
const hello = textActivity('hello');

let memory: MemoryDatabase;
let connector: LoopbackServer;
let notify: Notify;
const pressedCards = openPressedCards();
/** What Teams answers, 0 for nothing at all; a call beyond the last is a surprise, and the last answer is given again. */
let now = Date.UTC(2026, 10, 21);
const clock = { now: () => now };
let answers: { status: number; body?: object; headers?: Record<string, string> }[] = [];
let calls: string[] = [];

class Credentials extends ServiceClientCredentialsFactory {
  override isValidAppId = async () => true;
  override isAuthenticationDisabled = async () => false;
  override createCredentials = async () => ({ signRequest: async <T>(request: T) => request });
}

beforeAll(async () => {
  memory = await memoryDatabase();
  connector = await listenOnLoopback(async (request, response, url) => {
    await readJson(request);
    const answer = answers[calls.length] ?? answers.at(-1) ?? { status: 500 };
    calls.push(`${request.method} ${decodeURIComponent(url.pathname)}`);
    if (answer.status === 0) return;
    sendJson(response, answer.status, answer.body ?? { error: { code: 'Code', message: 'Message' } }, answer.headers);
  });
  const config = readConfig({ MicrosoftAppId: 'app', MicrosoftAppPassword: 'secret', MicrosoftAppTenantId: 'tenant', ALLOW_LOOPBACK: 'true' });
  const adapter = new TeamsAdapter(new ConnectorAuthentication(config, new Credentials(), openPace({ clock, random: () => 0, patience: 2000 })), config.appId);
  notify = openNotify({ adapter, db: memory.database, clock, pressedCards, allowLoopback: true });
});

afterAll(async () => {
  await connector?.stop();
  await memory?.close();
});

beforeEach(() => {
  answers = [];
  calls = [];
  // What one test was told to wait is over in the next.
  now += 86_400_000;
  return known(`${connector.url}/teams/`);
});

afterEach(() => emptyTables(memory.database));

async function known(serviceUrl: string): Promise<void> {
  const reference = { channelId: 'msteams', serviceUrl, bot: { id: '28:app' }, user: { id: '29:sanne' }, conversation: { id: place.conversationId, conversationType: 'personal', tenantId: 'tenant' } };
  await rememberConversation(memory.database, { ...place, kind: 'personal', reference, language: 'nl' }, new Date());
}

const failureOf = (work: Promise<unknown>): Promise<unknown> => work.then((value) => ({ value }), (error: unknown) => error);
const isUnreachable = async () => (await findConversation(memory.database, place.tenantId, place.conversationId))?.unreachableSince !== null;

test('sends a message and gives its id', async () => {
  answers = [{ status: 201, body: { id: 'm1' } }];
  expect(await notify.send(place, hello)).toBe('m1');
  expect(calls).toEqual([expect.stringMatching(/^POST \/teams\/v3\/conversations\/a:1\/activities/)]);
});

test('writes what somebody waits for ahead of a flood of what only has to arrive', async () => {
  answers = [{ status: 201, body: { id: 'm1' } }];
  await Promise.allSettled(Array.from({ length: backgroundPerSecond }, () => notify.send(place, hello)));
  expect(await failureOf(notify.send(place, hello))).toBeInstanceOf(SendLater);
  expect(await notify.answer(place, hello)).toBe('m1');
  expect(calls).toHaveLength(backgroundPerSecond + 1);
});

test('replaces a pressed card only after the press has been answered, also when that fails', async () => {
  answers = [{ status: 200, body: { id: 'm1' } }];
  let fail: (cause: Error) => void = () => undefined;
  const pressed = pressedCards.answering('m1', new Promise<never>((_, reject) => (fail = reject)));
  const other = notify.replace(place, 'm2', hello);
  const drawn = notify.replace(place, 'm1', hello);
  await other;
  expect(calls).toHaveLength(1);
  fail(new Error('the answer could not be made'));
  await expect(pressed).rejects.toThrow('could not be made');
  expect(await drawn).toBe('m1');
  expect(calls).toHaveLength(2);
});

test('replaces a message where it stands', async () => {
  answers = [{ status: 200, body: { id: 'm1' } }];
  expect(await notify.replace(place, 'm1', hello)).toBe('m1');
  expect(calls).toEqual(['PUT /teams/v3/conversations/a:1/activities/m1']);
});

describe('what Teams refuses is never counted as sent', () => {
  test.each([
    [400, MessageRefused, false],
    [401, MessageRefused, false],
    [403, Unreachable, true],
    [404, Unreachable, true],
    [412, SendLater, false],
    [413, MessageRefused, false],
    [429, SendLater, false],
  ])('throws for %i, having asked once', async (status, kind, unreachable) => {
    answers = [{ status }];
    const failure = await failureOf(notify.send(place, hello));
    expect(failure).toBeInstanceOf(kind);
    expect(failure).toHaveProperty('cause');
    expect(calls).toHaveLength(1);
    expect(await isUnreachable()).toBe(unreachable);
  });

  test.each([429, 500, 502, 503, 504])('throws for %i with Retry-After at once, having asked once: a repeated post could arrive twice', async (status) => {
    answers = [{ status, headers: { 'retry-after': '1' } }, { status: 201, body: { id: 'm1' } }];
    expect(await failureOf(notify.send(place, hello))).toBeInstanceOf(SendLater);
    expect(calls).toHaveLength(1);
    expect(await isUnreachable()).toBe(false);
  });
});

describe('a conversation that cannot be reached', () => {
  test('is not asked again until somebody writes there', async () => {
    answers = [{ status: 403 }, { status: 201, body: { id: 'm2' } }];
    await failureOf(notify.send(place, hello));
    expect(await failureOf(notify.send(place, hello))).toBeInstanceOf(Unreachable);
    expect(calls).toHaveLength(1);
    await known(`${connector.url}/teams/`);
    expect(await notify.send(place, hello)).toBe('m2');
  });

  test('is one that Balie does not know', async () => {
    expect(await failureOf(notify.send({ ...place, conversationId: 'another' }, hello))).toBeInstanceOf(Unreachable);
    expect(await failureOf(notify.send({ ...place, tenantId: 'another' }, hello))).toBeInstanceOf(Unreachable);
    expect(calls).toEqual([]);
  });

  test.each(['https://evil.example/teams/', 'http://192.168.1.4/teams/', ''])('is one whose kept address is not Teams\': %j', async (serviceUrl) => {
    await known(serviceUrl);
    expect(await failureOf(notify.send(place, hello))).toBeInstanceOf(Unreachable);
  });
});

describe('a card that is gone', () => {
  const gone = { status: 404, body: { error: { code: 'ActivityNotFoundInConversation', message: 'Activity not found in conversation.' } } };

  test('is sent anew, and the conversation stays reachable', async () => {
    answers = [gone, { status: 201, body: { id: 'm3' } }];
    expect(await notify.replace(place, 'm1', hello)).toBe('m3');
    expect(calls.map((call) => call.split(' ')[0])).toEqual(['PUT', 'POST']);
    expect(await isUnreachable()).toBe(false);
  });

  test('is not taken for sent when sending anew fails', async () => {
    answers = [gone, { status: 412 }];
    expect(await failureOf(notify.replace(place, 'm1', hello))).toBeInstanceOf(SendLater);
  });
});

describe('what Teams says about waiting', () => {
  const waitOf = async () => ((await failureOf(notify.send(place, hello))) as SendLater).waitMs;
  const sent = { status: 201, body: { id: 'm4' } };

  test.each([
    ['seconds', '20', 20_000],
    ['parts of a second', '0', 1000],
    ['a date', 'Sat, 21 Nov 2026 10:00:30 GMT', 30_000],
  ])('is obeyed: %s', async (_how, header, wait) => {
    answers = [{ status: 429, headers: { 'retry-after': header, date: 'Sat, 21 Nov 2026 10:00:00 GMT' } }, sent];
    expect(await waitOf()).toBe(wait);
    now += wait - 1;
    expect(await waitOf()).toBe(1);
    expect(calls).toHaveLength(1);
    now += 1;
    expect(await notify.send(place, hello)).toBe('m4');
  });

  test('holds for every message there, also in a thread, and for nowhere else', async () => {
    answers = [{ status: 429, headers: { 'retry-after': '20' } }, sent];
    await waitOf();
    expect(await failureOf(notify.replace(place, 'm1', hello))).toMatchObject({ waitMs: 20_000 });
    const reference = (id: string) => ({ channelId: 'msteams', serviceUrl: `${connector.url}/teams/`, bot: { id: '28:app' }, user: { id: '29:sanne' }, conversation: { id, conversationType: 'personal', tenantId: 'tenant' } });
    for (const id of [`${place.conversationId};messageid=1`, 'a:2']) await rememberConversation(memory.database, { tenantId: 'tenant', conversationId: id, kind: 'personal', reference: reference(id), language: 'nl' }, new Date());
    expect(await failureOf(notify.send({ ...place, conversationId: `${place.conversationId};messageid=1` }, hello))).toMatchObject({ waitMs: 20_000 });
    expect(calls).toHaveLength(1);
    expect(await notify.send({ ...place, conversationId: 'a:2' }, hello)).toBe('m4');
  });

  test('and nothing said makes each wait twice the last, from a second on, until one arrives', async () => {
    answers = [{ status: 429 }, { status: 429 }, { status: 429 }, sent, { status: 429 }];
    for (const wait of [1000, 2000, 4000]) {
      expect(await waitOf()).toBe(wait);
      now += wait;
    }
    await notify.send(place, hello);
    expect(await waitOf()).toBe(1000);
  });
});

test('a call that Teams never answers is broken off and can be made again', async () => {
  answers = [{ status: 0 }, { status: 201, body: { id: 'm5' } }];
  expect(await failureOf(notify.send(place, hello))).toBeInstanceOf(SendLater);
  expect(await notify.send(place, hello)).toBe('m5');
});
