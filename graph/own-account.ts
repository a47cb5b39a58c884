import type { Graph } from './graph.ts';

/** Whether the caller's own account comes from an on-premises directory. Only on behalf of a person. */
export async function isSynchronised(graph: Graph, signal?: AbortSignal): Promise<boolean> {
  const me = await graph.get<{ onPremisesSyncEnabled?: boolean | null }>('/me', { query: { select: 'id,onPremisesSyncEnabled' }, signal });
  return me.onPremisesSyncEnabled === true;
}
