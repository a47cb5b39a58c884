import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { confidentialClient, openTokens } from '../../graph/tokens.ts';
import type { IdentitySettings, Tokens } from '../../graph/tokens.ts';
import { startFakeServer } from './fake-server.ts';
import type { FakeAnswer, FakeRequest, FakeServer } from './fake-server.ts';

const TENANT = '7c1f0f0a-1111-4222-8333-444455556666';
const CLIENT = '0d7b9d10-aaaa-4bbb-8ccc-ddddeeeeffff';
const SECRET = 'S3cr~et';
const TOKEN_PATH = `/${TENANT}/oauth2/v2.0/token`;
const CLAIMS = '{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}';

/** Only the date is moved; sockets and time limits stay real. */
const REAL = [
  'hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate', 'setInterval', 'clearInterval',
  'setTimeout', 'clearTimeout',
] as const;

let entra: FakeServer;
let tokens: Tokens;
beforeEach(async () => {
  entra = await startFakeServer();
  tokens = open();
});
afterEach(async () => {
  jest.useRealTimers();
  await entra.close();
  entra.verify();
});

function open(more: Partial<IdentitySettings> = {}): Tokens {
  return openTokens({ loginUrl: entra.url, tenantId: TENANT, clientId: CLIENT, secret: SECRET, allowLoopback: true, ...more });
}

function expectDiscovery(): void {
  const base = `${entra.url}/${TENANT}`;
  entra.expect(`GET /${TENANT}/v2.0/.well-known/openid-configuration`, {
    body: {
      issuer: `${base}/v2.0`,
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      token_endpoint: `${base}/oauth2/v2.0/token`,
      jwks_uri: `${base}/discovery/v2.0/keys`,
    },
  });
}

function expectToken(answer: FakeAnswer | ((form: URLSearchParams, request: FakeRequest) => FakeAnswer)): void {
  entra.expect(`POST ${TOKEN_PATH}`, (request) =>
    typeof answer === 'function' ? answer(new URLSearchParams(request.body), request) : answer,
  );
}

function issued(token: string): FakeAnswer {
  return { body: { token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599, access_token: token } };
}

/** MSAL keeps one token per person, whom it knows by client_info. */
function issuedFor(person: string): FakeAnswer {
  const clientInfo = Buffer.from(JSON.stringify({ uid: person, utid: TENANT })).toString('base64url');
  return { body: { ...(issued(`for ${person}`).body as object), client_info: clientInfo } };
}

function refused(number: number, error: string, more: object = {}, status = 400): FakeAnswer {
  return { status, body: { error, error_description: `AADSTS${number}: No.`, error_codes: [number], ...more } };
}

function address(url: string | URL | Request): string {
  return (url instanceof Request ? url.url : url.toString()).split('?')[0] ?? '';
}

async function thrown(promise: Promise<unknown>): Promise<Error> {
  return promise.then(() => { throw new Error('resolved'); }, (error: Error) => error);
}

describe('a token for the app', () => {
  test('is asked for with the secret, the Graph scope and CP1, and kept', async () => {
    expectDiscovery();
    expectToken((form) => {
      expect(Object.fromEntries(form)).toMatchObject({
        client_id: CLIENT, client_secret: SECRET, grant_type: 'client_credentials',
        scope: 'https://graph.microsoft.com/.default',
      });
      expect(JSON.parse(form.get('claims') ?? '')).toMatchObject({ access_token: { xms_cc: { values: ['CP1'] } } });
      return issued('one');
    });
    expect([await tokens.app(), await tokens.app({})]).toEqual(['one', 'one']);
  });

  test('is asked for once, however many ask at the same time', async () => {
    expectDiscovery();
    expectToken(issued('one'));
    expect(new Set(await Promise.all(Array.from({ length: 20 }, () => tokens.app())))).toEqual(new Set(['one']));
  });

  test('is asked for again when the old one was refused, and then kept', async () => {
    expectDiscovery();
    expectToken(issued('one'));
    expectToken(issued('two'));
    await tokens.app();
    expect([await tokens.app({ fresh: true }), await tokens.app()]).toEqual(['two', 'two']);
  });

  test('is asked for past the cache with the claims of a challenge', async () => {
    expectDiscovery();
    expectToken(issued('one'));
    expectToken((form) => {
      expect(JSON.parse(form.get('claims') ?? '')).toMatchObject({ access_token: { nbf: { value: '1604106651' }, xms_cc: { values: ['CP1'] } } });
      return issued('two');
    });
    await tokens.app();
    expect(await tokens.app({ claims: CLAIMS })).toBe('two');
  });

  test('is asked for with a certificate', async () => {
    expectDiscovery();
    expectToken((form) => {
      expect(form.get('client_assertion_type')).toBe('urn:ietf:params:oauth:client-assertion-type:jwt-bearer');
      expect(form.has('client_secret')).toBe(false);
      return issued('one');
    });
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const withCertificate = open({ secret: undefined, certificate: { thumbprint: 'a'.repeat(64), privateKey: pem } });
    expect(await withCertificate.app()).toBe('one');
  });
});

