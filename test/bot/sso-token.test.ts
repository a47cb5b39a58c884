import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { JWTPayload } from 'jose';
import { SsoKeysUnavailable, SsoTokenRefused, openSsoValidator, type SsoValidator } from '../../bot/sso-token.ts';
import { openEntra, type Entra } from '../../sandbox/entra.ts';
import { listenOnLoopback, sendJson, sendText, type Handler, type LoopbackServer } from '../../sandbox/loopback-server.ts';
import { ahmed, sanne, tenantId } from '../../sandbox/personas.ts';
import { registration } from '../../sandbox/registration.ts';
import { makeSigningKey } from '../../sandbox/signing-key.ts';
import { SignJWT, decodeJwt } from 'jose';

const { appId } = registration;
const person = { tenantId, objectId: ahmed.id };
const hour = () => Math.floor(Date.now() / 1000) + 3600;

let entra: Entra;
let validate: SsoValidator;

beforeAll(async () => {
  const people = [ahmed, sanne];
  entra = await openEntra({ ...registration, person: (id) => people.find((one) => one.id === id), personByName: () => undefined });
  validate = openSsoValidator({ loginUrl: entra.url, appId, allowLoopback: true });
});

afterAll(() => entra?.stop());

const withClaims = (changes: JWTPayload = {}) => entra.ssoToken(ahmed.id, changes);

async function refusalOf(token: string, by: SsoValidator = validate): Promise<string> {
  const failure: unknown = await by(token, person).then(() => null, (error: unknown) => error);
  if (failure instanceof SsoTokenRefused) return failure.why;
  throw new Error(`Not refused but: ${String(failure)}`);
}

test('accepts the token that Teams got for this person, with name, roles and expiry', async () => {
  const exp = hour();
  expect(await validate(await withClaims({ exp }), person)).toEqual({ objectId: ahmed.id, name: ahmed.displayName, roles: ['Helpdesk'], expiresAt: new Date(exp * 1000) });
});

test('accepts a version 1 token of the same tenant', async () => {
  const v1: JWTPayload = { ver: '1.0', iss: `https://sts.windows.net/${tenantId}/`, aud: `api://botid-${appId}`, azp: undefined, appid: '1fec8e78-bce4-4aaf-ab1b-5451cc387264' };
  await expect(validate(await withClaims(v1), person)).resolves.toMatchObject({ objectId: ahmed.id });
});

test('takes no role from claims that are not a list of texts', async () => {
  expect((await validate(await withClaims({ roles: 'Admin' }), person)).roles).toEqual([]);
  expect((await validate(await withClaims({ roles: [1, 'Helpdesk', null] }), person)).roles).toEqual(['Helpdesk']);
});

test('tolerates a minute of difference between clocks', async () => {
  await expect(validate(await withClaims({ exp: hour() - 3600 - 50 }), person)).resolves.toMatchObject({ objectId: ahmed.id });
});

