import { randomUUID } from 'node:crypto';
import { errors as jose } from 'jose';
import { applicationClaims, delegatedGraphClaims, idClaims } from './claims.ts';
import { botFrameworkResource, graphResource } from './directory.ts';
import type { EntraPerson, Registration, SignInRules } from './directory.ts';
import { tokenErrors } from './token-error.ts';
import type { TokenError } from './token-error.ts';
import type { SigningKey } from '../signing-key.ts';

/** What the token endpoint decides with. */
export interface TokenDesk {
  registration: Registration;
  rules: SignInRules;
  key: SigningKey;
  issuer: string;
  person(id: string): EntraPerson | undefined;
  /** Takes a code that the consent page gave out; a code works once. */
  takeCode(code: string): string | undefined;
}

export type TokenAnswer = { refused: TokenError } | { granted: Record<string, unknown> };

const identityScopes = new Set(['openid', 'profile', 'offline_access', 'email']);

/** Answers one POST to /oauth2/v2.0/token; the tenant was checked before. */
export async function answerTokenRequest(desk: TokenDesk, form: URLSearchParams): Promise<TokenAnswer> {
  const refused = checkClient(desk, form);
  if (refused !== undefined) return { refused };
  const grant = form.get('grant_type') ?? '';
  if (grant === 'client_credentials') return clientCredentials(desk, form);
  if (grant === 'urn:ietf:params:oauth:grant-type:jwt-bearer') return onBehalfOf(desk, form);
  if (grant === 'authorization_code') return authorizationCode(desk, form);
  return { refused: tokenErrors.grantUnknown(grant) };
}

function checkClient({ registration, rules }: TokenDesk, form: URLSearchParams): TokenError | undefined {
  if (rules.down) return tokenErrors.down();
  const client = form.get('client_id') ?? '';
  if (client !== registration.appId) return tokenErrors.appUnknown(client);
  if (form.has('client_assertion')) return tokenErrors.assertionUnknown();
  const secret = form.get('client_secret');
  if (secret === null) return tokenErrors.secretMissing();
  if (secret !== registration.secret) return tokenErrors.secretWrong();
  return rules.secretExpired ? tokenErrors.secretExpired() : undefined;
}

async function clientCredentials({ registration, key }: TokenDesk, form: URLSearchParams): Promise<TokenAnswer> {
  const scope = form.get('scope') ?? '';
  if (!scope.endsWith('/.default')) return { refused: tokenErrors.scopeNotDefault(scope) };
  const resource = scope.slice(0, -'/.default'.length);
  if (resource !== graphResource && resource !== botFrameworkResource) return { refused: tokenErrors.resourceUnknown(resource) };
  const token = await key.sign(applicationClaims(registration, resource, registration.applicationPermissions));
  return { granted: { token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599, access_token: token } };
}

async function onBehalfOf(desk: TokenDesk, form: URLSearchParams): Promise<TokenAnswer> {
  if (form.get('requested_token_use') !== 'on_behalf_of') return { refused: tokenErrors.grantUnknown('jwt-bearer without on_behalf_of') };
  const { registration, key, issuer } = desk;
  let oid: unknown;
  try {
    const claims = await key.check(form.get('assertion') ?? '', { issuer, audience: registration.appId });
    // A token without a scope is an application's own; only a person can be acted for.
    if (typeof claims['scp'] !== 'string') return { refused: tokenErrors.assertionInvalid('it is not a user token') };
    oid = claims['oid'];
  } catch (error) {
    if (error instanceof jose.JWTExpired) return { refused: tokenErrors.assertionExpired() };
    return { refused: tokenErrors.assertionInvalid(error instanceof jose.JOSEError ? error.code : 'unreadable') };
  }
  return delegated(desk, typeof oid === 'string' ? desk.person(oid) : undefined, form);
}

async function authorizationCode(desk: TokenDesk, form: URLSearchParams): Promise<TokenAnswer> {
  const oid = desk.takeCode(form.get('code') ?? '');
  if (oid === undefined) return { refused: tokenErrors.codeInvalid() };
  return delegated(desk, desk.person(oid), form);
}

async function delegated(desk: TokenDesk, person: EntraPerson | undefined, form: URLSearchParams): Promise<TokenAnswer> {
  const { registration, rules, key, issuer } = desk;
  if (person === undefined) return { refused: tokenErrors.assertionInvalid('the person is not in this directory') };
  const asked = graphScopes(form.get('scope') ?? '', registration.delegatedPermissions);
  if ('refused' in asked) return asked;
  if (rules.consentMissing.has(person.id) || asked.unconfigured) return { refused: tokenErrors.consentMissing(registration.appId) };
  if (rules.blocked.has(person.id)) return { refused: tokenErrors.blocked() };
  if (rules.stepUpNeeded.has(person.id)) return { refused: tokenErrors.stepUpNeeded() };
  return {
    granted: {
      token_type: 'Bearer',
      scope: asked.scopes.map((scope) => `${graphResource}/${scope}`).join(' '),
      expires_in: 3599,
      ext_expires_in: 3599,
      access_token: await key.sign(delegatedGraphClaims(registration, person, asked.scopes)),
      refresh_token: `0.${randomUUID()}`,
      id_token: await key.sign(idClaims(registration, person, issuer)),
      client_info: Buffer.from(JSON.stringify({ uid: person.id, utid: registration.tenantId })).toString('base64url'),
    },
  };
}

function graphScopes(
  text: string, configured: readonly string[],
): { scopes: readonly string[]; unconfigured: boolean } | { refused: TokenError } {
  const asked = text.split(' ').filter((scope) => scope !== '' && !identityScopes.has(scope));
  if (asked.length === 0) return { refused: tokenErrors.scopeInvalid(text) };
  const foreign = asked.find((scope) => scope.includes('://') && !scope.startsWith(`${graphResource}/`));
  if (foreign !== undefined) return { refused: tokenErrors.resourceUnknown(foreign) };
  const names = asked.map((scope) => scope.replace(`${graphResource}/`, ''));
  if (names.includes('.default')) return { scopes: configured, unconfigured: false };
  return { scopes: names, unconfigured: names.some((name) => !configured.includes(name)) };
}
