import type { Graph } from './graph.ts';

/** A rule of Conditional Access that asks for a device that some management says is compliant. */
export interface DeviceRule {
  name: string;
  /** It only reports what it would have done. */
  reportOnly: boolean;
}

interface WirePolicy {
  displayName?: string | null;
  state?: string | null;
  grantControls?: { builtInControls?: string[] | null } | null;
}

/** Those that are on. On behalf of a person, who needs an Entra role such as Security Reader besides the permission. */
export async function deviceRules(graph: Graph, signal?: AbortSignal): Promise<DeviceRule[]> {
  const found: DeviceRule[] = [];
  const query = { select: 'id,displayName,state,grantControls' };
  for await (const { displayName, state, grantControls } of graph.pages<WirePolicy>('/identity/conditionalAccess/policies', { query, signal })) {
    if (state !== 'enabled' && state !== 'enabledForReportingButNotEnforced') continue;
    if (!grantControls?.builtInControls?.includes('compliantDevice')) continue;
    found.push({ name: displayName ?? '', reportOnly: state !== 'enabled' });
  }
  return found;
}
