import { deviceCountsByPlatform } from '../../graph/device-counts.ts';
import { threatDefenceConnectors, type ThreatDefenceConnector } from '../../graph/threat-defence.ts';
import type { Found } from '../expiring.ts';
import { heartbeat, inTrouble } from '../heartbeat.ts';
import type { ExpirySource } from '../source.ts';

// https://learn.microsoft.com/graph/api/resources/intune-onboarding-mobilethreatdefenseconnector
const usualThreshold = 7;

/** Graph has no names for them; their ids are those of the partners' applications, the same in every tenant. */
const partners: Readonly<Record<string, string>> = {
  'fc780465-2017-40d4-a0c5-307022471b92': 'Microsoft Defender for Endpoint',
  '860d3ab4-8fd1-45f5-89cd-ecf51e4f92e5': 'BETTER Mobile Security',
  'd3ddeae8-441f-4681-b80f-aef644f7195a': 'Check Point Harmony Mobile',
  '8d0ed095-8191-4bd3-8a41-953b22d51ff7': 'Pradeo',
  '1f58d6d2-02cc-4c80-b008-1bfe7396a10a': 'Jamf Trust',
  'a447eca6-a986-4d3f-9838-5862bf50776c': 'CylancePROTECT Mobile',
  '4928f0f6-2660-4f69-b4c5-5170ec921f7b': 'Trend Micro',
  'bb13fe25-ce1f-45aa-b278-cabbc6b9072e': 'SentinelOne',
  'e6f777f8-e4c2-4a5b-be01-50b5c124bc7f': 'Windows Security Center',
  '29ee2d98-e795-475f-a0f8-0802dc3384a9': 'CrowdStrike Falcon for Mobile',
  '870b252b-0ef0-4707-8847-50fc571472b3': 'Sophos',
  '2c7790de-8b02-4814-85cf-e0c59380dee8': 'Lookout for Work',
  '28fd67fd-b179-4629-a8b0-dad420b697c7': 'Symantec Endpoint Protection',
  '08a8455c-48dd-45ff-ad82-7211355354f3': 'Zimperium',
};

/** When a partner is silent for longer than is set, Intune takes no notice of what it reported. */
export const threatDefence: ExpirySource = {
  id: 'threat_defence',
  permission: 'DeviceManagementServiceConfig.Read.All',
  kinds: ['threat_defence'],
  reads: [
    { path: '/deviceManagement/mobileThreatDefenseConnectors', property: 'lastHeartbeatDateTime', version: 'v1.0' },
    { path: '/deviceManagement/mobileThreatDefenseConnectors', property: 'partnerState', version: 'v1.0' },
  ],
  async read(graph, { now, signal }) {
    const watched = (await threatDefenceConnectors(graph, signal)).flatMap((connector) => {
      const state = stateOf(connector, now);
      return state ? [{ connector, state }] : [];
    });
    if (watched.length === 0) return [];
    const counts = await deviceCountsByPlatform(graph, signal).catch(() => null);
    return watched.map(({ connector: { id, platforms }, state }) => ({
      kind: 'threat_defence' as const,
      objectId: id,
      name: partners[id.toLowerCase()] ?? `…${id.slice(-4)}`,
      affected: platforms.length === 0 ? null : { of: 'devices' as const, count: counts && platforms.reduce((sum, platform) => sum + counts[platform], 0) },
      renewWith: null,
      ...state,
    }));
  },
};

/** Null when it is not set up: there is nothing to watch. */
function stateOf({ state, lastHeartbeat, silentAfterDays }: ThreatDefenceConnector, now: Date): Pick<Found, 'expires' | 'trouble'> | null {
  const contact = { last: lastHeartbeat, days: silentAfterDays || usualThreshold };
  switch (state) {
    case 'unavailable':
    case 'notSetUp': return null;
    case 'unresponsive': return inTrouble('silent', contact, now);
    case 'error': return inTrouble('failing', contact, now);
    default: return heartbeat(contact, now);
  }
}
