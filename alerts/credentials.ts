import type { Credential } from '../graph/credentials.ts';
import type { ExpiryKind, Found } from './expiring.ts';
import { dateOf } from './source.ts';
import type { Trouble } from './trouble.ts';

// Which of many secrets and certificates are worth watching. Pure.

const day = 24 * 60 * 60 * 1000;

/** A tenant has tens of thousands of credentials: what ends later than this is read and forgotten. */
const horizon = 400 * day;

interface Owner {
  objectId: string;
  name: string;
  portalUrl: string;
}

/** A credential that a later one of its kind has replaced is not an incident. */
export function withoutSuccessor(credentials: readonly Credential[], now: Date): Credential[] {
  return credentials.filter((credential) => !credentials.some((other) => succeeds(other, credential, now)));
}

function succeeds(other: Credential, credential: Credential, now: Date): boolean {
  if (other === credential || other.kind !== credential.kind || !other.expires || Date.parse(other.expires) <= now.getTime()) return false;
  return !credential.expires || Date.parse(other.expires) > Date.parse(credential.expires);
}

/** A newer one is there that nobody has put to use: worth a word when the end of the one in use is near. */
export function unusedSuccessor(used: Credential, among: readonly Credential[], now: Date): Trouble | null {
  const near = used.expires !== null && Date.parse(used.expires) - now.getTime() < 30 * day;
  return near && among.some((other) => succeeds(other, used, now)) ? 'successor_unused' : null;
}

/** Nothing when it ends too far away. */
export function foundCredential(kind: ExpiryKind, owner: Owner, credential: Credential, now: Date, trouble: Trouble | null = null): Found[] {
  if (credential.expires && Date.parse(credential.expires) - now.getTime() > horizon) return [];
  return [
    {
      kind,
      objectId: `${owner.objectId}/${credential.keyId}`,
      name: credential.name ? `${owner.name} (${credential.name})` : owner.name,
      expires: dateOf(credential.expires),
      affected: null,
      renewWith: null,
      portalUrl: owner.portalUrl,
      ...(trouble ? { trouble } : {}),
    },
  ];
}
