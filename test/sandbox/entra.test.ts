import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import type { Entra } from '../../sandbox/entra.ts';
import { anna, appId, askToken, bob, onBehalfOf, openTestEntra, secret, tenantId } from './fake-bot.ts';

let entra: Entra;
beforeAll(async () => {
  entra = await openTestEntra();
});
afterAll(() => entra.stop());
afterEach(() => {
  Object.assign(entra.rules, { consentMissing: new Set(), stepUpNeeded: new Set(), secretExpired: false, down: false });
});

const graph = 'https://graph.microsoft.com/.default';

describe('the simulated Entra ID', () => {
  test('publishes the issuer and the keys that its sign-in tokens verify against', async () => {
    const document = await (await fetch(`${entra.url}/${tenantId}/v2.0/.well-known/openid-configuration`)).json();
    const token = await entra.ssoToken(anna.id);
    const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(document.jwks_uri)), { issuer: document.issuer, audience: appId });
    expect(payload).toMatchObject({
      oid: anna.id, tid: tenantId, name: anna.displayName, preferred_username: anna.userPrincipalName,
      scp: 'access_as_user', roles: ['Helpdesk'], azp: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346', ver: '2.0',
    });
  });

  test('leaves the roles claim out for somebody without app roles', async () => {
    const [, claims = ''] = (await entra.ssoToken(bob.id)).split('.');
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).not.toHaveProperty('roles');
  });

  test('gives the application a Graph token with its application permissions', async () => {
    const { status, body } = await askToken(entra, { grant_type: 'client_credentials', scope: graph });
    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3599 });
    expect(await entra.verify(String(body['access_token']))).toEqual({ appOnly: true, scopes: [], roles: ['Device.Read.All'], tid: tenantId });
    expect(await entra.verifyBot(String(body['access_token']))).toBe(false);
  });

  test('gives the bot a Bot Framework token that is worth nothing at Graph', async () => {
    const { body } = await askToken(entra, { grant_type: 'client_credentials', scope: 'https://api.botframework.com/.default' });
    expect(await entra.verifyBot(String(body['access_token']))).toBe(true);
    expect(await entra.verify(String(body['access_token']))).toBeNull();
  });

  test('exchanges a sign-in token for Graph on behalf of the person', async () => {
    const { status, body } = await onBehalfOf(entra, await entra.ssoToken(anna.id));
    expect(status).toBe(200);
    expect(await entra.verify(String(body['access_token']))).toEqual({
      appOnly: false, scopes: ['User.Read', 'DeviceManagementManagedDevices.Read.All'], roles: [], oid: anna.id, tid: tenantId,
    });
    expect(JSON.parse(Buffer.from(String(body['client_info']), 'base64url').toString())).toEqual({ uid: anna.id, utid: tenantId });
  });

  test.each([
    ['a Graph token', async () => String((await askToken(entra, { grant_type: 'client_credentials', scope: graph })).body['access_token']), 50013],
    ['an expired token', () => entra.ssoToken(anna.id, { exp: Math.floor(Date.now() / 1000) - 60 }), 500133],
    ['a token for another application', () => entra.ssoToken(anna.id, { aud: 'somebody-else' }), 50013],
    ['a token with a changed signature', async () => `${(await entra.ssoToken(anna.id)).slice(0, -8)}AAAAAAAA`, 50013],
  ])('refuses to exchange %s', async (_what, assertion, number) => {
    const { status, body } = await onBehalfOf(entra, await assertion());
    expect({ status, error: body['error'], codes: body['error_codes'] }).toEqual({ status: 400, error: 'invalid_grant', codes: [number] });
  });

  test('answers consent_required until the person accepts on the consent page', async () => {
    entra.rules.consentMissing.add(anna.id);
    const refused = await onBehalfOf(entra, await entra.ssoToken(anna.id));
    expect(refused.body).toMatchObject({ error: 'invalid_grant', suberror: 'consent_required', error_codes: [65001] });
    const fields = { client_id: appId, redirect_uri: 'http://localhost:1/auth/end', state: 'state-1', login_hint: anna.userPrincipalName };
    const page = await fetch(`${entra.url}/${tenantId}/oauth2/v2.0/authorize?${new URLSearchParams({ ...fields, response_type: 'code' })}`);
    expect(await page.text()).toContain('Permissions requested');
    const accepted = await fetch(`${entra.url}/${tenantId}/oauth2/v2.0/authorize`, {
      method: 'POST', redirect: 'manual', body: new URLSearchParams({ ...fields, answer: 'accept' }),
    });
    const target = new URL(accepted.headers.get('location') ?? '');
    expect(target.searchParams.get('state')).toBe('state-1');
    expect((await onBehalfOf(entra, await entra.ssoToken(anna.id))).status).toBe(200);
    const redeemed = await askToken(entra, { grant_type: 'authorization_code', code: target.searchParams.get('code') ?? '', scope: 'User.Read' });
    expect(redeemed.status).toBe(200);
  });

  test('sends a person who cancels back with access_denied, still without consent', async () => {
    entra.rules.consentMissing.add(anna.id);
    const answer = await fetch(`${entra.url}/${tenantId}/oauth2/v2.0/authorize`, {
      method: 'POST', redirect: 'manual',
      body: new URLSearchParams({ client_id: appId, redirect_uri: 'http://localhost:1/auth/end', state: 's', login_hint: anna.id, answer: 'cancel' }),
    });
    expect(answer.headers.get('location')).toContain('error=access_denied');
    expect((await onBehalfOf(entra, await entra.ssoToken(anna.id))).status).toBe(400);
  });

  test('asks for a second factor with the claims to send along', async () => {
    entra.rules.stepUpNeeded.add(anna.id);
    const { body } = await onBehalfOf(entra, await entra.ssoToken(anna.id));
    expect(body).toMatchObject({ error: 'interaction_required', suberror: 'basic_action', error_codes: [50076] });
    expect(JSON.parse(String(body['claims']))).toHaveProperty('access_token.capolids.essential', true);
  });

  test.each([
    ['a wrong secret', { client_secret: 'wrong' }, 401, 'invalid_client', 7000215],
    ['an unknown application', { client_id: 'unknown' }, 400, 'unauthorized_client', 700016],
    ['an unknown resource', { scope: 'https://other.example/.default' }, 400, 'invalid_resource', 500011],
    ['a single scope for the application', { scope: 'https://graph.microsoft.com/User.Read' }, 400, 'invalid_scope', 1002012],
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type', 70003],
  ])('refuses %s', async (_what, fields, status, error, number) => {
    const answer = await askToken(entra, { grant_type: 'client_credentials', scope: graph, ...fields });
    expect({ status: answer.status, error: answer.body['error'], codes: answer.body['error_codes'] }).toEqual({ status, error, codes: [number] });
  });

  test('refuses an expired secret, another tenant, and everything while it is down', async () => {
    entra.rules.secretExpired = true;
    expect((await askToken(entra, { grant_type: 'client_credentials', scope: graph })).body['error_codes']).toEqual([7000222]);
    expect((await askToken(entra, { grant_type: 'client_credentials', scope: graph }, 'other')).body['error_codes']).toEqual([90002]);
    entra.rules.down = true;
    expect((await askToken(entra, { grant_type: 'client_credentials', scope: graph, client_secret: secret })).status).toBe(503);
  });
});
