import { readdirSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { JWTPayload } from 'jose';
import { registration } from '../../sandbox/registration.ts';
import { sanne } from '../../sandbox/personas.ts';
import { validFor } from '../../sandbox/signing-key.ts';
import { eventually } from '../helpers/eventually.ts';
import { openBalie, type OpenBalie } from '../helpers/open-balie.ts';
import { connectorIssuer, openTeamsSigner, type KeyName, type TeamsSigner } from '../helpers/teams-signer.ts';

// What the messaging endpoint answers to everything that is not, or not quite, Teams.

let signer: TeamsSigner;
let balie: OpenBalie;
let serviceUrl: string;
let count = 0;
/** What went past the log, onto the console. */
const printed: unknown[] = [];

beforeAll(async () => {
  for (const level of ['debug', 'log', 'info', 'warn', 'error'] as const) jest.spyOn(console, level).mockImplementation((...said: unknown[]) => void printed.push(said));
  signer = await openTeamsSigner();
  balie = await openBalie({ BOT_OPENID_URL: signer.openIdUrl });
  serviceUrl = balie.services.connector.serviceUrl;
  balie.services.connector.store.personal(sanne.id).installed = true;
});

afterAll(async () => {
  jest.restoreAllMocks();
  await balie?.close();
  await signer?.stop();
});

type Fields = Record<string, unknown>;
const minutes = (count: number) => Math.floor(Date.now() / 1000) + count * 60;

function message(changes: Fields = {}): Fields {
  return {
    type: 'message',
    text: 'help',
    id: `front-door-${count++}`,
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:sanne', name: sanne.displayName, aadObjectId: sanne.id },
    recipient: { id: `28:${registration.appId}`, name: 'Balie' },
    conversation: { id: balie.services.connector.store.personal(sanne.id).id, conversationType: 'personal', tenantId: registration.tenantId },
    channelData: { tenant: { id: registration.tenantId } },
    locale: 'nl-NL',
    ...changes,
  };
}

function claims(changes: Fields = {}): JWTPayload {
  const all = { ...validFor(3600), iss: connectorIssuer, aud: registration.appId, serviceurl: serviceUrl, ...changes };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** As Entra ID gives the bot for its own calls: the SDK takes it from anybody, of any tenant, without comparing the address. */
function entraClaims(changes: Fields = {}): JWTPayload {
  const tid = 'aaaaaaaa-0000-4000-8000-000000000001';
  return claims({ iss: `https://sts.windows.net/${tid}/`, tid, appid: registration.appId, ver: '1.0', serviceurl: undefined, ...changes });
}

async function bearer(changes: Fields = {}, key?: KeyName): Promise<string> {
  return `Bearer ${await signer.sign(claims(changes), key)}`;
}

interface Answer {
  status: number;
  body: string;
}

async function post(body: string | Uint8Array, headers: Record<string, string>, path = '/api/messages'): Promise<Answer> {
  const response = await fetch(`${balie.url()}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: body as BodyInit });
  return { status: response.status, body: await response.text() };
}

const postActivity = (activity: unknown, authorization?: string) => post(JSON.stringify(activity), authorization === undefined ? {} : { authorization });

/** Nothing but the status, or restify's bare code: never why. */
function expectNoReason(answer: Answer): void {
  expect(['', '""', `{"code":${answer.status}}`]).toContain(answer.body);
}

const sent = () => balie.services.connector.calls.length;

interface Row {
  name: string;
  /** What is in the Authorization header; undefined sends none. */
  header: () => Promise<string | undefined>;
  activity?: () => Fields;
}

const accepted: Row[] = [
  { name: 'a valid token', header: () => bearer() },
  { name: 'a token that expired 4 minutes ago', header: () => bearer({ nbf: minutes(-60), exp: minutes(-4) }) },
  { name: 'a token that is valid in 4 minutes', header: () => bearer({ nbf: minutes(4) }) },
  { name: 'a token of a key without endorsements', header: () => bearer({}, 'unendorsed') },
];

const refused: Row[] = [
  { name: 'no Authorization header', header: async () => undefined },
  { name: 'an empty Authorization header', header: async () => '' },
  { name: 'a password', header: async () => 'Basic dXNlcjpwYXNz' },
  { name: 'the scheme in lower case', header: async () => (await bearer()).replace('Bearer', 'bearer') },
  { name: 'the scheme alone', header: async () => 'Bearer' },
  { name: 'garbage', header: async () => 'garbage' },
  { name: 'a token that is garbage', header: async () => 'Bearer not.a.token' },
  { name: 'a token with a word behind it', header: async () => `${await bearer()} more` },
  { name: 'an unsigned token', header: async () => `Bearer ${[{ alg: 'none', typ: 'JWT' }, claims()].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.` },
  { name: 'a key that nobody published', header: () => bearer({}, 'unpublished') },
  { name: 'a signature that is not the key\'s', header: () => bearer({}, 'forged') },
  { name: 'a token signed with a secret', header: async () => `Bearer ${await signer.signWithSecret(claims())}` },
  { name: 'a token that is valid in 6 minutes', header: () => bearer({ nbf: minutes(6) }) },
  { name: 'a token that expired 6 minutes ago', header: () => bearer({ nbf: minutes(-60), exp: minutes(-6) }) },
  { name: 'a token that never expires', header: () => bearer({ exp: undefined }) },
  { name: 'a token for another bot', header: () => bearer({ aud: '00000000-0000-4000-8000-000000000000' }) },
  { name: 'a token without an audience', header: () => bearer({ aud: undefined }) },
  { name: 'a token of another issuer', header: () => bearer({ iss: 'https://api.botframework.us' }) },
  { name: 'a token without an issuer', header: () => bearer({ iss: undefined }) },
  { name: 'a token without a service address', header: () => bearer({ serviceurl: undefined }) },
  { name: 'a token for another service address', header: () => bearer({ serviceurl: 'https://smba.trafficmanager.net/emea/' }) },
  { name: 'a token for the service address without its slash', header: () => bearer({ serviceurl: serviceUrl.replace(/\/$/, '') }) },
  { name: 'a key endorsed for another channel', header: () => bearer({}, 'webchat') },
  { name: 'a token as skills have them', header: async () => `Bearer ${await signer.sign(entraClaims({ ver: '2.0', azp: '11111111-0000-4000-8000-000000000000', appid: undefined }))}` },
  { name: 'a token as skills have them, of the connector\'s issuer', header: () => bearer({ ver: '2.0', azp: '11111111-0000-4000-8000-000000000000', serviceurl: undefined }) },
  { name: 'an Entra token of the bot itself, for the bot', header: async () => `Bearer ${await signer.sign(entraClaims())}` },
  { name: 'an Entra token of the bot itself, for the Bot Framework', header: async () => `Bearer ${await signer.sign(entraClaims({ aud: connectorIssuer }))}` },
  { name: 'an Entra token of the own tenant that the sandbox really signs', header: async () => `Bearer ${await balie.services.entra.ssoToken(sanne.id)}` },
  { name: 'an Entra token for Graph', header: async () => `Bearer ${await signer.sign(entraClaims({ aud: 'https://graph.microsoft.com' }))}` },
  { name: 'a person\'s token for Teams', header: async () => `Bearer ${await signer.sign(entraClaims({ appid: undefined, azp: '1fec8e78-bce4-4aaf-ab1b-5451cc387264', ver: '2.0', scp: 'access_as_user' }))}` },
  { name: 'an activity without a service address', header: () => bearer(), activity: () => message({ serviceUrl: undefined }) },
  { name: 'an activity whose service address is not Teams\'', header: () => bearer({ serviceurl: 'https://evil.example/teams/' }), activity: () => message({ serviceUrl: 'https://evil.example/teams/' }) },
  { name: 'an activity whose service address is a number', header: () => bearer(), activity: () => message({ serviceUrl: 1 }) },
  { name: 'an activity without a channel', header: () => bearer(), activity: () => message({ channelId: undefined }) },
  { name: 'an activity of the Alexa channel', header: () => bearer(), activity: () => message({ channelId: 'AseChannel' }) },
  { name: 'an activity of the emulator', header: () => bearer(), activity: () => message({ channelId: 'emulator' }) },
  { name: 'an activity whose channel is an object', header: () => bearer(), activity: () => message({ channelId: { toString: 1 } }) },
];

describe('who is let in', () => {
  test.each(accepted)('accepts $name and answers', async ({ header }) => {
    const before = sent();
    const answer = await postActivity(message(), await header());
    expect(answer.status).toBe(200);
    await eventually('the answer is sent', () => sent() > before);
  });

  test.each(refused)('refuses $name with a bare 401 and does nothing', async ({ header, activity = message }) => {
    const before = sent();
    const answer = await postActivity(activity(), await header());
    expect(answer.status).toBe(401);
    expectNoReason(answer);
    expect(sent()).toBe(before);
  });
});

describe('what is read', () => {
  const junk: [name: string, body: string, status: number][] = [
    ['an empty body', '', 400],
    ['no JSON', '{"type":', 400],
    ['a JSON number', '1', 400],
    ['a JSON text', '"message"', 400],
    ['null', 'null', 400],
    ['an array', '[]', 400],
    ['an array of activities', '[{"type":"message","channelId":"msteams"}]', 400],
    ['an empty object', '{}', 401],
    ['a type that is a number', '{"type":123}', 401],
    ['a type that is a number, of Teams', '{"type":123,"channelId":"msteams"}', 401],
    ['an attempt on the prototype', '{"__proto__":{"channelId":"msteams"},"constructor":{"prototype":1}}', 401],
  ];

  test.each(junk)('answers %s from a stranger without a reason', async (_name, body, status) => {
    const answer = await post(body, {});
    expect(answer.status).toBe(status);
    expectNoReason(answer);
  });

  test.each(junk.slice(0, 7))('answers %s from Teams with 400', async (_name, body) => {
    const answer = await post(body, { authorization: await bearer() });
    expect(answer.status).toBe(400);
    expectNoReason(answer);
  });

  const nameless: [string, unknown][] = [['no type', undefined], ['a type that is a number', 123], ['an empty type', ''], ['a type that is a list', ['message']]];
  test.each(nameless)('answers an activity of Teams with %s with a bare 500 and does nothing', async (_name, type) => {
    const before = sent();
    const answer = await postActivity(message({ type }), await bearer());
    expect(answer.status).toBe(500);
    expectNoReason(answer);
    expect(sent()).toBe(before);
  });

  const odd: [name: string, changes: Fields, status: number][] = [
    ['neither text nor value', { text: undefined }, 200],
    ['a text that is a number', { text: 42 }, 200],
    ['a text of 100,000 letters', { text: 'a'.repeat(100_000) }, 200],
    ['a value that is a list', { text: undefined, value: [1] }, 200],
    ['a value with an unknown verb', { text: undefined, value: { verb: 'drop.tables', data: 1 } }, 200],
    ['entities that are a text', { entities: 'none' }, 200],
    ['a locale that is an object', { locale: {} }, 200],
    ['channel data that is a text', { channelData: 'msteams' }, 200],
    ['no sender', { from: undefined }, 200],
    ['a type that nobody knows', { type: 'juggle' }, 200],
    ['no conversation', { conversation: undefined }, 400],
    ['a conversation without an id', { conversation: {} }, 400],
    ['an id of 1,000 letters', { id: 'x'.repeat(1000) }, 400],
    ['an unknown invoke', { type: 'invoke', name: 'composeExtension/fetchTask', text: undefined, value: {} }, 501],
    ['an invoke without a name', { type: 'invoke', text: undefined }, 501],
  ];
  test.each(odd)('answers an activity with %s', async (_name, changes, status) => {
    const answer = await postActivity(message(changes), await bearer());
    expect(answer.status).toBe(status);
    expectNoReason(answer);
  });

  test('tells a press that cannot be read so, in the body of a 200', async () => {
    for (const value of [undefined, {}, { action: 1 }, { action: { type: 'Action.Execute', verb: 'no.such.verb', data: {} } }, { action: { type: 'Action.Execute', verb: 'guide.next', data: 'x' } }]) {
      const answer = await postActivity(message({ type: 'invoke', name: 'adaptiveCard/action', text: undefined, value }), await bearer());
      expect(answer.status).toBe(200);
      expect(JSON.parse(answer.body)).toMatchObject({ statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'BadRequest' } });
    }
  });

  test('acts once on an activity that is delivered twice', async () => {
    const activity = message();
    const authorization = await bearer();
    const before = sent();
    const answers = await Promise.all([postActivity(activity, authorization), postActivity(activity, authorization)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(sent()).toBe(before + 1);
  });
});

describe('what is refused before it is read', () => {
  const big = 300 * 1024;

  test('refuses a body of 300 KB', async () => {
    const answer = await postActivity(message({ text: 'a'.repeat(big) }), await bearer());
    expect(answer.status).toBe(413);
    expectNoReason(answer);
  });

  test('refuses a body of 300 KB that does not say how long it is', async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let part = 0; part < 10; part++) controller.enqueue(new Uint8Array(big / 10).fill(32));
        controller.close();
      },
    });
    const response = await fetch(`${balie.url()}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body, duplex: 'half' } as RequestInit);
    expect(response.status).toBe(413);
  });

  test('reads no more of an endless body than it throws away', async () => {
    const part = Buffer.alloc(64 * 1024, 32);
    const request = httpRequest(`${balie.url()}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' } });
    const answered = new Promise<number | undefined>((resolve) => request.once('response', (response) => resolve(response.resume().statusCode)));
    const ended = new Promise<void>((resolve) => request.once('close', () => resolve()).on('error', () => undefined));
    const more = (): void => void (request.destroyed || request.write(part, () => setImmediate(more)));
    more();
    expect(await answered).toBe(413);
    await ended;
  });

  const packed: [name: string, encoding: string, bytes: (text: string) => Uint8Array][] = [
    ['packed with gzip', 'gzip', (text) => gzipSync(text)],
    ['packed with deflate', 'deflate', (text) => deflateSync(text)],
    ['that claims to be packed and is not', 'gzip', (text) => Buffer.from(text)],
    ['packed in a way that nobody knows', 'zebra', (text) => Buffer.from(text)],
  ];
  test.each(packed)('refuses a body %s', async (_name, encoding, bytes) => {
    const answer = await post(bytes(JSON.stringify(message())), { 'content-encoding': encoding, authorization: await bearer() });
    expect(answer.status).toBe(415);
    expectNoReason(answer);
  });

  test('keeps no file that a stranger uploads', async () => {
    const uploads = () => readdirSync(tmpdir()).filter((name) => name.startsWith('upload_'));
    const before = uploads();
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(100_000)]), 'upload.bin');
    const response = await fetch(`${balie.url()}/api/messages`, { method: 'POST', body: form });
    expect(response.status).toBe(415);
    expect(uploads()).toEqual(before);
  });

  test('accepts a body of 200 KB', async () => {
    const answer = await postActivity(message({ text: 'a'.repeat(200 * 1024) }), await bearer());
    expect(answer.status).toBe(200);
  });

  const forms = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/octet-stream', 'nonsense'];
  test.each(forms)('refuses an activity sent as %s', async (type) => {
    const before = sent();
    const answer = await post(JSON.stringify(message()), { 'content-type': type });
    expect(answer.status).toBe(415);
    expectNoReason(answer);
    expect(sent()).toBe(before);
  });

  test.each(['GET', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'])('answers %s on the messaging endpoint with 405', async (method) => {
    const response = await fetch(`${balie.url()}/api/messages`, { method });
    expect(response.status).toBe(405);
    expect(['', '{"code":405}']).toContain(await response.text());
  });

  test.each(['/api', '/api/messages/x', '/api/messages%00', '/..%2f..%2fpackage.json', '/health/x', '/%E0%A4%A'])('answers the unknown path %s with 404', async (path) => {
    for (const method of ['GET', 'POST']) {
      const response = await fetch(`${balie.url()}${path}`, { method });
      expect([400, 404]).toContain(response.status);
      expect(['', `{"code":${response.status}}`]).toContain(await response.text());
    }
  });
});

test('a flood of forged tokens is a line or two in the log', async () => {
  const before = balie.logged.length;
  const header = await bearer({}, 'forged');
  await Promise.all(Array.from({ length: 200 }, () => postActivity(message(), header)));
  expect(balie.logged.length - before).toBeLessThan(5);
});

test('nothing of all that was written to the console', () => {
  expect(printed).toEqual([]);
});

test('is in good health after all that', async () => {
  const response = await fetch(`${balie.url()}/health`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: 'ok' });
  expect((await postActivity(message(), await bearer())).status).toBe(200);
});
