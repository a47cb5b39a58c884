import type { Graph } from './graph.ts';
import { quoted } from './odata.ts';

interface WireRolePermission {
  resourceActions?: { allowedResourceActions?: string[] | null; notAllowedResourceActions?: string[] | null }[] | null;
}

/**
 * What Intune's roles allow the caller to do, by Intune's names ("Microsoft.Intune_RemoteTasks_SyncDevice").
 * Only makes sense on behalf of a person: an app has no Intune role. The empty scope is "everywhere".
 */
export async function getEffectivePermissions(graph: Graph, scope = '', signal?: AbortSignal): Promise<Set<string>> {
  const path = `/deviceManagement/getEffectivePermissions(scope=${encodeURIComponent(quoted(scope))})`;
  const allowed = new Set<string>();
  for await (const permission of graph.pages<WireRolePermission>(path, { signal })) {
    for (const entry of permission.resourceActions ?? []) {
      const refused = new Set(entry.notAllowedResourceActions ?? []);
      for (const action of entry.allowedResourceActions ?? []) if (!refused.has(action)) allowed.add(action);
    }
  }
  return allowed;
}
