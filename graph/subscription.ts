import type { Graph } from './graph.ts';

/** Of Intune itself: pending, active, warning, disabled, deleted, blocked, lockedOut. */
export async function subscriptionState(graph: Graph, signal?: AbortSignal): Promise<string> {
  const wire = await graph.get<{ subscriptionState?: string | null }>('/deviceManagement', { query: { select: 'subscriptionState,settings' }, signal });
  return wire.subscriptionState ?? 'unknown';
}
