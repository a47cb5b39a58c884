import { GraphNotFound } from './errors.ts';
import type { Graph } from './graph.ts';

/** How the directory calls the person with this object id; null when there is nobody. */
export async function nameOfPerson(graph: Graph, objectId: string, signal?: AbortSignal): Promise<string | null> {
  try {
    const user = await graph.get<{ displayName?: string | null; userPrincipalName?: string | null }>(`/users/${encodeURIComponent(objectId)}`, { query: { select: 'id,displayName,userPrincipalName' }, signal });
    return user.displayName ?? user.userPrincipalName ?? null;
  } catch (failure) {
    if (failure instanceof GraphNotFound) return null;
    throw failure;
  }
}
