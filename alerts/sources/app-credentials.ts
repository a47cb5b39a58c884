import { applications, type Application, type Credential } from '../../graph/applications.ts';
import type { Expiring } from '../expiring.ts';
import type { ExpirySource } from '../source.ts';

/** Secrets and certificates of app registrations, Balie's own among them. */
export const appCredentials: ExpirySource = {
  id: 'app_credentials',
  permission: 'Application.Read.All',
  async read(graph, now, signal) {
    const found: Expiring[] = [];
    for await (const application of applications(graph, signal)) found.push(...withoutSuccessor(application, now));
    return found;
  },
};

/** A credential that a later one of its kind has replaced is not an incident. Pure. */
export function withoutSuccessor(application: Application, now: Date): Expiring[] {
  return application.credentials.flatMap((credential): Expiring[] => {
    if (!credential.expires || application.credentials.some((other) => succeeds(other, credential, now))) return [];
    return [
      {
        kind: credential.kind === 'secret' ? 'app_secret' : 'app_certificate',
        objectId: `${application.appId}/${credential.keyId}`,
        name: credential.name ? `${application.name} (${credential.name})` : application.name,
        expires: new Date(credential.expires),
        devices: null,
        renewWith: null,
      },
    ];
  });
}

function succeeds(other: Credential, credential: Credential, now: Date): boolean {
  if (other === credential || other.kind !== credential.kind || !other.expires || !credential.expires) return false;
  return Date.parse(other.expires) > Date.parse(credential.expires) && Date.parse(other.expires) > now.getTime();
}
