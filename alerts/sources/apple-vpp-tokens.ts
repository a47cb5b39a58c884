import { vppTokenNames, vppTokens, type VppToken } from '../../graph/certificates.ts';
import { appleDeviceCounts } from '../../graph/device-counts.ts';
import { countOrNull, type ExpirySource } from '../source.ts';

/** Location tokens of Apple's app licences: when one lapses, its apps are no longer installed or updated. */
export const appleVppTokens: ExpirySource = {
  id: 'apple_vpp_token',
  permission: 'DeviceManagementServiceConfig.Read.All',
  async read(graph, now, signal) {
    const tokens = await vppTokens(graph, signal);
    if (tokens.length === 0) return [];
    const devices = await countOrNull(appleDeviceCounts(graph, signal).then(({ ios, macos }) => ios + macos));
    // Only what people call them; a beta endpoint that fails must not cost the dates.
    const called = tokens.length > 1 ? await vppTokenNames(graph, signal).catch(() => new Map<string, string>()) : new Map<string, string>();
    const names = distinctNames(tokens, called);
    return tokens.flatMap((token) => {
      const expires = endOf(token.expires, token.state, now);
      if (!expires) return [];
      return [{ kind: 'apple_vpp_token' as const, objectId: token.id, name: names.get(token.id) ?? token.id, expires, devices, renewWith: token.appleId }];
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

/** A token that Apple no longer accepts has lapsed, whatever its date says. */
function endOf(expires: string | null, state: string, now: Date): Date | null {
  const date = expires ? new Date(expires) : null;
  if (state !== 'expired' && state !== 'invalid') return date;
  // The start of the day, so that the same finding keeps the same date between two checks.
  return date && date < now ? date : new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
}
