import type { Graph } from './graph.ts';
import { segment, text } from './odata.ts';

/** Who manages mobile devices in this tenant: unknown, intune, sccm (hybrid), office365; Graph may add to these. */
export interface MdmAuthority {
  organisation: string | null;
  authority: string;
}

export interface VerifiedDomain {
  name: string;
  isDefault: boolean;
}

/** By id and with $select: the plain list of organizations leaves the authority out. */
export async function mdmAuthority(graph: Graph, tenantId: string, signal?: AbortSignal): Promise<MdmAuthority> {
  const wire = await graph.get<{ displayName?: string | null; mobileDeviceManagementAuthority?: string | null }>(`/organization/${segment(tenantId)}`, {
    query: { select: 'id,displayName,mobileDeviceManagementAuthority' },
    signal,
  });
  return { organisation: text(wire.displayName), authority: wire.mobileDeviceManagementAuthority ?? 'unknown' };
}

/** The domains that people sign in with; the one that Microsoft gave the tenant is left out. */
export async function verifiedDomains(graph: Graph, tenantId: string, signal?: AbortSignal): Promise<VerifiedDomain[]> {
  const wire = await graph.get<{ verifiedDomains?: { name?: string | null; isDefault?: boolean | null; isInitial?: boolean | null }[] | null }>(
    `/organization/${segment(tenantId)}`,
    { query: { select: 'id,verifiedDomains' }, signal },
  );
  return (wire.verifiedDomains ?? []).flatMap(({ name, isDefault, isInitial }) =>
    !name || isInitial === true || /\.onmicrosoft\.(com|us)$|\.partner\.onmschina\.cn$/i.test(name) ? [] : [{ name, isDefault: isDefault === true }],
  );
}

/**
 * Sets Intune as the authority, in the name of the signed-in administrator. Graph answers 200 with a number,
 * which says nothing: read the authority again afterwards.
 */
export async function setMdmAuthority(graph: Graph, tenantId: string, signal?: AbortSignal): Promise<void> {
  await graph.post(`/organization/${segment(tenantId)}/setMobileDeviceManagementAuthority`, undefined, { signal });
}
