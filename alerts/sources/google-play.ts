import { androidBinding, type AndroidBinding } from '../../graph/android-binding.ts';
import { androidDeviceCount } from '../../graph/device-counts.ts';
import type { Found } from '../expiring.ts';
import { heartbeat, normalSilence } from '../heartbeat.ts';
import { countOrNull, type ExpirySource } from '../source.ts';

/** The connection with managed Google Play, from which every Android device gets its apps. */
export const googlePlay: ExpirySource = {
  id: 'google_play',
  permission: 'DeviceManagementConfiguration.Read.All',
  kinds: ['google_play'],
  reads: [{ path: '/deviceManagement/androidManagedStoreAccountEnterpriseSettings', property: 'lastAppSyncDateTime, lastAppSyncStatus, bindStatus', version: 'beta' }],
  async read(graph, { now, signal }) {
    const binding = await androidBinding(graph, signal);
    const state = stateOf(binding, now);
    if (!state) return [];
    const devices = await countOrNull(androidDeviceCount(graph, signal));
    return [
      {
        kind: 'google_play',
        objectId: 'managed-google-play',
        name: binding.account ?? 'Google Play',
        affected: { of: 'devices', count: devices },
        renewWith: binding.account,
        ...state,
      },
    ];
  },
};

/** Null when nobody connected it. */
function stateOf({ status, lastAppSync, lastAppSyncStatus }: AndroidBinding, now: Date): Pick<Found, 'expires' | 'trouble'> | null {
  if (status !== 'bound' && status !== 'boundAndValidated') return null;
  if (lastAppSyncStatus === 'credentialsNotValid') return { expires: null, trouble: 'not_accepted' };
  if (lastAppSyncStatus !== 'success' && lastAppSyncStatus !== 'none') return { expires: null, trouble: 'failing' };
  // Before its first synchronisation there is no contact to count from.
  return heartbeat({ last: lastAppSync ?? now.toISOString(), days: normalSilence }, now);
}
