import { text, time } from './odata.ts';

/** What an app registration or a service principal signs in, or signs, with. */
export interface Credential {
  kind: 'secret' | 'certificate';
  keyId: string;
  name: string | null;
  starts: string | null;
  expires: string | null;
  /** What a certificate and its twins share: often, but not always, its thumbprint. */
  identifier: string | null;
  /** Sign, Verify or Encrypt; null of a secret. */
  usage: string | null;
  /** The first three characters of a secret, where Entra ID has kept them. */
  hint: string | null;
}

export interface WireCredential {
  keyId?: string | null;
  displayName?: string | null;
  startDateTime?: string | null;
  endDateTime?: string | null;
  customKeyIdentifier?: string | null;
  usage?: string | null;
  hint?: string | null;
}

export function toCredential(kind: Credential['kind'], wire: WireCredential): Credential {
  return {
    kind,
    keyId: wire.keyId ?? '',
    name: text(wire.displayName),
    starts: time(wire.startDateTime),
    expires: time(wire.endDateTime),
    identifier: text(wire.customKeyIdentifier),
    usage: text(wire.usage),
    hint: text(wire.hint),
  };
}

/** One certificate is there once for signing and once for verifying, with the same identifier. */
export function oncePerCertificate(credentials: WireCredential[]): WireCredential[] {
  return [...new Map(credentials.map((one) => [one.customKeyIdentifier ?? one.keyId, one])).values()];
}

/**
 * A SHA-1 thumbprint as forty capital hexadecimal digits, from how people and Graph write it: with colons or
 * spaces, or as base64 of its twenty bytes. Null for anything else, such as a SHA-256 identifier.
 */
export function thumbprintOf(identifier: string | null): string | null {
  if (identifier === null) return null;
  const plain = identifier.replace(/[\s:]/g, '').toUpperCase();
  if (/^[0-9A-F]{40}$/.test(plain)) return plain;
  const bytes = Buffer.from(identifier, 'base64');
  return bytes.length === 20 ? bytes.toString('hex').toUpperCase() : null;
}
