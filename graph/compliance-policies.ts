import type { Graph } from './graph.ts';
import { segment } from './odata.ts';

interface WirePolicyState {
  displayName?: string | null;
  /** nonCompliant, error, conflict, compliant, notApplicable, …: spelled unlike the state of the device. */
  state?: string;
}

const failing: ReadonlySet<string> = new Set(['noncompliant', 'error', 'conflict']);

/** The names of the compliance policies that this device does not meet, each once. */
export async function failedPolicies(graph: Graph, deviceId: string, signal?: AbortSignal): Promise<string[]> {
  const names = new Set<string>();
  // A policy is listed once for the device and once for each person who uses it.
  for await (const policy of graph.pages<WirePolicyState>(`/deviceManagement/managedDevices/${segment(deviceId)}/deviceCompliancePolicyStates`, { signal })) {
    if (policy.displayName && failing.has(policy.state?.toLowerCase() ?? '')) names.add(policy.displayName);
  }
  return [...names];
}
