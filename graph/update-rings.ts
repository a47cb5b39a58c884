import type { Graph } from './graph.ts';
import { text, time } from './odata.ts';

/** A policy that decides when Windows computers get updates. */
export interface UpdateRing {
  id: string;
  name: string;
  /** Until when they are paused; null when they are not. */
  featurePausedUntil: string | null;
  qualityPausedUntil: string | null;
}

const type = 'microsoft.graph.windowsUpdateForBusinessConfiguration';

interface Wire {
  '@odata.type'?: string;
  id: string;
  displayName?: string | null;
  featureUpdatesPaused?: boolean | null;
  featureUpdatesPauseExpiryDateTime?: string | null;
  qualityUpdatesPaused?: boolean | null;
  qualityUpdatesPauseExpiryDateTime?: string | null;
}

/**
 * Without $select: the pause belongs to a derived type, and its documentation says of each of these properties that
 * query parameters are not supported. https://learn.microsoft.com/graph/api/resources/intune-deviceconfig-windowsupdateforbusinessconfiguration
 */
export async function updateRings(graph: Graph, signal?: AbortSignal): Promise<UpdateRing[]> {
  const query = { filter: `isof('${type}')` };
  const rings: UpdateRing[] = [];
  for await (const wire of graph.pages<Wire>('/deviceManagement/deviceConfigurations', { query, signal })) {
    // Intune answers a filter that it does not understand with everything.
    if (wire['@odata.type'] !== `#${type}`) continue;
    rings.push({
      id: wire.id,
      name: text(wire.displayName) ?? wire.id,
      // The date of a pause that was ended early stays behind.
      featurePausedUntil: wire.featureUpdatesPaused === false ? null : time(wire.featureUpdatesPauseExpiryDateTime),
      qualityPausedUntil: wire.qualityUpdatesPaused === false ? null : time(wire.qualityUpdatesPauseExpiryDateTime),
    });
  }
  return rings;
}
