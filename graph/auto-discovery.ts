import type { Graph } from './graph.ts';
import { quoted } from './odata.ts';

/**
 * Whether Windows finds Intune through the name enterpriseenrollment in this domain. A read, though Graph
 * wants a permission to write for it.
 */
export async function findsEnrollmentServer(graph: Graph, domain: string, signal?: AbortSignal): Promise<boolean> {
  const path = `/deviceManagement/verifyWindowsEnrollmentAutoDiscovery(domainName=${encodeURIComponent(quoted(domain))})`;
  const wire = await graph.get<{ value?: boolean }>(path, { signal });
  return wire.value === true;
}
