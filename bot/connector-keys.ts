import { createLocalJWKSet, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

// The Bot Connector's signature, checked before the SDK does: the SDK writes each key and each token that it
// refuses to the console, so that anybody could fill the log of a bot.

const discovery = z.object({ jwks_uri: z.url() });
const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string().optional(), endorsements: z.array(z.string()).nullish() })) });

type Keys = z.infer<typeof keySet>['keys'];

const hour = 60 * 60 * 1000;
/** As the SDK: keys are read again after a day, and for a key that is not known at most once per hour. Milliseconds. */
const freshFor = 24 * hour;
const unknownAgainAfter = hour;
const failedAgainAfter = 5000;
const readWithin = 2000;

const algorithms = ['RS256', 'RS384', 'RS512'];

/** Why a token is not the connector's; null when it is, and when the keys cannot be read and nothing is known. */
export type ConnectorCheck = (token: string) => Promise<{ why: string; cause?: unknown } | null>;

export function openConnectorCheck(options: { openIdUrl: string; appId: string; issuer: string; channel: string }): ConnectorCheck {
  let known: { keys: Keys; find: JWTVerifyGetKey; at: number } | null = null;
  let failedAt = -Infinity;
  let reading: Promise<void> | null = null;

  async function read(): Promise<void> {
    try {
      const { jwks_uri: address } = discovery.parse(await readJson(options.openIdUrl));
      const { keys } = keySet.parse(await readJson(address));
      known = { keys, find: createLocalJWKSet({ keys }), at: Date.now() };
    } catch {
      // The SDK reads them itself and then says what is wrong.
      failedAt = Date.now();
    }
  }

  async function keysFor(kid: unknown): Promise<typeof known> {
    const age = Date.now() - (known?.at ?? 0);
    const stale = age > freshFor || (age > unknownAgainAfter && !known?.keys.some((key) => key.kid === kid));
    if (stale && Date.now() - failedAt > failedAgainAfter) await (reading ??= read().finally(() => (reading = null)));
    return known;
  }

  return async (token) => {
    const kid = kidOf(token);
    const keys = await keysFor(kid);
    if (!keys) return null;
    const key = keys.keys.find((one) => one.kid === kid);
    if (kid === undefined || !key) return { why: 'the key is not one of the connector\'s' };
    try {
      await jwtVerify(token, keys.find, { issuer: options.issuer, audience: options.appId, algorithms, clockTolerance: 300, requiredClaims: ['exp'] });
    } catch (cause) {
      return { why: 'the token is not valid', cause };
    }
    const { endorsements } = key;
    return endorsements?.length && !endorsements.includes(options.channel) ? { why: 'the key is endorsed for another channel' } : null;
  };
}

function kidOf(token: string): unknown {
  // Its shape was checked before: three parts, the first an object.
  return (JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString('utf8')) as { kid?: unknown }).kid;
}

async function readJson(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(readWithin) });
  return response.json();
}
