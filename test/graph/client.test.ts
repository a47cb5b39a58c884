import { describe, expect, test } from '@jest/globals';
import { openGraph } from '../../graph/client.ts';
import {
  GraphForbidden, GraphNotFound, GraphRefused, GraphSignInNeeded, GraphThrottled, GraphUnavailable,
} from '../../graph/errors.ts';
import type { GraphCall } from '../../graph/graph.ts';
import { startFakeGraph } from './fake-graph.ts';
import { fakeGraphForEach } from './fake-graph-for-each.ts';

const DEVICES = '/deviceManagement/managedDevices';
const CLAIMS = '{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}';
const CHALLENGE =
  'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", ' +
  `error="insufficient_claims", claims="${Buffer.from(CLAIMS).toString('base64')}"`;

const fake = fakeGraphForEach();

async function thrown(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(() => { throw new Error('resolved'); }, (error: unknown) => error);
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

describe('a request', () => {
  test('goes to v1.0 with its options encoded, a token and a request id', async () => {
    fake.expect(`GET /v1.0${DEVICES}?$select=id,deviceName&$filter=deviceName%20eq%20%27O%27%27Brien%20%26%20co%27`
      .replace('id,deviceName', 'id%2CdeviceName'), { body: { value: [] } });
    const query = { select: 'id,deviceName', filter: "deviceName eq 'O''Brien & co'" };
    expect(await fake.graph.get(DEVICES, { query })).toEqual({ value: [] });
    const [request] = fake.requests;
    expect(request?.headers.authorization).toBe('Bearer token');
    expect(request?.headers['client-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('goes to beta when asked', async () => {
    fake.expect(`GET /beta${DEVICES}/1`, { body: { id: '1' } });
    expect(await fake.graph.get(`${DEVICES}/1`, { version: 'beta' })).toEqual({ id: '1' });
  });

  test('keeps a path that GRAPH_URL has', async () => {
    fake.expect('GET /stand-in/v1.0/me', { body: { id: 'me' } });
    expect(await fake.open({ graphUrl: `${fake.url}/stand-in/` }).get('/me')).toEqual({ id: 'me' });
  });

  test('posts JSON, and resolves to undefined on 204', async () => {
    fake.expect(`POST /v1.0${DEVICES}/1/x`, {});
    expect(await fake.graph.post(`${DEVICES}/1/x`, { a: 1 })).toBeUndefined();
    expect(fake.requests[0]?.body).toBe('{"a":1}');
    expect(fake.requests[0]?.headers['content-type']).toBe('application/json');
  });

  test('without a body has no content type', async () => {
    fake.expect(`POST /v1.0${DEVICES}/1/syncDevice`, {});
    await fake.graph.post(`${DEVICES}/1/syncDevice`);
    expect(fake.requests[0]?.body).toBe('');
    expect(fake.requests[0]?.headers['content-type']).toBeUndefined();
  });

  test('is reported with its path, without the query or the token', async () => {
    const calls: GraphCall[] = [];
    fake.expect('GET /v1.0/users?$filter=mail%20eq%20%27a%27', { body: { value: [] } });
    await fake.open({ onCall: (call) => calls.push(call) }).get('/users', { query: { filter: "mail eq 'a'" } });
    expect(calls).toEqual([{ method: 'GET', path: '/v1.0/users', status: 200, requestId: 'request-1', clientRequestId: expect.any(String), ms: 0 }]);
  });
});

test('an id that was known before the call goes with each request of it', async () => {
  const calls: GraphCall[] = [];
  fake.expect(`POST /v1.0${DEVICES}/1/x`, { status: 429, headers: { 'Retry-After': '1' } });
  fake.expect(`POST /v1.0${DEVICES}/1/x`, {});
  await fake.open({ onCall: (call) => calls.push(call) }).post(`${DEVICES}/1/x`, undefined, { clientRequestId: 'known' });
  expect(fake.requests.map(({ headers }) => headers['client-request-id'])).toEqual(['known', 'known']);
  expect(calls.map(({ clientRequestId }) => clientRequestId)).toEqual(['known', 'known']);
});

describe('addresses', () => {
  const token = async () => 'token';
  test.each([
    ['http on loopback without ALLOW_LOOPBACK', 'http://127.0.0.1:1', false],
    ['http elsewhere even with ALLOW_LOOPBACK', 'http://graph.example', true],
    ['a host that only begins like loopback', 'http://127.0.0.1.example', true],
    ['something that is not an address', 'graph', true],
    ['an address with a password in it', 'https://a:b@graph.example', false],
  ])('refuses %s, naming the variable', (_, graphUrl, allowLoopback) => {
    expect(() => openGraph({ graphUrl, allowLoopback, token })).toThrow(/^GRAPH_URL/);
  });

  test('accepts Microsoft Graph itself', async () => {
    const seen: string[] = [];
    const graph = openGraph({
      graphUrl: 'https://graph.microsoft.com', allowLoopback: false, token,
      effects: { fetch: async (url) => { seen.push(url instanceof Request ? url.url : url.toString()); return Response.json({ id: '1' }); } },
    });
    await graph.get('/me');
    expect(seen).toEqual(['https://graph.microsoft.com/v1.0/me']);
  });
});

describe('pages', () => {
  test('follow next links exactly as they came', async () => {
    const next = `${DEVICES}?$top=1&$skiptoken=LastDeviceName%3d%27CPC-1%27%2cLastDeviceId%3d%27x%27`;
    fake.expect(`GET /v1.0${DEVICES}?$top=1`, { body: { value: [1], '@odata.count': 1, '@odata.nextLink': `${fake.url}/v1.0${next}` } });
    fake.expect(`GET /v1.0${next}`, { body: { value: [2] } });
    expect(await all(fake.graph.pages(DEVICES, { query: { top: '1' } }))).toEqual([1, 2]);
  });

  test.each([
    ['another host', 'https://evil.example/v1.0/devices'],
    ['the same host over another protocol', 'https://127.0.0.1:1/v1.0/devices'],
    ['nonsense', 'next'],
  ])('never follow a next link to %s', async (_, link) => {
    fake.expect('GET /v1.0/users', { body: { value: [1], '@odata.nextLink': link } });
    const error = await thrown(all(fake.graph.pages('/users')));
    expect(error).toBeInstanceOf(GraphRefused);
    expect(fake.requests).toHaveLength(1);
  });

  test('never follow a next link to itself', async () => {
    fake.expect('GET /v1.0/users', { body: { value: [1], '@odata.nextLink': `${fake.url}/v1.0/users` } });
    expect(await thrown(all(fake.graph.pages('/users')))).toBeInstanceOf(GraphRefused);
  });

  test('are read only as far as somebody reads', async () => {
    fake.expect('GET /v1.0/users', { body: { value: [1, 2], '@odata.nextLink': `${fake.url}/v1.0/users?$skiptoken=2` } });
    for await (const item of fake.graph.pages('/users')) if (item === 1) break;
    expect(fake.requests).toHaveLength(1);
  });

  test('need a list', async () => {
    fake.expect('GET /v1.0/users', { body: { id: 1 } });
    expect(await thrown(all(fake.graph.pages('/users')))).toBeInstanceOf(GraphUnavailable);
  });
});

describe('a read', () => {
  test('waits as long as Graph says, also a decimal number, then asks again', async () => {
    fake.expect('GET /v1.0/me', { status: 429, headers: { 'retry-after': '2.128' }, body: '' });
    fake.expect('GET /v1.0/me', { body: { id: '1' } });
    expect(await fake.graph.get('/me')).toEqual({ id: '1' });
    expect(fake.waits).toEqual([2128]);
  });

  test('backs off by itself when Graph does not say how long', async () => {
    for (const status of [503, 429]) fake.expect('GET /v1.0/me', { status, body: '' });
    fake.expect('GET /v1.0/me', { body: { id: '1' } });
    await fake.graph.get('/me');
    expect(fake.waits).toEqual([400, 800]);
  });

  test('gives up after the third attempt', async () => {
    for (let i = 0; i < 3; i += 1) fake.expect('GET /v1.0/me', { status: 503, headers: { 'retry-after': '1' }, body: 'busy' });
    const error = await thrown(fake.graph.get('/me'));
    expect(error).toMatchObject({ code: 'graph_unavailable', status: 503, reason: 'server', maybeExecuted: false, retryAfterMs: 1000 });
  });

  test('gives up at once when it would have to wait longer than 8 seconds', async () => {
    fake.expect('GET /v1.0/me', { status: 429, headers: { 'retry-after': '30' }, body: '' });
    expect(await thrown(fake.graph.get('/me'))).toMatchObject({ code: 'graph_throttled', retryAfterMs: 30_000 });
    expect(fake.waits).toEqual([]);
  });

  test('is repeated only until the caller has enough, who then hears what Graph said', async () => {
    const caller = new AbortController();
    fake.expect('GET /v1.0/me', { status: 429, headers: { 'retry-after': '1' }, body: '' });
    const effects = { elapsed: () => 0, random: () => 0, wait: async () => caller.abort() };
    const error = await thrown(fake.open({ effects }).get('/me', { signal: caller.signal }));
    expect(error).toMatchObject({ code: 'graph_throttled', retryAfterMs: 1000 });
  });

  test('is not repeated for somebody who waits, but still with a fresh token', async () => {
    const graph = fake.open({ repeat: false });
    fake.expect('GET /v1.0/me', { status: 401, body: '' });
    fake.expect('GET /v1.0/me', { status: 503, headers: { 'retry-after': '1' }, body: '' });
    expect(await thrown(graph.get('/me'))).toBeInstanceOf(GraphUnavailable);
    expect(fake.requests[1]?.headers.authorization).toBe('Bearer token-fresh');
  });

  test('is repeated after the connection broke', async () => {
    fake.expect('GET /v1.0/me', { instead: 'hang up' });
    fake.expect('GET /v1.0/me', { body: { id: '1' } });
    expect(await fake.graph.get('/me')).toEqual({ id: '1' });
  });

  test('ends with its time limit', async () => {
    fake.expect('GET /v1.0/me', { instead: 'stay silent' });
    const error = await thrown(fake.open({ timeoutMs: 30 }).get('/me'));
    expect(error).toMatchObject({ code: 'graph_unavailable', reason: 'timeout', status: null });
  });

  test('ends with the caller', async () => {
    const caller = new AbortController();
    fake.expect('GET /v1.0/me', () => { caller.abort(); return { instead: 'stay silent' }; });
    expect(await thrown(fake.graph.get('/me', { signal: caller.signal }))).toMatchObject({ reason: 'timeout' });
  });

  test('does not wait for a token longer than for Graph', async () => {
    const graph = fake.open({ timeoutMs: 30, token: () => new Promise(() => undefined) });
    expect(await thrown(graph.get('/me'))).toMatchObject({ code: 'graph_unavailable', reason: 'timeout' });
  });

  test('that waits ends with its time limit too', async () => {
    fake.expect('GET /v1.0/me', { status: 429, headers: { 'retry-after': '7' }, body: '' });
    const graph = fake.open({ timeoutMs: 30, effects: { elapsed: () => 0, random: () => 0 } });
    expect(await thrown(graph.get('/me'))).toMatchObject({ code: 'graph_throttled', retryAfterMs: 7000 });
  });

  test.each(['', '<html>maintenance</html>', '"text"'])('that brings %j counts as unavailable', async (body) => {
    fake.expect('GET /v1.0/me', { status: 200, body });
    expect(await thrown(fake.graph.get('/me'))).toMatchObject({ code: 'graph_unavailable', reason: 'server' });
  });

  test('does not follow a redirect', async () => {
    fake.expect('GET /v1.0/me', { status: 302, headers: { location: 'https://evil.example/' }, body: '' });
    expect(await thrown(fake.graph.get('/me'))).toBeInstanceOf(GraphRefused);
  });
});

describe('a write', () => {
  test('is never repeated when it may have been carried out', async () => {
    fake.expect('POST /v1.0/x', { status: 503, headers: { 'retry-after': '1' }, body: '' });
    expect(await thrown(fake.graph.post('/x'))).toMatchObject({ code: 'graph_unavailable', maybeExecuted: true });
    fake.expect('POST /v1.0/x', { instead: 'hang up' });
    expect(await thrown(fake.graph.post('/x'))).toMatchObject({ reason: 'network', maybeExecuted: true });
    expect(fake.requests).toHaveLength(2);
  });

  test('says that nothing happened when nobody listened', async () => {
    const closed = await startFakeGraph();
    await closed.close();
    expect(await thrown(closed.graph.post('/x'))).toMatchObject({ reason: 'network', maybeExecuted: false });
  });

  test('is repeated after a short throttling, because nothing was executed', async () => {
    fake.expect('POST /v1.0/x', { status: 429, headers: { 'retry-after': '3' }, body: '' });
    fake.expect('POST /v1.0/x', {});
    await fake.graph.post('/x', { a: 1 });
    expect(fake.requests.map((request) => request.body)).toEqual(['{"a":1}', '{"a":1}']);
  });

  test.each([['a long'], ['an unknown']])('is not repeated after %s throttling', async (kind) => {
    fake.expect('POST /v1.0/x', { status: 429, headers: kind === 'a long' ? { 'retry-after': '3.5' } : {}, body: '' });
    expect(await thrown(fake.graph.post('/x'))).toBeInstanceOf(GraphThrottled);
  });
});

describe('a refused token', () => {
  test('is replaced once by a fresh one, for writes as well', async () => {
    fake.expect('POST /v1.0/x', { status: 401, body: '' });
    fake.expect('POST /v1.0/x', {});
    await fake.graph.post('/x', { a: 1 }, { signal: new AbortController().signal });
    expect(fake.asks).toEqual([{}, { fresh: true }]);
    expect(fake.requests[1]).toMatchObject({ body: '{"a":1}', headers: { authorization: 'Bearer token-fresh' } });
  });

  test('is replaced by one with the claims that Graph asks for', async () => {
    fake.expect('GET /v1.0/me', { status: 401, headers: { 'www-authenticate': CHALLENGE }, body: '' });
    fake.expect('GET /v1.0/me', { body: { id: '1' } });
    await fake.graph.get('/me');
    expect(fake.asks).toEqual([{}, { claims: CLAIMS }]);
  });

  test('that stays refused means signing in, with the claims', async () => {
    for (let i = 0; i < 2; i += 1) fake.expect('GET /v1.0/me', { status: 401, headers: { 'www-authenticate': CHALLENGE }, body: '' });
    const error = await thrown(fake.graph.get('/me'));
    expect(error).toBeInstanceOf(GraphSignInNeeded);
    expect(error).toMatchObject({ claims: CLAIMS });
  });

  test('never hides why no new one came', async () => {
    const wanted = new Error('sign in');
    const graph = fake.open({ token: async () => { throw wanted; } });
    expect(await thrown(graph.get('/me'))).toBe(wanted);
  });
});

test.each([[403, GraphForbidden], [404, GraphNotFound], [400, GraphRefused], [409, GraphRefused]])(
  'status %i is an error of its own kind', async (status, kind) => {
    fake.expect('GET /v1.0/me', { status, body: { error: { code: 'Code', message: 'No.', innerError: {} } } });
    const error = await thrown(fake.graph.get('/me'));
    expect(error).toBeInstanceOf(kind);
    expect(error).toMatchObject({ status, message: 'No.', graphCode: 'Code', requestId: 'request-1' });
  },
);
