import { createHash } from 'node:crypto';
import { ConfidentialClientApplication } from '@azure/msal-node';
import type { AuthenticationResult } from '@azure/msal-node';
import { serviceAddress } from './address.ts';
import { AddressRefused } from './errors.ts';
import { EntraDidNotAnswer, IdentityMisconfigured, IdentityUnavailable, toIdentityError } from './identity-errors.ts';
import { createMsalNetwork } from './msal-network.ts';

export interface IdentitySettings {
  /** LOGIN_URL. */
  loginUrl: string;
  tenantId: string;
  clientId: string;
  /** One of the two. The thumbprint is SHA-256 or SHA-1 in hexadecimal. */
  secret?: string;
  certificate?: { thumbprint: string; privateKey: string };
  allowLoopback: boolean;
  /** For one HTTP request; default 2.5 s, because a turn has to be answered within 3 s. */
  timeoutMs?: number;
  fetch?: typeof fetch;
}

/** What may be asked besides the token: `claims` as Graph challenged for, `fresh` past the cache. */
export interface TokenAsk {
  claims?: string;
  fresh?: boolean;
}

/** Tokens for Microsoft Graph. They throw the errors of identity-errors.ts, and nothing is retried. */
export interface Tokens {
  app(ask?: TokenAsk): Promise<string>;
  /** `assertion` is the person's validated token from Teams; it must have been issued to this app. */
  onBehalfOf(assertion: string, ask?: TokenAsk): Promise<string>;
}

// The audience stays this one even when GRAPH_URL is another address.
const SCOPES = ['https://graph.microsoft.com/.default'];

// MSAL never forgets a person's tokens, and looks through all of them (0.8 ms at 500, 3.4 ms at 2,000):
// after so many assertions its memory starts anew.
const MOST_ASSERTIONS = 500;

export function openTokens(settings: IdentitySettings): Tokens {
  const open = (): ConfidentialClientApplication => confidentialClient(settings, ['CP1']);
  const application = open();
  let people = open();
  const seen = new Set<string>();
  const flights = new Map<string, Promise<string>>();

  /** Equal requests at the same time are one request: MSAL by itself would send each. */
  function shared(key: string, acquire: () => Promise<AuthenticationResult | null>): Promise<string> {
    const running = flights.get(key) ?? accessToken(acquire).finally(() => flights.delete(key));
    flights.set(key, running);
    return running;
  }

  let kept: AuthenticationResult | null = null;
  async function applicationToken(ask: TokenAsk): Promise<AuthenticationResult | null> {
    try {
      kept = await application.acquireTokenByClientCredential({ scopes: SCOPES, claims: ask.claims, skipCache: ask.fresh });
    } catch (error) {
      // MSAL renews half-way through a token's life; Entra ID being away then must not cost a good token.
      const renewing = error instanceof EntraDidNotAnswer && !ask.fresh && !ask.claims;
      if (!renewing || !kept || (kept.expiresOn?.getTime() ?? 0) <= Date.now()) throw error;
    }
    return kept;
  }

  return {
    app: (ask = {}) => shared(`app ${JSON.stringify(ask)}`, () => applicationToken(ask)),
    onBehalfOf(assertion, ask = {}) {
      const person = createHash('sha256').update(assertion).digest('base64');
      if (seen.size >= MOST_ASSERTIONS && !seen.has(person)) {
        seen.clear();
        people = open();
      }
      seen.add(person);
      return shared(`${person} ${JSON.stringify(ask)}`, () =>
        people.acquireTokenOnBehalfOf({ oboAssertion: assertion, scopes: SCOPES, claims: ask.claims, skipCache: ask.fresh }),
      );
    },
  };
}

async function accessToken(acquire: () => Promise<AuthenticationResult | null>): Promise<string> {
  let result: AuthenticationResult | null;
  try {
    result = await acquire();
  } catch (error) {
    throw toIdentityError(error);
  }
  if (!result?.accessToken) throw new IdentityUnavailable(null);
  return result.accessToken;
}

/**
 * MSAL for this app registration. Also for the bot's own tokens to Teams, which know no claims challenges
 * and, for a MultiTenant bot, come from the tenant botframework.com.
 */
export function confidentialClient(settings: IdentitySettings, capabilities: string[] = []): ConfidentialClientApplication {
  const login = serviceAddress('LOGIN_URL', settings.loginUrl, settings.allowLoopback);
  if (login.pathname !== '/') throw new AddressRefused('LOGIN_URL must not have a path: MSAL takes it for the tenant');
  return new ConfidentialClientApplication({
    auth: {
      clientId: settings.clientId,
      authority: `https://${login.host}/${settings.tenantId}`,
      // MSAL knows Microsoft's own hosts; about any other it would first ask login.microsoftonline.com.
      knownAuthorities: login.host === 'login.microsoftonline.com' ? [] : [login.host],
      clientCapabilities: capabilities,
      ...credential(settings),
    },
    system: {
      networkClient: createMsalNetwork({
        login,
        timeoutMs: settings.timeoutMs ?? 2_500,
        fetch: settings.fetch ?? ((...request) => fetch(...request)),
      }),
    },
  });
}

function credential({ secret, certificate }: IdentitySettings): object {
  if (secret) return { clientSecret: secret };
  if (!certificate) {
    throw new IdentityMisconfigured('MicrosoftAppPassword, or CertificateThumbprint and CertificatePrivateKey, must be set');
  }
  const { thumbprint, privateKey } = certificate;
  const hash = thumbprint.length === 64 ? { thumbprintSha256: thumbprint } : { thumbprint };
  return { clientCertificate: { ...hash, privateKey } };
}
