import type {
  AndroidDeviceOwnerEnrollmentMode, AndroidDeviceOwnerEnrollmentProfile, AndroidForWorkEnrollmentProfile, ChromeOSOnboardingSettings,
  DeviceManagementDomainJoinConnector, WindowsAutopilotSettings,
} from '@microsoft/microsoft-graph-types-beta';
import { graphDate } from './device.ts';
import { companyDomain } from './personas.ts';
import type { Random } from './random.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** What lets Android, ChromeOS and Windows devices come in. */
export interface PlatformLinks {
  androidProfiles: AndroidDeviceOwnerEnrollmentProfile[];
  /** Formerly; a new tenant has none. */
  workProfiles: AndroidForWorkEnrollmentProfile[];
  chromeOs: ChromeOSOnboardingSettings[];
  autopilot: WindowsAutopilotSettings;
  domainJoinConnectors: DeviceManagementDomainJoinConnector[];
  /** The accounts that came with provisioning packages. */
  packages: PackageAccount[];
}

export interface PackageAccount {
  id: string;
  displayName: string;
  userPrincipalName: string;
  createdDateTime: string;
}

export function androidProfile(draw: Random, displayName: string, enrollmentMode: AndroidDeviceOwnerEnrollmentMode, created: number, ends: number): AndroidDeviceOwnerEnrollmentProfile {
  return {
    id: draw.guid(), accountId: draw.guid(), displayName, description: '', enrollmentMode, enrollmentTokenType: 'default', enrolledDeviceCount: 14, enrollmentTokenUsageCount: 0,
    createdDateTime: graphDate(created), lastModifiedDateTime: graphDate(created), tokenCreationDateTime: graphDate(created), tokenExpirationDateTime: graphDate(ends),
    tokenValue: draw.text(20, 'ABCDEFGHJKLMNPQRSTUVWXYZ'), qrCodeContent: '{"secret":true}', qrCodeImage: null, roleScopeTagIds: ['0'],
  };
}

export function packageAccount(draw: Random, created: number): PackageAccount {
  const name = `package_${draw.guid()}`;
  return { id: draw.guid(), displayName: name, userPrincipalName: `${name}@${companyDomain}`, createdDateTime: graphDate(created) };
}

export function platformLinks(draw: Random, now: number): PlatformLinks {
  return {
    androidProfiles: [
      androidProfile(draw, 'Magazijnscanners', 'corporateOwnedDedicatedDevice', now - 200 * day, now + 140 * day + hour),
      // A token of this kind does not lapse by itself.
      androidProfile(draw, 'Kantoortelefoons', 'corporateOwnedFullyManaged', now - 400 * day, now + 20_000 * day),
    ],
    workProfiles: [],
    chromeOs: [
      {
        id: draw.guid(), ownerUserPrincipalName: `chrome-admin@${companyDomain}`, onboardingStatus: 'onboarded',
        lastDirectorySyncDateTime: graphDate(now - 5 * hour), lastModifiedDateTime: graphDate(now - 90 * day),
      },
    ],
    autopilot: { id: 'windowsAutopilotSettings', lastSyncDateTime: graphDate(now - 5 * hour), lastManualSyncTriggerDateTime: graphDate(now - 20 * day), syncStatus: 'completed' },
    domainJoinConnectors: [{ id: draw.guid(), displayName: 'NKL-ODJ01', lastConnectionDateTime: graphDate(now - 5 * hour), state: 'active', version: '6.2504.2001.8' }],
    packages: [packageAccount(draw, now - 61 * day)],
  };
}
