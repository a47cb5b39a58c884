import { createRemoteJWKSet, jwtVerify, type JWTPayload } from 'jose';
import { z } from 'zod';
import { isLoopback } from './config.ts';

/** The token is not one that Teams got for this bot and this person. Never says why to the sender. */
export class SsoTokenRefused extends Error {
  readonly code = 'sso_token_refused';
  readonly why: string;
  constructor(why: string, cause?: unknown) {
    super(`A sign-in token was refused: ${why}.`, { cause });
    this.name = 'SsoTokenRefused';
    this.why = why;
  }
}

/** Entra ID's keys could not be read: nothing is known about the token. */
export class SsoKeysUnavailable extends Error {
  readonly code = 'sso_keys_unavailable';
  constructor(cause: unknown) {
    super('The keys that prove a sign-in could not be read from LOGIN_URL.', { cause });
    this.name = 'SsoKeysUnavailable';
  }
}

export interface SignedIn {
  objectId: string;
  name: string | null;
  roles: string[];
  expiresAt: Date;
}

// The clients that may hold a Teams sign-in token; Teams' SSO documentation lists them.
const teamsClients = new Set([
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
  '4765445b-32c6-49b0-83e6-1d93765276ca',
  '0ec893e0-5785-4de6-99da-4ed124e5296c',
  'd3590ed6-52b3-4102-aeff-aad2292ab01c',
  'bc59ab01-8403-45c6-8796-ac3ef710b3e3',
]);

const discovery = z.object({ issuer: z.string(), jwks_uri: z.url() });

export interface SsoValidatorOptions {
  loginUrl: string;
  appId: string;
  allowLoopback: boolean;
  /** Milliseconds for each call to Entra ID. */
  timeoutMs?: number;
}

export type SsoValidator = (token: string, expected: { tenantId: string; objectId: string }) => Promise<SignedIn>;

/**
 * Checks a token as Teams' SSO documentation asks: signature, audience, issuer, tenant, scope, client, and
 * that it is the sender's own. The issuer is the one that the tenant's OpenID configuration names.
 * @throws SsoTokenRefused, SsoKeysUnavailable
 */
export function openSsoValidator({ loginUrl, appId, allowLoopback, timeoutMs = 2000 }: SsoValidatorOptions): SsoValidator {
  const issuers = new Map<string, Promise<{ issuer: string; keys: ReturnType<typeof createRemoteJWKSet> }>>();

  async function discover(tenantId: string) {
    const response = await fetch(`${loginUrl}/${tenantId}/v2.0/.well-known/openid-configuration`, { signal: AbortSignal.timeout(timeoutMs), redirect: 'error' });
    const found = discovery.parse(await response.json());
    const keysUrl = new URL(found.jwks_uri);
    if (keysUrl.protocol !== 'https:' && !(allowLoopback && isLoopback(keysUrl))) throw new SsoTokenRefused('the key address is not https');
    return { issuer: found.issuer.replace('{tenantid}', tenantId), keys: createRemoteJWKSet(keysUrl, { timeoutDuration: timeoutMs }) };
  }

  function issuerOf(tenantId: string) {
    const known = issuers.get(tenantId);
    if (known) return known;
    const asked = discover(tenantId).catch((cause: unknown) => {
      issuers.delete(tenantId);
      throw cause instanceof SsoTokenRefused ? cause : new SsoKeysUnavailable(cause);
    });
    issuers.set(tenantId, asked);
    return asked;
  }

  return async (token, expected) => {
    const { issuer, keys } = await issuerOf(expected.tenantId);
    // A version 1 token, from an app registration that does not ask for version 2, has the older issuer and audience.
    const issuersAccepted = [issuer, `https://sts.windows.net/${expected.tenantId}/`];
    const payload = await jwtVerify(token, keys, {
      issuer: issuersAccepted,
      audience: [appId, `api://botid-${appId}`],
      algorithms: ['RS256'],
      requiredClaims: ['exp', 'oid', 'tid', 'scp'],
      clockTolerance: 60,
    }).then(
      (verified) => verified.payload,
      (cause: unknown) => {
        if (isKeyTrouble(cause)) throw new SsoKeysUnavailable(cause);
        throw new SsoTokenRefused('it is not valid', cause);
      },
    );
    return readClaims(payload, expected);
  };
}

function readClaims(payload: JWTPayload, expected: { tenantId: string; objectId: string }): SignedIn {
  const client = payload['azp'] ?? payload['appid'];
  if (payload['tid'] !== expected.tenantId) throw new SsoTokenRefused('it is of another tenant');
  if (payload['oid'] !== expected.objectId) throw new SsoTokenRefused('it is of another person');
  if (!String(payload['scp']).split(' ').includes('access_as_user')) throw new SsoTokenRefused('it lacks the scope access_as_user');
  if (typeof client !== 'string' || !teamsClients.has(client)) throw new SsoTokenRefused('it was not issued to Teams');
  const roles = Array.isArray(payload['roles']) ? payload['roles'].filter((role): role is string => typeof role === 'string') : [];
  return {
    objectId: expected.objectId,
    name: typeof payload['name'] === 'string' ? payload['name'] : null,
    roles,
    expiresAt: new Date((payload.exp ?? 0) * 1000),
  };
}

function isKeyTrouble(cause: unknown): boolean {
  if (typeof cause !== 'object' || cause === null) return false;
  const code = 'code' in cause ? cause.code : undefined;
  // A connection that breaks off is a TypeError of fetch's.
  return code === 'ERR_JWKS_TIMEOUT' || code === 'ERR_JWKS_INVALID' || code === 'ERR_JOSE_GENERIC' || ('name' in cause && cause.name === 'TypeError');
}
