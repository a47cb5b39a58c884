import type {
  ApplePushNotificationCertificate, DepOnboardingSetting, VppToken,
} from '@microsoft/microsoft-graph-types-beta';
import { graphDate } from './device.ts';
import { companyDomain, companyName } from './personas.ts';
import type { Random } from './random.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** One hour more than whole days, so that "24 days left" stays true while somebody looks around. */
function daysFrom(now: number, days: number): string {
  return graphDate(now + days * day + hour);
}

const appleId = `apple-mdm@${companyDomain}`;

/** What keeps Apple devices connected to Intune, and ends on a date. */
export interface AppleLinks {
  /** Null when none was ever uploaded: Graph then answers 404. */
  pushCertificate: ApplePushNotificationCertificate | null;
  enrollmentTokens: DepOnboardingSetting[];
  appTokens: VppToken[];
}

function pushCertificate(draw: Random, now: number): ApplePushNotificationCertificate {
  return {
    id: draw.guid(),
    appleIdentifier: appleId,
    topicIdentifier: `com.apple.mgmt.External.${draw.guid()}`,
    lastModifiedDateTime: graphDate(now - 341 * day),
    expirationDateTime: daysFrom(now, 24),
    certificateUploadStatus: null,
    certificateUploadFailureReason: null,
    certificateSerialNumber: draw.text(16, '0123456789ABCDEF'),
    certificate: null,
  };
}

function enrollmentToken(draw: Random, now: number, tokenName: string, daysLeft: number, syncedDeviceCount: number): DepOnboardingSetting {
  return {
    id: draw.guid(),
    appleIdentifier: appleId,
    tokenExpirationDateTime: daysFrom(now, daysLeft),
    lastModifiedDateTime: graphDate(now - (365 - daysLeft) * day),
    lastSuccessfulSyncDateTime: graphDate(now - 5 * hour),
    lastSyncTriggeredDateTime: graphDate(now - 5 * hour),
    shareTokenWithSchoolDataSyncService: false,
    lastSyncErrorCode: 0,
    tokenType: 'dep',
    tokenName,
    syncedDeviceCount,
    dataSharingConsentGranted: true,
    roleScopeTagIds: ['0'],
  };
}

function appToken(draw: Random, now: number, locationName: string, daysLeft: number): VppToken {
  const ended = daysLeft <= 0;
  return {
    id: draw.guid(),
    organizationName: companyName,
    locationName,
    displayName: locationName,
    vppTokenAccountType: 'business',
    appleId,
    expirationDateTime: daysFrom(now, daysLeft),
    lastSyncDateTime: graphDate(now - (ended ? 1 - daysLeft : 0.4) * day),
    token: draw.text(40, '0123456789abcdef'),
    lastModifiedDateTime: graphDate(now - (365 - daysLeft) * day),
    state: ended ? 'expired' : 'valid',
    lastSyncStatus: ended ? 'failed' : 'completed',
    automaticallyUpdateApps: true,
    countryOrRegion: 'nl',
    claimTokenManagementFromExternalMdm: false,
    dataSharingConsentGranted: true,
    roleScopeTagIds: ['0'],
    tokenActionResults: [],
  };
}

export function appleLinks(draw: Random, now: number): AppleLinks {
  return {
    pushCertificate: pushCertificate(draw, now),
    enrollmentTokens: [
      enrollmentToken(draw, now, 'ABM - Nederland', 6, 47),
      enrollmentToken(draw, now, 'ABM - België', 201, 22),
    ],
    appTokens: [
      appToken(draw, now, 'Noordkade Nederland', 13),
      appToken(draw, now, 'Noordkade België', 154),
      appToken(draw, now, 'Magazijn (oud)', -11),
    ],
  };
}
