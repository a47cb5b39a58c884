import { GraphNotFound } from './errors.ts';
import type { Graph } from './graph.ts';
import { time } from './odata.ts';

/** How Intune keeps up with the list of registered devices. */
export interface AutopilotSync {
  /** unknown, inProgress, completed, failed. */
  status: string;
  lastSync: string | null;
}

/** Null where Autopilot was never used. Beta only. */
export async function autopilotSync(graph: Graph, signal?: AbortSignal): Promise<AutopilotSync | null> {
  const query = { select: 'id,lastSyncDateTime,syncStatus' };
  try {
    const wire = await graph.get<{ lastSyncDateTime?: string | null; syncStatus?: string | null }>('/deviceManagement/windowsAutopilotSettings', { version: 'beta', query, signal });
    return { status: wire.syncStatus ?? 'unknown', lastSync: time(wire.lastSyncDateTime) };
  } catch (error) {
    if (error instanceof GraphNotFound) return null;
    throw error;
  }
}
