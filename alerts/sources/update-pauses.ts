import { updateRings, type UpdateRing } from '../../graph/update-rings.ts';
import type { Found } from '../expiring.ts';
import type { ExpirySource } from '../source.ts';

const day = 24 * 60 * 60 * 1000;
const path = '/deviceManagement/deviceConfigurations';

/** Updates that were paused start again by themselves, often long after anybody remembers the pause. */
export const updatePauses: ExpirySource = {
  id: 'update_pause',
  permission: 'DeviceManagementConfiguration.Read.All',
  kinds: ['feature_update_pause', 'quality_update_pause'],
  reads: [
    { path, property: 'featureUpdatesPauseExpiryDateTime', version: 'v1.0', kinds: ['feature_update_pause'] },
    { path, property: 'qualityUpdatesPauseExpiryDateTime', version: 'v1.0', kinds: ['quality_update_pause'] },
  ],
  async read(graph, { now, signal }) {
    const rings = await updateRings(graph, signal);
    return rings.flatMap((ring) => [...pauseOf('feature_update_pause', ring, ring.featurePausedUntil, now), ...pauseOf('quality_update_pause', ring, ring.qualityPausedUntil, now)]);
  },
};

/** A day after its end the pause is history: updates run, and there is nothing to put right. */
function pauseOf(kind: 'feature_update_pause' | 'quality_update_pause', { id, name }: UpdateRing, until: string | null, now: Date): Found[] {
  if (!until || Date.parse(until) + day <= now.getTime()) return [];
  return [{ kind, objectId: id, name, expires: new Date(until), affected: null, renewWith: null }];
}
