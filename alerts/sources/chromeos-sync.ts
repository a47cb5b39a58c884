import { chromeOsConnections, type ChromeOsConnection } from '../../graph/chromeos.ts';
import type { Found } from '../expiring.ts';
import { heartbeat, normalSilence } from '../heartbeat.ts';
import type { ExpirySource } from '../source.ts';

/** The Chrome Enterprise connector: without it Intune shows ChromeOS devices as they were. */
export const chromeOsSync: ExpirySource = {
  id: 'chromeos_sync',
  permission: 'DeviceManagementConfiguration.Read.All',
  kinds: ['chromeos_sync'],
  reads: [{ path: '/deviceManagement/chromeOSOnboardingSettings', property: 'lastDirectorySyncDateTime, onboardingStatus', version: 'beta' }],
  async read(graph, { now, signal }) {
    const connections = await chromeOsConnections(graph, signal);
    return connections.flatMap((connection): Found[] => {
      const state = stateOf(connection, now);
      const { id, account } = connection;
      return state ? [{ kind: 'chromeos_sync', objectId: id, name: account ?? 'Chrome Enterprise', affected: null, renewWith: account, ...state }] : [];
    });
  },
};

/** Null while it is being connected or disconnected. */
function stateOf({ status, lastSync }: ChromeOsConnection, now: Date): Pick<Found, 'expires' | 'trouble'> | null {
  if (status === 'failed') return { expires: null, trouble: 'failing' };
  return status === 'onboarded' ? heartbeat({ last: lastSync, days: normalSilence }, now) : null;
}
