import { applications, type Application, type Credential } from '../../graph/applications.ts';
import type { Found } from '../expiring.ts';
import type { ExpirySource } from '../source.ts';

/** Secrets and certificates of app registrations, Balie's own among them. */
export const appCredentials: ExpirySource = {
  id: 'app_credentials',
  permission: 'Application.Read.All',
  kinds: ['app_secret', 'app_certificate'],
  reads: [
    { path: '/applications', property: 'passwordCredentials[].endDateTime', version: 'v1.0', kinds: ['app_secret'] },
    { path: '/applications', property: 'keyCredentials[].endDateTime', version: 'v1.0', kinds: ['app_certificate'] },
  ],
  async read(graph, { now, signal }) {
    const found: Found[] = [];
    for await (const application of applications(graph, signal)) found.push(...withoutSuccessor(application, now));
    return found;
  },
};

/** A credential that a later one of its kind has replaced is not an incident. Pure. */
export function withoutSuccessor(application: Application, now: Date): Found[] {
  return application.credentials.flatMap((credential): Found[] => {
    if (!credential.expires || application.credentials.some((other) => succeeds(other, credential, now))) return [];
    return [
      {
        kind: credential.kind === 'secret' ? 'app_secret' : 'app_certificate',
        objectId: `${application.appId}/${credential.keyId}`,
        name: credential.name ? `${application.name} (${credential.name})` : application.name,
        expires: new Date(credential.expires),
        affected: null,
        renewWith: null,
      },
    ];
  });
}

function succeeds(other: Credential, credential: Credential, now: Date): boolean {
  if (other === credential || other.kind !== credential.kind || !other.expires || !credential.expires) return false;
  return Date.parse(other.expires) > Date.parse(credential.expires) && Date.parse(other.expires) > now.getTime();
}
