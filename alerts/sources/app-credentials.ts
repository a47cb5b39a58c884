import { applications, type Application } from '../../graph/applications.ts';
import { thumbprintOf, type Credential } from '../../graph/credentials.ts';
import { foundCredential, unusedSuccessor, withoutSuccessor } from '../credentials.ts';
import type { Found } from '../expiring.ts';
import type { ExpirySource, SignsInWith } from '../source.ts';

/** Secrets and certificates of app registrations, Balie's own and that of tenant attach among them. */
export const appCredentials: ExpirySource = {
  id: 'app_credentials',
  permission: 'Application.Read.All',
  kinds: ['app_secret', 'app_certificate', 'own_credential', 'tenant_attach_app'],
  reads: [
    { path: '/applications', property: 'passwordCredentials[].endDateTime', version: 'v1.0', kinds: ['app_secret', 'own_credential', 'tenant_attach_app'] },
    { path: '/applications', property: 'keyCredentials[].endDateTime', version: 'v1.0', kinds: ['app_certificate', 'own_credential', 'tenant_attach_app'] },
  ],
  async read(graph, { now, appId, signsInWith, signal }) {
    const found: Found[] = [];
    for await (const application of applications(graph, signal)) {
      const own = application.appId.toLowerCase() === appId.toLowerCase();
      found.push(...(own ? ofBalie(application, signsInWith, now) : ofApplication(application, now)));
    }
    return found;
  },
};

/** Pure. */
export function ofApplication(application: Application, now: Date): Found[] {
  const attached = isTenantAttach(application);
  return withoutSuccessor(application.credentials, now).flatMap((credential) =>
    foundCredential(attached ? 'tenant_attach_app' : credential.kind === 'secret' ? 'app_secret' : 'app_certificate', ownerOf(application), credential, now),
  );
}

/**
 * The credential that Balie signs in with counts even when a newer one is there already: it is not put in by being made.
 * A certificate is known by its thumbprint, a secret by its first characters; where neither tells one apart, the last one counts. Pure.
 */
export function ofBalie(application: Application, signsInWith: SignsInWith, now: Date): Found[] {
  const used = inUse(application.credentials, signsInWith);
  if (!used) {
    return withoutSuccessor(application.credentials, now).flatMap((credential) =>
      credential.kind === signsInWith.kind ? foundCredential('own_credential', ownerOf(application), credential, now) : ofApplication({ ...application, credentials: [credential] }, now),
    );
  }
  const rest = ofApplication(application, now).filter(({ objectId }) => !objectId.endsWith(`/${used.keyId}`));
  return [...foundCredential('own_credential', ownerOf(application), used, now, unusedSuccessor(used, application.credentials, now)), ...rest];
}

function inUse(credentials: readonly Credential[], signsInWith: SignsInWith): Credential | null {
  const like = credentials.filter((credential) =>
    signsInWith.kind === 'secret'
      ? credential.kind === 'secret' && credential.hint === signsInWith.hint
      : credential.kind === 'certificate' && thumbprintOf(credential.identifier) === thumbprintOf(signsInWith.thumbprint),
  );
  return like.length === 1 ? (like[0] ?? null) : null;
}

/** The registration that Configuration Manager makes for tenant attach, by its name or by the address that it gives it. */
function isTenantAttach({ name, identifierUris }: Application): boolean {
  return /^ConfigMgrSvc_/i.test(name) || identifierUris.some((uri) => /\/ConfigMgrService$/i.test(uri));
}

function ownerOf({ appId, name }: Application): { objectId: string; name: string; portalUrl: string } {
  return { objectId: appId, name, portalUrl: `https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Credentials/appId/${encodeURIComponent(appId)}` };
}
