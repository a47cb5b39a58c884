import { vppTokenDetails, vppTokens, type VppToken, type VppTokenDetails } from '../../graph/certificates.ts';
import { appleDeviceCounts } from '../../graph/device-counts.ts';
import type { Found } from '../expiring.ts';
import { heartbeatUnder, normalSilence } from '../heartbeat.ts';
import { countOrNull, dateOf, kept, type ExpirySource } from '../source.ts';
import type { Trouble } from '../trouble.ts';

const path = '/deviceAppManagement/vppTokens';

/** Location tokens of Apple's app licences: when one lapses, its apps are no longer installed or updated. */
export const appleVppTokens: ExpirySource = {
  id: 'apple_vpp_token',
  permission: 'DeviceManagementServiceConfig.Read.All',
  kinds: ['apple_vpp_token', 'apple_vpp_sync'],
  reads: [
    { path, property: 'expirationDateTime, state', version: 'v1.0', kinds: ['apple_vpp_token'] },
    { path, property: 'state (duplicateLocationId), displayName', version: 'beta', kinds: ['apple_vpp_token'] },
    { path, property: 'lastSyncDateTime, lastSyncStatus', version: 'v1.0', kinds: ['apple_vpp_sync'] },
  ],
  async read(graph, { now, signal }) {
    const tokens = await vppTokens(graph, signal);
    if (tokens.length === 0) return [];
    const devices = await countOrNull(appleDeviceCounts(graph, signal).then(({ ios, macos }) => ios + macos));
    // Names, and that two are of one location: a beta endpoint that fails must not cost the dates.
    const details = tokens.length > 1 ? await vppTokenDetails(graph, signal).catch(() => new Map<string, VppTokenDetails>()) : new Map<string, VppTokenDetails>();
    const names = distinctNames(tokens, new Map([...details].flatMap(([id, { name }]) => (name === null ? [] : [[id, name]]))));
    return tokens.flatMap((token) => {
      const common = {
        objectId: token.id, name: names.get(token.id) ?? token.id, affected: { of: 'devices' as const, count: devices }, renewWith: token.appleId, keep: kept({ appleId: token.appleId }),
      };
      const trouble = troubleOf(token, details.get(token.id)?.duplicate ?? false, now);
      return [endOf(token, trouble, common), syncOf(token, lapsedAt(token, trouble, now), now, common)];
    });
  },
};

type Common = Omit<Found, 'kind' | 'expires'>;

function endOf({ state, expires }: VppToken, trouble: Trouble | null, common: Common): Found {
  // A token that works has a date.
  const wrong = trouble ?? (state === 'valid' && expires === null ? 'unreadable' : null);
  return { kind: 'apple_vpp_token', ...common, ...(wrong ? { expires: null, trouble: wrong } : { expires: dateOf(expires) }) };
}

/** What makes a token useless whatever its date says. */
function troubleOf({ state, expires }: VppToken, duplicate: boolean, now: Date): Trouble | null {
  if (duplicate || state === 'duplicateLocationId') return 'duplicate';
  if (state === 'assignedToExternalMDM') return 'other_mdm';
  // Where the date has passed as well, it says more than the state.
  return (state === 'expired' || state === 'invalid') && (!expires || new Date(expires) > now) ? 'not_accepted' : null;
}

/** Since when the token itself is of no use, so that no sync can be expected; long ago where nobody knows. */
function lapsedAt({ expires }: VppToken, trouble: Trouble | null, now: Date): Date | null {
  if (trouble) return new Date(0);
  return expires && new Date(expires) <= now ? new Date(expires) : null;
}

function syncOf(token: VppToken, lapsed: Date | null, now: Date, common: Common): Found {
  if (token.lastSyncStatus === 'failed' && !lapsed) return { kind: 'apple_vpp_sync', ...common, expires: null, trouble: 'failing' };
  return { kind: 'apple_vpp_sync', ...common, ...heartbeatUnder({ lapsed }, { last: token.lastSync, days: normalSilence }, now) };
}

/**
 * Every location of an organisation has its name, and often its Apple ID too. What people call a token tells it
 * apart, else the Apple ID, and in the end the last characters of its id.
 */
export function distinctNames(tokens: readonly VppToken[], called: ReadonlyMap<string, string>): Map<string, string> {
  const alone = tokens.length === 1;
  const names = new Map(tokens.map((token): [string, string] => {
    const parts = [token.organization, alone ? null : (called.get(token.id) ?? token.appleId)].filter((part) => part !== null);
    return [token.id, [...new Set(parts)].join(' · ')];
  }));
  const like = (name: string) => [...names.values()].filter((other) => other === name).length;
  return new Map([...names].map(([id, name]) => [id, name === '' ? id : like(name) > 1 ? `${name} · …${id.slice(-4)}` : name]));
}
