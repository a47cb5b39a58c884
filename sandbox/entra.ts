import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JWTPayload } from 'jose';
import type { Caller } from './caller.ts';
import { ssoClaims, v1Issuer } from './entra/claims.ts';
import { answerAuthorize } from './entra/authorize.ts';
import { botFrameworkResource, graphResource } from './entra/directory.ts';
import type { EntraPerson, Registration, SignInRules } from './entra/directory.ts';
import { errorBody, tokenErrors } from './entra/token-error.ts';
import { answerTokenRequest } from './entra/token-endpoint.ts';
import type { TokenAnswer, TokenDesk } from './entra/token-endpoint.ts';
import { listenOnLoopback, readText, sendJson } from './loopback-server.ts';
import { makeSigningKey } from './signing-key.ts';

export interface Entra {
  readonly url: string;
  readonly registration: Registration;
  /** Change these while it runs: the next token request follows them. */
  readonly rules: SignInRules;
  /** What the token endpoint was asked, oldest first, without secrets. */
  readonly requests: { grant: string; scope: string; error?: number }[];
  /** The token that Teams sends along for this person; `changes` makes a wrong one. */
  ssoToken(personId: string, changes?: JWTPayload): Promise<string>;
  /** For the Graph stand-in: null unless it is a Graph token of this tenant, valid now. */
  verify(token: string): Promise<Caller | null>;
  /** For the connector: is this the bot's own token for the Bot Framework? */
  verifyBot(token: string): Promise<boolean>;
  /** Calls `listener` when somebody finished the page at authorize: with the state of the request, or null when they declined. */
  onSignedIn(listener: SignedInListener): () => void;
  stop(): Promise<void>;
}

export type SignedInListener = (personId: string, state: string | null) => void;

export interface EntraOptions extends Registration {
  person(id: string): EntraPerson | undefined;
  personByName(userPrincipalName: string): EntraPerson | undefined;
  port?: number;
}

export class PersonUnknown extends Error {
  readonly code = 'sandbox_person_unknown';
  constructor(id: string) {
    super(`Nobody in the simulated company has object id ${id}. Use one of the people of its tenant.`);
  }
}

export async function openEntra(options: EntraOptions): Promise<Entra> {
  const key = await makeSigningKey();
  const rules: SignInRules = { consentMissing: new Set(), stepUpNeeded: new Set(), blocked: new Set(), secretExpired: false, down: false };
  const requests: Entra['requests'] = [];
  const codes = new Map<string, string>();
  const listeners = new Set<SignedInListener>();
  const desk: TokenDesk = {
    registration: options,
    rules,
    key,
    issuer: '',
    person: (id) => options.person(id),
    takeCode(code) {
      const person = codes.get(code);
      codes.delete(code);
      return person;
    },
  };
  const server = await listenOnLoopback(async (request, response, url) => {
    const [, tenant = '', ...rest] = url.pathname.split('/');
    const route = `${request.method} ${rest.join('/')}`;
    if (tenant !== options.tenantId) return sendJson(response, 400, errorBody(tokenErrors.tenantUnknown(tenant)));
    if (route === 'GET v2.0/.well-known/openid-configuration') return sendJson(response, 200, metadata(desk.issuer, server.url, tenant));
    if (route === 'GET discovery/v2.0/keys') return sendJson(response, 200, { keys: [key.publicKey] });
    if (route === 'POST oauth2/v2.0/token') return answerToken(request, response);
    if (rest.join('/') === 'oauth2/v2.0/authorize') {
      return answerAuthorize(request, response, url, {
        registration: options,
        rules,
        granted,
        declined: (personId) => tell(personId, null),
        person: (id) => options.person(id),
        personByName: (name) => options.personByName(name),
      });
    }
    sendJson(response, 404, { error: 'not_found' });
  }, options.port);
  desk.issuer = `${server.url}/${options.tenantId}/v2.0`;

  async function answerToken(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams(await readText(request, 100_000));
    const answer: TokenAnswer = await answerTokenRequest(desk, form);
    const asked = { grant: form.get('grant_type') ?? '', scope: form.get('scope') ?? '' };
    if ('granted' in answer) {
      requests.push(asked);
      return sendJson(response, 200, answer.granted);
    }
    requests.push({ ...asked, error: answer.refused.number });
    sendJson(response, answer.refused.status, errorBody(answer.refused));
  }

  function granted(personId: string, state: string): string {
    const code = randomUUID();
    codes.set(code, personId);
    tell(personId, state);
    return code;
  }

  function tell(personId: string, state: string | null): void {
    for (const listener of listeners) listener(personId, state);
  }

  return {
    url: server.url,
    registration: options,
    rules,
    requests,
    async ssoToken(personId, changes = {}) {
      const person = options.person(personId);
      if (person === undefined) throw new PersonUnknown(personId);
      return key.sign({ ...ssoClaims(options, person, desk.issuer), ...changes });
    },
    async verify(token) {
      const claims = await key.check(token, { issuer: v1Issuer(options.tenantId), audience: graphResource }).catch(() => null);
      return claims === null ? null : readGraphClaims(claims);
    },
    async verifyBot(token) {
      const claims = await key.check(token, { issuer: v1Issuer(options.tenantId), audience: botFrameworkResource }).catch(() => null);
      return claims?.['appid'] === options.appId;
    },
    onSignedIn(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop: () => server.stop(),
  };
}

function metadata(issuer: string, base: string, tenant: string): Record<string, unknown> {
  const oauth = `${base}/${tenant}/oauth2/v2.0`;
  return {
    issuer,
    authorization_endpoint: `${oauth}/authorize`,
    token_endpoint: `${oauth}/token`,
    end_session_endpoint: `${oauth}/logout`,
    jwks_uri: `${base}/${tenant}/discovery/v2.0/keys`,
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    tenant_region_scope: 'EU',
  };
}

function readGraphClaims(claims: JWTPayload): Caller {
  const scopes = typeof claims['scp'] === 'string' ? claims['scp'].split(' ') : [];
  const roles = Array.isArray(claims['roles']) ? claims['roles'].map(String) : [];
  const tid = String(claims['tid']);
  return claims['idtyp'] === 'app' ? { appOnly: true, scopes, roles, tid } : { appOnly: false, scopes, roles, oid: String(claims['oid']), tid };
}
