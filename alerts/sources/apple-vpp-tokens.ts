import { vppTokens, type VppToken } from '../../graph/certificates.ts';
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
    return tokens.flatMap((token) => {
      const expires = endOf(token.expires, token.state, now);
      if (!expires) return [];
      return [{ kind: 'apple_vpp_token' as const, objectId: token.id, name: nameOf(token, tokens.length), expires, devices, renewWith: token.appleId }];
    });
  },
};

/** Every location of an organisation has its name: the Apple ID tells its tokens apart. */
function nameOf(token: VppToken, among: number): string {
  const parts = [token.organization, among > 1 ? token.appleId : null].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(' · ') : token.id;
}

/** A token that Apple no longer accepts has lapsed, whatever its date says. */
function endOf(expires: string | null, state: string, now: Date): Date | null {
  const date = expires ? new Date(expires) : null;
  if (state !== 'expired' && state !== 'invalid') return date;
  // The start of the day, so that the same finding keeps the same date between two checks.
  return date && date < now ? date : new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
}
