import type { Graph } from './graph.ts';

/** Where an account comes from: an on-premises directory, once did, or was made in Entra ID. */
export type AccountOrigin = 'synchronised' | 'no_longer' | 'never';

/** Of the caller's own account; null when Graph does not say. Only on behalf of a person. */
export async function accountOrigin(graph: Graph, signal?: AbortSignal): Promise<AccountOrigin | null> {
  const me = await graph.get<{ onPremisesSyncEnabled?: boolean | null }>('/me', { query: { select: 'id,onPremisesSyncEnabled' }, signal });
  if (me.onPremisesSyncEnabled === undefined) return null;
  if (me.onPremisesSyncEnabled === null) return 'never';
  return me.onPremisesSyncEnabled ? 'synchronised' : 'no_longer';
}

/** Whether the caller's own account comes from an on-premises directory. */
export async function isSynchronised(graph: Graph, signal?: AbortSignal): Promise<boolean> {
  return (await accountOrigin(graph, signal)) === 'synchronised';
}
