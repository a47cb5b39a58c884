import type { KindFacts } from './kind.ts';
import { androidKinds, type AndroidSource } from './kinds/android.ts';
import { appleKinds, type AppleSource } from './kinds/apple.ts';
import { certificatesKinds, type CertificatesSource } from './kinds/certificates.ts';
import { connectorsKinds, type ConnectorsSource } from './kinds/connectors.ts';
import { identityKinds, type IdentitySource } from './kinds/identity.ts';
import { licencesKinds, type LicencesSource } from './kinds/licences.ts';
import { windowsKinds, type WindowsSource } from './kinds/windows.ts';

/** Every kind of thing that can lapse. Its words stand in cards/words/kinds-<family>.<language>.ts. */
const all = { ...appleKinds, ...androidKinds, ...windowsKinds, ...identityKinds, ...certificatesKinds, ...connectorsKinds, ...licencesKinds };

export type ExpiryKind = keyof typeof all;
export type SourceId =
  | AppleSource
  | AndroidSource
  | WindowsSource
  | IdentitySource
  | CertificatesSource
  | ConnectorsSource
  | LicencesSource;

export const kinds: Readonly<Record<ExpiryKind, KindFacts>> = all;

/** The same by family, as people choose what they want to hear of. */
export const families = {
  apple: appleKinds,
  android: androidKinds,
  windows: windowsKinds,
  identity: identityKinds,
  certificates: certificatesKinds,
  connectors: connectorsKinds,
  licences: licencesKinds,
} as const;
export type Family = keyof typeof families;

/** Null for a kind that only another version knows. */
export function familyOf(kind: string): Family | null {
  const found = Object.entries(families).find(([, members]) => Object.hasOwn(members, kind));
  return found ? (found[0] as Family) : null;
}
