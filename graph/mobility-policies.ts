import { GraphNotFound } from './errors.ts';
import type { Graph } from './graph.ts';
import { text } from './odata.ts';

/** Whom a mobility policy of Microsoft Intune is for (Entra admin center: Mobility). */
export interface MobilityScope {
  /** none, all, selected; Graph may add to these. */
  appliesTo: string;
  /** The groups it is for, when it is for some: names where Graph gives them. */
  groups: string[];
  /** False when Entra ID itself says that the addresses are no good; null when it does not say. */
  isValid: boolean | null;
  discoveryUrl: string | null;
  complianceUrl: string | null;
  termsOfUseUrl: string | null;
}

/** The application id of Microsoft Intune, the same in every tenant. */
const intune = '0000000a-0000-0000-c000-000000000000';

interface WirePolicy {
  appliesTo?: string | null;
  isValid?: boolean | null;
  discoveryUrl?: string | null;
  complianceUrl?: string | null;
  termsOfUseUrl?: string | null;
  includedGroups?: { id?: string; displayName?: string | null }[] | null;
}

/** Automatic enrollment of Windows. Beta only, and only on behalf of a person. Null when Intune is not there. */
export function mdmScope(graph: Graph, signal?: AbortSignal): Promise<MobilityScope | null> {
  return scope(graph, '/policies/mobileDeviceManagementPolicies', signal);
}

/** Protection of the account on personal Windows devices. Beta only, and only on behalf of a person. */
export function mamScope(graph: Graph, signal?: AbortSignal): Promise<MobilityScope | null> {
  return scope(graph, '/policies/mobileAppManagementPolicies', signal);
}

async function scope(graph: Graph, path: string, signal?: AbortSignal): Promise<MobilityScope | null> {
  try {
    const wire = await graph.get<WirePolicy>(`${path}/${intune}`, { version: 'beta', query: { expand: 'includedGroups' }, signal });
    return {
      appliesTo: wire.appliesTo ?? 'none',
      groups: (wire.includedGroups ?? []).map((group) => text(group.displayName) ?? group.id ?? ''),
      isValid: wire.isValid ?? null,
      discoveryUrl: text(wire.discoveryUrl),
      complianceUrl: text(wire.complianceUrl),
      termsOfUseUrl: text(wire.termsOfUseUrl),
    };
  } catch (error) {
    if (error instanceof GraphNotFound) return null;
    throw error;
  }
}
