import { autopilotSync as readAutopilotSync, type AutopilotSync } from '../../graph/autopilot-sync.ts';
import type { Found } from '../expiring.ts';
import { heartbeat, normalSilence } from '../heartbeat.ts';
import type { ExpirySource } from '../source.ts';

/** Intune's list of registered devices: while it does not sync, new ones do not set themselves up. */
export const autopilotSync: ExpirySource = {
  id: 'autopilot_sync',
  permission: 'DeviceManagementServiceConfig.Read.All',
  kinds: ['autopilot_sync'],
  reads: [{ path: '/deviceManagement/windowsAutopilotSettings', property: 'lastSyncDateTime, syncStatus', version: 'beta' }],
  async read(graph, { now, signal }) {
    const sync = await readAutopilotSync(graph, signal);
    return sync ? [{ kind: 'autopilot_sync', objectId: 'windows-autopilot', name: 'Windows Autopilot', affected: null, renewWith: null, ...stateOf(sync, now) }] : [];
  },
};

function stateOf({ status, lastSync }: AutopilotSync, now: Date): Pick<Found, 'expires' | 'trouble'> {
  if (status === 'failed') return { expires: null, trouble: 'failing' };
  return heartbeat({ last: lastSync, days: normalSilence }, now);
}
