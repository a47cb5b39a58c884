import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { GraphCall } from '../../sandbox/call-log.ts';
import { ahmed } from '../../sandbox/personas.ts';
import { GraphCaller, personToken } from './graph-caller.ts';

let graph: GraphCaller;
beforeEach(async () => {
  graph = await GraphCaller.open();
});
afterEach(() => graph.company.stop());

const users = '/v1.0/users?$top=1';

describe('faults', () => {
  test('a throttled Graph says how long to wait, in decimals, or does not say', async () => {
    graph.company.faults.set('throttled', { kind: 'throttled', retryAfter: 2.128 });
    const { status, headers, body } = await graph.get(users);
    expect([status, headers.get('retry-after'), body.error.code]).toEqual([429, '2.128', 'TooManyRequests']);
    expect(body.error.innerError).toMatchObject({ code: '429', status: '429' });
    graph.company.faults.set('throttled', { kind: 'throttled', retryAfter: null });
    expect((await graph.get(users)).headers.get('retry-after')).toBeNull();
    graph.company.faults.set('throttled', null);
    expect((await graph.get(users)).status).toBe(200);
  });

  test('a fault with a count ends by itself', async () => {
    let changes = 0;
    graph.company.faults.onChange(() => (changes += 1));
    graph.company.faults.set('down', { kind: 'down', how: 'unavailable', times: 2 });
    const statuses = [];
    for (let call = 0; call < 3; call += 1) statuses.push((await graph.get(users)).status);
    expect(statuses).toEqual([503, 503, 200]);
    expect([changes, graph.company.faults.list()]).toEqual([2, {}]);
  });

  test('a fault with a path hits only that', async () => {
    graph.company.faults.set('apps', { kind: 'status', status: 403, path: '/deviceAppManagement' });
    expect((await graph.get('/v1.0/deviceAppManagement/vppTokens')).status).toBe(403);
    expect((await graph.get('/beta/deviceManagement/depOnboardingSettings')).status).toBe(200);
  });

  test('a refused connection breaks, and one that hangs never answers', async () => {
    graph.company.faults.set('down', { kind: 'down', how: 'refused' });
    await expect(graph.get(users)).rejects.toThrow('fetch failed');
    graph.company.faults.set('down', { kind: 'down', how: 'hangs' });
    const signal = AbortSignal.timeout(50);
    await expect(fetch(graph.company.url + users, { signal })).rejects.toThrow('timeout');
    expect(graph.company.calls.all().map((call) => call.status)).toEqual([null, null]);
  });

  test('a claims challenge carries readable claims', async () => {
    graph.company.faults.set('challenge', { kind: 'challenge', times: 1 });
    const { status, headers } = await graph.get(users);
    expect(status).toBe(401);
    const challenge = headers.get('www-authenticate') ?? '';
    const claims = /claims="([^"]+)"/.exec(challenge)?.[1] ?? '';
    expect(challenge).toContain('error="insufficient_claims"');
    expect(JSON.parse(Buffer.from(claims, 'base64').toString())).toHaveProperty('access_token.nbf.essential', true);
  });

  test('more writes than Intune takes in twenty seconds are refused until they have passed', async () => {
    const path = `/v1.0/deviceManagement/managedDevices/${graph.device('LT-0421').record.id}/syncDevice`;
    for (let call = 0; call < 200; call += 1) expect((await graph.call('POST', path)).status).toBe(204);
    const refused = await graph.call('POST', path);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await graph.clock.forward(20_000);
    expect((await graph.call('POST', path)).status).toBe(204);
  });
});

describe('a batch', () => {
  const batch = (requests: unknown) => graph.call('POST', '/v1.0/$batch', { body: { requests } });
  const get = (id: string, url: string, more: object = {}) => ({ id, method: 'GET', url, ...more });

  test('answers in an order of its own, each item for itself', async () => {
    const { status, body } = await batch([get('1', '/users?$top=1'), get('2', '/deviceManagement/managedDevices/none'), get('3', '/users/none', { dependsOn: ['2'] })]);
    expect(status).toBe(200);
    expect(body.responses.map((one: { id: string; status: number }) => [one.id, one.status])).toEqual([['3', 424], ['2', 404], ['1', 200]]);
  });

  test('carries a throttled item with its own Retry-After', async () => {
    graph.company.faults.set('throttled', { kind: 'throttled', retryAfter: 1.5, path: '/users' });
    const { body } = await batch([get('1', '/users'), get('2', '/organization')]);
    const item = body.responses.find((one: { id: string }) => one.id === '1');
    expect([item.status, item.headers['Retry-After']]).toEqual([429, '1.5']);
  });

  test('is refused when it is too large, repeats an id or holds a body without its type', async () => {
    const many = Array.from({ length: 21 }, (_, index) => get(String(index), '/users'));
    for (const requests of [many, [get('1', '/users'), get('1', '/users')], [get('1', '/users', { body: {} })], [], 'x']) {
      expect((await batch(requests)).status).toBe(400);
    }
  });
});

describe('the call log', () => {
  test('tells who called what, for how long, with the ids of the answer', async () => {
    const heard: GraphCall[] = [];
    const leave = graph.company.calls.onCall((call) => heard.push(call));
    const reply = await graph.call('GET', "/v1.0/deviceManagement/managedDevices?$filter=deviceName eq 'LT-0421'", {
      token: personToken(ahmed), headers: { 'client-request-id': 'mine' },
    });
    leave();
    await graph.get(users);
    expect(heard).toMatchObject([
      {
        method: 'GET', version: 'v1.0', path: "/deviceManagement/managedDevices?$filter=deviceName eq 'LT-0421'",
        status: 200, caller: 'Ahmed Yildiz', requestId: reply.headers.get('request-id'),
      },
    ]);
    expect(reply.headers.get('client-request-id')).toBe('mine');
    expect(graph.company.calls.all().map((call) => call.caller)).toEqual(['Ahmed Yildiz', 'app']);
  });
});