describe('a token on behalf of a person', () => {
  test('is exchanged for the Teams token, and kept for that token only', async () => {
    expectDiscovery();
    for (const assertion of ['anna', 'bram']) {
      expectToken((form) => {
        expect(Object.fromEntries(form)).toMatchObject({
          grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', requested_token_use: 'on_behalf_of', assertion,
        });
        expect(form.get('scope')?.split(' ')).toContain('https://graph.microsoft.com/.default');
        return issuedFor(assertion);
      });
      expect(await tokens.onBehalfOf(assertion)).toBe(`for ${assertion}`);
    }
    expect([await tokens.onBehalfOf('anna'), await tokens.onBehalfOf('bram')]).toEqual(['for anna', 'for bram']);
  });

  test('needs one discovery however many people come at once', async () => {
    expectDiscovery();
    const people = ['a', 'b', 'c', 'd'];
    people.forEach(() => expectToken((form) => issuedFor(form.get('assertion') ?? '')));
    expect(await Promise.all(people.map((person) => tokens.onBehalfOf(person)))).toEqual(people.map((person) => `for ${person}`));
  });

  test('is forgotten after 500 other people, so that memory stays bounded', async () => {
    let exchanges = 0;
    const crowd = open({
      loginUrl: 'https://login.microsoftonline.com', allowLoopback: false,
      fetch: async (_, init) => {
        exchanges += 1;
        return Response.json(issuedFor(new URLSearchParams(init?.body as string).get('assertion') ?? '').body);
      },
    });
    for (let person = 0; person < 500; person += 1) await crowd.onBehalfOf(`p${person}`);
    await crowd.onBehalfOf('p0');
    expect(exchanges).toBe(500);
    await crowd.onBehalfOf('p500');
    expect(await crowd.onBehalfOf('p0')).toBe('for p0');
    expect(exchanges).toBe(502);
  });

  test.each([
    ['consent', 65001, 'invalid_grant', { suberror: 'consent_required' }, null],
    ['consent', 65001, 'invalid_grant', {}, null],
    ['step_up', 50076, 'interaction_required', { suberror: 'basic_action', claims: CLAIMS }, CLAIMS],
    ['step_up', 50079, 'invalid_grant', { suberror: 'basic_action', claims: CLAIMS }, CLAIMS],
    ['step_up', 50173, 'invalid_grant', {}, null],
    ['assertion_expired', 50013, 'invalid_grant', {}, null],
    ['assertion_expired', 500133, 'invalid_grant', {}, null],
  ])('needs signing in (%s) at AADSTS%i %s %j', async (reason, number, error, more, claims) => {
    expectDiscovery();
    expectToken(refused(number, error, more));
    expect(await thrown(tokens.onBehalfOf('anna'))).toMatchObject({ code: 'sign_in_needed', reason, claims });
  });

  test.each(['interaction_required', 'invalid_grant'])('is blocked at AADSTS53003 %s', async (error) => {
    expectDiscovery();
    expectToken(refused(53003, error));
    expect(await thrown(tokens.onBehalfOf('anna'))).toMatchObject({ code: 'sign_in_blocked' });
  });
});

describe('a wrong configuration', () => {
  test.each([
    [7000215, 'invalid_client', 401, /^MicrosoftAppPassword/],
    [7000222, 'invalid_client', 401, /^MicrosoftAppPassword has expired/],
    [700027, 'invalid_client', 401, /^CertificateThumbprint/],
    [700016, 'unauthorized_client', 400, /^MicrosoftAppId/],
    [90002, 'invalid_request', 400, /^MicrosoftAppTenantId/],
    [500011, 'invalid_resource', 400, /permission for Microsoft Graph/],
    [70011, 'invalid_scope', 400, /permission for Microsoft Graph/],
    [999999, 'invalid_request', 400, /AADSTS999999/],
  ])('is named at AADSTS%i %s', async (number, error, status, message) => {
    expectDiscovery();
    expectToken(refused(number, error, {}, status));
    const failure = await thrown(tokens.app());
    expect(failure).toMatchObject({ code: 'identity_misconfigured' });
    expect(failure.message).toMatch(message);
    expect(failure.message).not.toContain(SECRET);
  });

  test.each([
    [{ secret: undefined }, 'identity_misconfigured', /MicrosoftAppPassword/],
    [{ loginUrl: 'http://login.example' }, 'address_refused', /^LOGIN_URL/],
    [{ allowLoopback: false }, 'address_refused', /^LOGIN_URL/],
    [{ loginUrl: 'https://login.example/path' }, 'address_refused', /^LOGIN_URL/],
  ])('is refused before anything is sent: %j', (settings, code, message) => {
    try {
      open(settings);
    } catch (error) {
      expect(error).toMatchObject({ code });
      expect((error as Error).message).toMatch(message);
      return;
    }
    throw new Error('accepted');
  });
});

