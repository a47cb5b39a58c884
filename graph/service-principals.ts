import { createHash } from 'node:crypto';
import { toCredential, type Credential, type WireCredential } from './credentials.ts';
import type { Graph } from './graph.ts';
import { segment, text } from './odata.ts';

/** An enterprise application with a secret or certificate of its own, which somebody in the organisation has to renew. */
export interface ServicePrincipal {
  id: string;
  /** The client id. */
  appId: string;
  name: string;
  /** Of the certificate that signs now, when the application uses SAML. */
  signingThumbprint: string | null;
  credentials: Credential[];
}

interface WirePrincipal {
  id: string;
  appId?: string | null;
  displayName?: string | null;
  appOwnerOrganizationId?: string | null;
  servicePrincipalType?: string | null;
  preferredTokenSigningKeyThumbprint?: string | null;
  passwordCredentials?: WireCredential[] | null;
  keyCredentials?: WireCredential[] | null;
}

/** The tenant that owns Microsoft's own applications; every organisation has hundreds of them. */
const microsoft = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a';

/**
 * Every one with a credential, page by page. Left out is what nobody here renews: Microsoft's own applications, and
 * managed identities, whose certificates Azure replaces by itself.
 */
export async function* servicePrincipals(graph: Graph, signal?: AbortSignal): AsyncGenerator<ServicePrincipal> {
  const select = 'id,appId,displayName,appOwnerOrganizationId,servicePrincipalType,preferredTokenSigningKeyThumbprint,passwordCredentials,keyCredentials';
  for await (const wire of graph.pages<WirePrincipal>('/servicePrincipals', { query: { select, top: '999' }, signal })) {
    if (wire.appOwnerOrganizationId === microsoft || wire.servicePrincipalType === 'ManagedIdentity') continue;
    const credentials = [
      ...(wire.passwordCredentials ?? []).map((credential) => toCredential('secret', credential)),
      ...(wire.keyCredentials ?? []).map((credential) => toCredential('certificate', credential)),
    ];
    if (credentials.length === 0) continue;
    yield { id: wire.id, appId: wire.appId ?? '', name: wire.displayName ?? '', signingThumbprint: text(wire.preferredTokenSigningKeyThumbprint), credentials };
  }
}

/** The thumbprint of each certificate by its key id: Graph gives the certificates themselves only when one object is read. */
export async function thumbprintsOf(graph: Graph, principalId: string, signal?: AbortSignal): Promise<Map<string, string>> {
  const wire = await graph.get<{ keyCredentials?: { keyId?: string | null; key?: string | null }[] | null }>(`/servicePrincipals/${segment(principalId)}`, {
    query: { select: 'id,keyCredentials' },
    signal,
  });
  return new Map((wire.keyCredentials ?? []).flatMap(({ keyId, key }) => (keyId && key ? [[keyId, thumbprint(key)] as const] : [])));
}

function thumbprint(key: string): string {
  return createHash('sha1').update(Buffer.from(key, 'base64')).digest('hex').toUpperCase();
}
