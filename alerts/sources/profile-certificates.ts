import { X509Certificate } from 'node:crypto';
import { profileCertificate, trustedCertificateProfiles, type TrustedCertificateProfile } from '../../graph/certificate-authorities.ts';
import type { Found } from '../expiring.ts';
import type { ExpirySource } from '../source.ts';

interface Trusted extends TrustedCertificateProfile {
  /** Null where it cannot be read, and missing where the profile has none. */
  certificate?: { subject: string; expires: Date } | null;
}

/** Root and issuing certificates that profiles bring to devices; Intune shows their dates nowhere, they stand in the certificate itself. */
export const profileCertificates: ExpirySource = {
  id: 'profile_certificate',
  permission: 'DeviceManagementConfiguration.Read.All',
  kinds: ['profile_certificate'],
  reads: [{ path: '/deviceManagement/deviceConfigurations', property: 'trustedRootCertificate', version: 'beta' }],
  async read(graph, { now, signal }) {
    const all: Trusted[] = [];
    for (const profile of await trustedCertificateProfiles(graph, signal)) {
      const bytes = await profileCertificate(graph, profile.id, signal);
      all.push(bytes === null ? profile : { ...profile, certificate: decoded(bytes) });
    }
    return all.filter((one) => !all.some((other) => replaces(other, one, now))).map(toFound);
  },
};

/** From its bytes, or its text between the lines BEGIN and END, in base64. Null for what is no certificate. */
export function decoded(base64: string): { subject: string; expires: Date } | null {
  try {
    const { subject, validTo } = new X509Certificate(Buffer.from(base64, 'base64'));
    const expires = new Date(validTo);
    return Number.isNaN(expires.getTime()) ? null : { subject, expires };
  } catch {
    return null;
  }
}

/** A later certificate of the same authority, for the same platform. */
function replaces(other: Trusted, one: Trusted, now: Date): boolean {
  if (other === one || other.type !== one.type || !other.certificate || !one.certificate) return false;
  return other.certificate.subject === one.certificate.subject && other.certificate.expires > one.certificate.expires && other.certificate.expires > now;
}

function toFound({ id, name: profile, certificate }: Trusted): Found {
  const common = { kind: 'profile_certificate' as const, objectId: id, affected: null, renewWith: null };
  if (!certificate) return { ...common, name: profile, expires: null, ...(certificate === null ? { trouble: 'unreadable' } : {}) };
  return { ...common, name: `${nameOf(certificate.subject)} (${profile})`, expires: certificate.expires };
}

/** The subject has a part on each line; people know a certificate by its CN. */
function nameOf(subject: string): string {
  const parts = subject.split('\n');
  const part = parts.find((one) => one.startsWith('CN=')) ?? parts[0] ?? '';
  return part.slice(part.indexOf('=') + 1);
}
