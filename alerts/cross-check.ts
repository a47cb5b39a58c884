import type { ConnectorStatus } from '../graph/connector-status.ts';
import type { ExpiryKind, StoredExpiring } from './expiring.ts';

// What Intune's own overview of its connectors says, beside what the sources read. Pure. It is a second opinion and no
// source: it leaves out what is not set up, and Intune may call something healthy that does not work.

/** Where the two say different things. */
export interface Disagreement {
  kind: ExpiryKind;
  /** Null when Balie has no such thing at all. */
  name: string | null;
  intune: { health: string; at: string | null };
  /** Null when Balie has no such thing at all. */
  balie: { expires: string; isWell: boolean } | null;
}

interface Connector {
  kind: ExpiryKind;
  /** What Intune's date is: the end itself, or the last contact. */
  says: 'end' | 'contact';
}

/**
 * https://learn.microsoft.com/graph/api/resources/intune-troubleshooting-connectorstatusdetails. Two are left out: the
 * Microsoft Store for Business is gone, and when the connection with Google Play was last changed tells nothing.
 */
const connectors: Readonly<Record<string, Connector>> = {
  applePushNotificationServiceExpirationDateTime: { kind: 'apple_push', says: 'end' },
  appleDepExpirationDateTime: { kind: 'apple_enrollment_token', says: 'end' },
  appleDepLastSyncDateTime: { kind: 'apple_enrollment_sync', says: 'contact' },
  vppTokenExpirationDateTime: { kind: 'apple_vpp_token', says: 'end' },
  vppTokenLastSyncDateTime: { kind: 'apple_vpp_sync', says: 'contact' },
  windowsAutopilotLastSyncDateTime: { kind: 'autopilot_sync', says: 'contact' },
  jamfLastSyncDateTime: { kind: 'partner_heartbeat', says: 'contact' },
  onPremConnectorLastSyncDateTime: { kind: 'exchange_connector', says: 'contact' },
  googlePlayAppLastSyncDateTime: { kind: 'google_play', says: 'contact' },
  windowsDefenderATPConnectorLastHeartbeatDateTime: { kind: 'threat_defence', says: 'contact' },
  mobileThreatDefenceConnectorLastHeartbeatDateTime: { kind: 'threat_defence', says: 'contact' },
  ndesConnectorLastConnectionDateTime: { kind: 'ndes_connector', says: 'contact' },
  chromebookLastDirectorySyncDateTime: { kind: 'chromeos_sync', says: 'contact' },
};

const day = 24 * 60 * 60 * 1000;
/** Two readings of one date may be some hours apart. */
const sameDate = day;
/** Intune warns of what ends within seven days; a day more for the hour of the reading. */
const warnsFrom = 8 * day;

/**
 * @param read what each source read in this check; a kind whose source failed must not be among them
 * @param compared the kinds that were read in this check
 */
export function disagreements(statuses: readonly ConnectorStatus[], read: readonly StoredExpiring[], compared: ReadonlySet<string>, now: Date): Disagreement[] {
  return statuses.flatMap((status): Disagreement[] => {
    const connector = connectors[status.name];
    if (!connector || !compared.has(connector.kind)) return [];
    const ours = ofInstance(status, read.filter(({ kind }) => kind === connector.kind));
    if (ours.some((item) => agrees(status, item, connector, now))) return [];
    const intune = { health: status.health, at: status.at };
    const [first] = ours;
    if (first) return [{ kind: connector.kind, name: first.name, intune, balie: { expires: first.expires, isWell: isWell(first, now) } }];
    return isBad(status) ? [{ kind: connector.kind, name: null, intune, balie: null }] : [];
  });
}

/** The one it names; else all of its kind, the worst first, because Intune's line is then a summary. */
function ofInstance({ instance }: ConnectorStatus, items: readonly StoredExpiring[]): readonly StoredExpiring[] {
  const named = items.filter(({ objectId }) => objectId.toLowerCase() === instance?.toLowerCase());
  return named.length > 0 ? named : [...items].sort((a, b) => Date.parse(a.expires) - Date.parse(b.expires));
}

function agrees(status: ConnectorStatus, item: StoredExpiring, { says }: Connector, now: Date): boolean {
  if (says === 'contact') {
    // A warning is a day of silence, which Balie does not call one.
    if (status.health === 'unhealthy') return !isWell(item, now);
    return status.health !== 'healthy' || isWell(item, now);
  }
  const left = Date.parse(item.expires) - now.getTime();
  // What is wrong whatever the date says, Intune's overview does not know.
  if (item.trouble !== null) return true;
  if (status.at !== null && Math.abs(Date.parse(status.at) - Date.parse(item.expires)) > sameDate) return false;
  return !isBad(status) || left <= warnsFrom;
}

function isBad({ health }: ConnectorStatus): boolean {
  return health === 'unhealthy' || health === 'warning';
}

function isWell(item: StoredExpiring, now: Date): boolean {
  return item.trouble === null && Date.parse(item.expires) > now.getTime();
}
