// Whoever signs what Teams sends: the keys of the Bot Connector, and keys and tokens that are wrong in one way.
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import type { JWTPayload } from 'jose';
import { listenOnLoopback, sendJson } from '../../sandbox/loopback-server.ts';

export interface TeamsSigner {
  /** For BOT_OPENID_URL. */
  openIdUrl: string;
  /** Signed with the key of that name; `forged` has the name of the connector's key and is another. */
  sign(claims: JWTPayload, key?: KeyName): Promise<string>;
  /** With a secret instead of a key pair, as somebody who hopes for a careless check. */
  signWithSecret(claims: JWTPayload): Promise<string>;
  stop(): Promise<void>;
}

export type KeyName = 'connector' | 'unendorsed' | 'webchat' | 'forged' | 'unpublished';

export const connectorIssuer = 'https://api.botframework.com';

export async function openTeamsSigner(): Promise<TeamsSigner> {
  const names: readonly KeyName[] = ['connector', 'unendorsed', 'webchat', 'forged', 'unpublished'];
  const pairs = new Map(await Promise.all(names.map(async (name) => [name, await generateKeyPair('RS256')] as const)));
  const endorsements: Partial<Record<KeyName, string[]>> = { connector: ['msteams'], webchat: ['webchat'] };
  const published = await Promise.all(
    (['connector', 'unendorsed', 'webchat'] as const).map(async (name) => ({
      ...(await exportJWK(pairOf(name).publicKey)), use: 'sig', alg: 'RS256', kid: name, ...(endorsements[name] ? { endorsements: endorsements[name] } : {}),
    })),
  );
  const server = await listenOnLoopback(async (_request, response, url) => {
    if (url.pathname === '/openid') return sendJson(response, 200, { issuer: connectorIssuer, jwks_uri: `${server.url}/keys`, id_token_signing_alg_values_supported: ['RS256'] });
    sendJson(response, 200, { keys: published });
  });

  function pairOf(name: KeyName) {
    const pair = pairs.get(name);
    if (!pair) throw new Error(`There is no key ${name}.`);
    return pair;
  }

  return {
    openIdUrl: `${server.url}/openid`,
    sign: (claims, key = 'connector') =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key === 'forged' ? 'connector' : key }).sign(pairOf(key).privateKey),
    signWithSecret: (claims) => new SignJWT(claims).setProtectedHeader({ alg: 'HS256', typ: 'JWT', kid: 'connector' }).sign(Buffer.from('a secret of thirty-two bytes or more')),
    stop: () => server.stop(),
  };
}
