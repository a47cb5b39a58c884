import { GraphNotFound } from './errors.ts';
import type { Graph } from './graph.ts';
import { segment, time } from './odata.ts';

/** A certification authority in Microsoft Cloud PKI. */
export interface CloudAuthority {
  id: string;
  name: string;
  expires: string | null;
}

/** Empty in an organisation that has no Cloud PKI. Beta only. */
export async function cloudAuthorities(graph: Graph, signal?: AbortSignal): Promise<CloudAuthority[]> {
  const found: CloudAuthority[] = [];
  const query = { select: 'id,displayName,validityEndDateTime' };
  try {
    const path = '/deviceManagement/cloudCertificationAuthority';
    for await (const { id, displayName, validityEndDateTime } of graph.pages<{ id: string; displayName?: string | null; validityEndDateTime?: string | null }>(path, { version: 'beta', query, signal })) {
      found.push({ id, name: displayName ?? '', expires: time(validityEndDateTime) });
    }
  } catch (error) {
    if (!(error instanceof GraphNotFound)) throw error;
  }
  return found;
}

/** A profile that brings a root or issuing certificate to devices. */
export interface TrustedCertificateProfile {
  id: string;
  name: string;
  /** The platform that it is for, as Graph names the type. */
  type: string;
}

interface WireProfile {
  '@odata.type'?: string;
  id: string;
  displayName?: string | null;
}

/** Beta only: v1.0 does not know these types. */
export async function trustedCertificateProfiles(graph: Graph, signal?: AbortSignal): Promise<TrustedCertificateProfile[]> {
  const found: TrustedCertificateProfile[] = [];
  for await (const wire of graph.pages<WireProfile>('/deviceManagement/deviceConfigurations', { version: 'beta', query: { select: 'id,displayName' }, signal })) {
    const type = wire['@odata.type'] ?? '';
    if (/TrustedRootCertificate$/.test(type)) found.push({ id: wire.id, name: wire.displayName ?? '', type });
  }
  return found;
}

/**
 * The certificate of one such profile, which the collection leaves out: base64 of its bytes. Null when there is none.
 * Without $select: the property belongs to these types only, and they hold nothing secret.
 */
export async function profileCertificate(graph: Graph, profileId: string, signal?: AbortSignal): Promise<string | null> {
  const wire = await graph.get<{ trustedRootCertificate?: string | null }>(`/deviceManagement/deviceConfigurations/${segment(profileId)}`, { version: 'beta', signal });
  return wire.trustedRootCertificate ?? null;
}