describe('what is refused', () => {
  const changes: [name: string, claims: JWTPayload, why: string][] = [
    ['of another audience', { aud: '00000000-0000-4000-8000-000000000000' }, 'it is not valid'],
    ['for Graph', { aud: 'https://graph.microsoft.com' }, 'it is not valid'],
    ['of another issuer', { iss: 'https://login.microsoftonline.com/other/v2.0' }, 'it is not valid'],
    ['of the version 1 issuer of another tenant', { iss: 'https://sts.windows.net/other/' }, 'it is not valid'],
    ['that has expired', { exp: hour() - 3600 - 120 }, 'it is not valid'],
    ['that is not valid yet', { nbf: hour() }, 'it is not valid'],
    ['that never expires', { exp: undefined }, 'it is not valid'],
    ['without a person', { oid: undefined }, 'it is not valid'],
    ['without a scope, as applications have them', { scp: undefined }, 'it is not valid'],
    ['of another tenant', { tid: '00000000-0000-4000-8000-000000000000' }, 'it is of another tenant'],
    ['of another person', { oid: sanne.id }, 'it is of another person'],
    ['with another scope', { scp: 'User.Read' }, 'it lacks the scope access_as_user'],
    ['with a scope that only looks like it', { scp: 'not_access_as_user access_as_user2' }, 'it lacks the scope access_as_user'],
    ['issued to a stranger', { azp: '00000000-0000-4000-8000-000000000000' }, 'it was not issued to Teams'],
    ['issued to the bot itself', { azp: appId }, 'it was not issued to Teams'],
    ['issued to nobody', { azp: undefined, appid: undefined }, 'it was not issued to Teams'],
  ];
  test.each(changes)('is a token %s', async (_name, claims, why) => {
    expect(await refusalOf(await withClaims(claims))).toBe(why);
  });

  test('is the token of somebody else, though it is a good one', async () => {
    expect(await refusalOf(await entra.ssoToken(sanne.id))).toBe('it is of another person');
  });

  test('is a token with a signature of another key, a secret, or none', async () => {
    const claims = decodeJwt(await withClaims());
    const stranger = await makeSigningKey();
    const secret = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from('a secret of thirty-two bytes or more'));
    const unsigned = `${[{ alg: 'none' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`;
    for (const token of [await stranger.sign(claims), secret, unsigned, 'garbage', '', 'a.b.c']) expect(await refusalOf(token)).toBe('it is not valid');
  });

  test('is told to nobody with the token in it', async () => {
    const token = await withClaims({ aud: 'x' });
    const failure: unknown = await validate(token, person).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'sso_token_refused' });
    expect(String(failure)).not.toContain(token.slice(0, 20));
  });
});

describe('when the keys cannot be read', () => {
  let server: LoopbackServer | undefined;
  afterAll(() => server?.stop());

  async function against(handler: Handler): Promise<SsoValidator> {
    await server?.stop();
    server = await listenOnLoopback(handler);
    return openSsoValidator({ loginUrl: server.url, appId, allowLoopback: true, timeoutMs: 300 });
  }

  const answers: [name: string, handler: Handler][] = [
    ['a failure', async (_request, response) => sendJson(response, 503, { error: 'down' })],
    ['a page', async (_request, response) => sendText(response, 200, 'text/html', '<h1>Proxy</h1>')],
    ['something else', async (_request, response) => sendJson(response, 200, { issuer: 1 })],
    ['a redirect', async (_request, response) => void response.writeHead(302, { location: 'https://evil.example/' }).end()],
    ['nothing in time', async () => undefined],
  ];
  test.each(answers)('nothing is known: %s in place of the configuration', async (_name, handler) => {
    await expect((await against(handler))(await withClaims(), person)).rejects.toBeInstanceOf(SsoKeysUnavailable);
  });

  test.each(answers)('nothing is known: %s in place of the keys', async (_name, handler) => {
    const by = await against(async (request, response, url) => {
      if (url.pathname !== '/keys') return sendJson(response, 200, { issuer: `${entra.url}/${tenantId}/v2.0`, jwks_uri: `${server?.url}/keys` });
      return handler(request, response, url);
    });
    await expect(by(await withClaims(), person)).rejects.toBeInstanceOf(SsoKeysUnavailable);
  });

  test('asks again the next time', async () => {
    let down = true;
    const by = await against(async (_request, response) => {
      if (down) return sendJson(response, 503, {});
      sendJson(response, 200, { issuer: `${entra.url}/${tenantId}/v2.0`, jwks_uri: `${entra.url}/${tenantId}/discovery/v2.0/keys` });
    });
    await expect(by(await withClaims(), person)).rejects.toBeInstanceOf(SsoKeysUnavailable);
    down = false;
    await expect(by(await withClaims(), person)).resolves.toMatchObject({ objectId: ahmed.id });
  });

  test('fetches no keys over http from another machine, nor from this one where that is not allowed', async () => {
    const by = await against(async (_request, response) => sendJson(response, 200, { issuer: 'x', jwks_uri: 'http://keys.example/' }));
    expect(await refusalOf(await withClaims(), by)).toBe('the key address is not https');
    const strict = openSsoValidator({ loginUrl: entra.url, appId, allowLoopback: false });
    expect(await refusalOf(await withClaims(), strict)).toBe('the key address is not https');
  });
});
