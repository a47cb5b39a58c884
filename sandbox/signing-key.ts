import { randomUUID } from 'node:crypto';
import { SignJWT, exportJWK, generateKeyPair, jwtVerify } from 'jose';
import type { JWTPayload, JWK } from 'jose';

/** A key pair made at start and never written down: a token of yesterday's sandbox is worth nothing today. */
export interface SigningKey {
  readonly publicKey: JWK;
  sign(claims: JWTPayload): Promise<string>;
  /** Checks signature, nbf and exp (real time: tokens do not follow the sandbox clock). Rejects when one is wrong. */
  check(token: string, expected: { issuer?: string; audience?: string | string[] }): Promise<JWTPayload>;
}

export async function makeSigningKey(extra: Record<string, unknown> = {}): Promise<SigningKey> {
  const pair = await generateKeyPair('RS256');
  const kid = randomUUID();
  const publicKey: JWK = { ...(await exportJWK(pair.publicKey)), use: 'sig', alg: 'RS256', kid, ...extra };
  return {
    publicKey,
    sign: (claims) => new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid }).sign(pair.privateKey),
    check: async (token, expected) => (await jwtVerify(token, pair.publicKey, { ...expected, algorithms: ['RS256'] })).payload,
  };
}

/** nbf and exp as Entra writes them: about an hour, a little in the past to allow for clocks. */
export function validFor(seconds: number): { iat: number; nbf: number; exp: number } {
  const now = Math.floor(Date.now() / 1000);
  return { iat: now, nbf: now - 5, exp: now + seconds };
}
