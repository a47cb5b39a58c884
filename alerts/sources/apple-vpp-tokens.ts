import { vppTokenNames, vppTokens, type VppToken } from '../../graph/certificates.ts';
import { appleDeviceCounts } from '../../graph/device-counts.ts';
import { countOrNull, kept, type ExpirySource } from '../source.ts';

/** Location tokens of Apple's app licences: when one lapses, its apps are no longer installed or updated. */
export const appleVppTokens: ExpirySource = {
  id: 'apple_vpp_token',
  permission: 'DeviceManagementServiceConfig.Read.All',
  kinds: ['apple_vpp_token'],
  reads: [{ path: '/deviceAppManagement/vppTokens', property: 'expirationDateTime', version: 'v1.0' }],
  async read(graph, { now, signal }) {
    const tokens = await vppTokens(graph, signal);
    if (tokens.length === 0) return [];
    const devices = await countOrNull(appleDeviceCounts(graph, signal).then(({ ios, macos }) => ios + macos));
    // Only what people call them; a beta endpoint that fails must not cost the dates.
    const called = tokens.length > 1 ? await vppTokenNames(graph, signal).catch(() => new Map<string, string>()) : new Map<string, string>();
    const names = distinctNames(tokens, called);
    return tokens.flatMap((token) => {
      const date = token.expires ? new Date(token.expires) : null;
      // A token that Apple no longer accepts has lapsed, whatever its date says.
      const lapsed = (token.state === 'expired' || token.state === 'invalid') && (!date || date > now);
      if (!date && !lapsed) return [];
      return [
        {
          kind: 'apple_vpp_token' as const,
          objectId: token.id,
          name: names.get(token.id) ?? token.id,
          expires: lapsed ? null : date,
          affected: { of: 'devices' as const, count: devices },
          renewWith: token.appleId,
          keep: kept({ appleId: token.appleId }),
          ...(lapsed ? { trouble: 'not_accepted' as const } : {}),
        },
      ];
    });
  },
};

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