describe('Entra ID being away', () => {
  test.each([
    ['busy', { status: 429, headers: { 'retry-after': '5' }, body: {} }, 5000],
    ['down', { status: 503, body: '<html>' }, null],
    ['not itself', { status: 200, body: '<html>' }, null],
    ['gone in the middle', { instead: 'hang up' }, null],
    ['silent', { instead: 'stay silent' }, null],
  ] as [string, FakeAnswer, number | null][])('(%s) is unavailable, and the next request is sent again at once', async (_, answer, retryAfterMs) => {
    expectDiscovery();
    expectToken(answer);
    expectToken(issued('one'));
    const quick = open({ timeoutMs: answer.instead === 'stay silent' ? 1_000 : 10_000 });
    expect(await thrown(quick.app())).toMatchObject({ code: 'identity_unavailable', retryAfterMs });
    expect(await quick.app()).toBe('one');
  });

  test('costs no token that is still good, but lets an old one go', async () => {
    const start = Date.now();
    jest.useFakeTimers({ now: start, doNotFake: [...REAL] });
    expectDiscovery();
    expectToken({ body: { ...(issued('one').body as object), refresh_in: 1800 } });
    expect(await tokens.app()).toBe('one');
    jest.setSystemTime(start + 2_000_000);
    expectToken({ status: 503, body: '' });
    expect(await tokens.app()).toBe('one');
    jest.setSystemTime(start + 3_600_000);
    expectToken({ status: 503, body: '' });
    expect(await thrown(tokens.app())).toMatchObject({ code: 'identity_unavailable' });
  });

  test('is unavailable at the first request too', async () => {
    entra.expect(`GET /${TENANT}/v2.0/.well-known/openid-configuration`, { status: 503, body: '' });
    expect(await thrown(tokens.app())).toMatchObject({ code: 'identity_unavailable' });
    expectDiscovery();
    expectToken(issued('one'));
    expect(await tokens.app()).toBe('one');
  });
});

describe('the way out', () => {
  test('to login.microsoftonline.com is the token request alone, without discovery', async () => {
    const seen: string[] = [];
    const real = open({
      loginUrl: 'https://login.microsoftonline.com', allowLoopback: false,
      fetch: async (url, init) => {
        seen.push(`${init?.method} ${address(url)}`);
        return Response.json(issued('one').body);
      },
    });
    expect([await real.app(), await real.onBehalfOf('anna')]).toEqual(['one', 'one']);
    expect(seen).toEqual(Array(2).fill(`POST https://login.microsoftonline.com${TOKEN_PATH}`));
  });

  test('to another https address stays there, and stays https', async () => {
    const seen: string[] = [];
    const base = `https://login.example:8443/${TENANT}`;
    const other = open({
      loginUrl: 'https://login.example:8443', allowLoopback: false,
      fetch: async (url, init) => {
        seen.push(`${init?.method} ${address(url)}`);
        if (init?.method === 'POST') return Response.json(issued('one').body);
        return Response.json({
          issuer: `${base}/v2.0`, authorization_endpoint: `${base}/a`, token_endpoint: `${base}/t`, jwks_uri: `${base}/k`,
        });
      },
    });
    expect(await other.app()).toBe('one');
    expect(seen).toEqual([`GET ${base}/v2.0/.well-known/openid-configuration`, `POST ${base}/t`]);
  });

  test('serves the bot\'s own tokens to Teams, without a claim to know challenges', async () => {
    expectDiscovery();
    expectToken((form) => {
      expect(form.get('scope')).toBe('https://api.botframework.com/.default');
      expect(form.has('claims')).toBe(false);
      return issued('connector');
    });
    const client = confidentialClient({ loginUrl: entra.url, tenantId: TENANT, clientId: CLIENT, secret: 's', allowLoopback: true });
    const result = await client.acquireTokenByClientCredential({ scopes: ['https://api.botframework.com/.default'], skipCache: true });
    expect(result?.accessToken).toBe('connector');
  });
});
