import { createHash } from 'node:crypto';
import type { Application, KeyCredential, ServicePrincipal } from '@microsoft/microsoft-graph-types-beta';
import { certificate, secret } from './applications.ts';
import type { Random } from './random.ts';
import { tenantId } from './personas.ts';

/** The tenant that owns Microsoft's own applications. */
export const microsoftTenantId = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a';

const nothing = { preferredSingleSignOnMode: null, preferredTokenSigningKeyThumbprint: null, appOwnerOrganizationId: tenantId, servicePrincipalType: 'Application', keyCredentials: [], passwordCredentials: [] };

/** Enterprise applications: single sign-on, Microsoft's own, a managed identity, and the company's own registrations. */
export function servicePrincipals(draw: Random, now: number, from: readonly Application[]): ServicePrincipal[] {
  const named = (displayName: string | null | undefined, more: Partial<ServicePrincipal> = {}): ServicePrincipal => ({
    id: draw.guid(), appId: draw.guid(), displayName: displayName ?? null, ...nothing, ...more,
  });
  const saml = (name: string, daysLeft: number): ServicePrincipal => withSigningCertificate(named(name, { preferredSingleSignOnMode: 'saml' }), draw, now, daysLeft);
  return [
    saml('AFAS InSite', 41),
    saml('TOPdesk', 640),
    // Nobody here renews these two.
    named('Microsoft Intune', { appOwnerOrganizationId: microsoftTenantId, keyCredentials: [certificate(draw, now, -40, 'Microsoft Intune')] }),
    named('func-vrachtbrieven', { servicePrincipalType: 'ManagedIdentity', keyCredentials: [certificate(draw, now, 46, 'func-vrachtbrieven')] }),
    named('Jira Cloud-koppeling', { passwordCredentials: [secret(draw, now, 140, 0)] }),
    named('Zetes tokenversleuteling', { keyCredentials: [{ ...certificate(draw, now, 300, 'zetes.noordkade.example'), usage: 'Encrypt' }] }),
    ...from.map((app) => ({ ...named(app.displayName), ...(app.appId ? { appId: app.appId } : {}) })),
  ];
}

/**
 * As Entra ID stores a signing certificate: two keys and a password with the same dates, under an identifier that is
 * not the thumbprint. `active` false: it is there, and another one signs.
 */
export function withSigningCertificate(principal: ServicePrincipal, draw: Random, now: number, daysLeft: number, active = true): ServicePrincipal {
  const verify = signingKey(draw, now, daysLeft);
  const password = { ...secret(draw, now, daysLeft, 0), startDateTime: verify.startDateTime ?? null, displayName: verify.displayName ?? null, customKeyIdentifier: verify.customKeyIdentifier ?? null };
  return {
    ...principal,
    ...(active ? { preferredTokenSigningKeyThumbprint: digest('sha1', verify.key ?? '').toString('hex').toUpperCase() } : {}),
    keyCredentials: [...(principal.keyCredentials ?? []), { ...verify, usage: 'Sign', keyId: draw.guid(), key: null }, verify],
    passwordCredentials: [...(principal.passwordCredentials ?? []), password],
  };
}

function signingKey(draw: Random, now: number, daysLeft: number): KeyCredential {
  const key = Buffer.from(draw.text(64, '0123456789abcdef'), 'hex').toString('base64');
  return { ...certificate(draw, now, daysLeft, 'Microsoft Azure Federated SSO Certificate'), key, customKeyIdentifier: digest('sha256', key).toString('base64') };
}

function digest(algorithm: 'sha1' | 'sha256', key: string): Buffer {
  return createHash(algorithm).update(Buffer.from(key, 'base64')).digest();
}
