import type {
  DeviceManagementExchangeConnector, DeviceManagementPartner, MobileThreatDefenseConnector, RemoteAssistancePartner,
} from '@microsoft/microsoft-graph-types-beta';
import { graphDate, noDate } from './device.ts';

const hour = 60 * 60 * 1000;

/** Something that Intune hears from. */
export interface Connection<Record> {
  record: Record;
  /** While true it was heard from two hours ago, however far time has moved; else its record says when. */
  alive: boolean;
}

/** What other services and partners keep connected; a test may change any of it. */
export interface Connections {
  threatDefence: Connection<MobileThreatDefenseConnector>[];
  exchange: Connection<DeviceManagementExchangeConnector>[];
  partners: Connection<DeviceManagementPartner>[];
  assistance: RemoteAssistancePartner[];
  /** What Intune's own overview says; missing for what is so. */
  intuneSays?: object[];
}

export function lastHeard(connection: Connection<unknown>, written: string | undefined, now: number): string | undefined {
  return connection.alive ? graphDate(now - 2 * hour) : written;
}

/** Everything in order: Defender and Jamf are heard from, TeamViewer is connected, and one partner was never set up. */
export function companyConnections(): Connections {
  return {
    threatDefence: [{ alive: true, record: threatDefence() }],
    exchange: [{ alive: true, record: exchange() }],
    partners: [{ alive: true, record: partner('Jamf Pro', true) }, { alive: false, record: partner('VMware Workspace ONE', false) }],
    assistance: [{
      id: '6e0a4f5d-93ab-4e8e-8b0a-5f1b8f8ed4a1', displayName: 'TeamViewer', onboardingStatus: 'onboarded', onboardingUrl: 'https://login.teamviewer.com/',
      lastConnectionDateTime: noDate, onboardingRequestExpiryDateTime: noDate,
    }],
  };
}

/** The id is Defender's own, the same in every tenant. */
function threatDefence(): MobileThreatDefenseConnector {
  return {
    id: 'fc780465-2017-40d4-a0c5-307022471b92', lastHeartbeatDateTime: noDate, partnerState: 'enabled', partnerUnresponsivenessThresholdInDays: 7,
    androidEnabled: true, iosEnabled: true, windowsEnabled: false, androidDeviceBlockedOnMissingPartnerData: false, iosDeviceBlockedOnMissingPartnerData: false,
    windowsDeviceBlockedOnMissingPartnerData: false, androidMobileApplicationManagementEnabled: false, iosMobileApplicationManagementEnabled: false,
    partnerUnsupportedOsVersionBlocked: false, allowPartnerToCollectIOSApplicationMetadata: false, allowPartnerToCollectIOSPersonalApplicationMetadata: false,
    microsoftDefenderForEndpointAttachEnabled: true,
  };
}

function exchange(): DeviceManagementExchangeConnector {
  return {
    id: 'b4f3a1f2-0a5d-4a6b-9a7e-0f7f0f6f2c11', serverName: 'EX01.noordkade.local', connectorServerName: 'SRV-EXC.noordkade.local', exchangeConnectorType: 'onPremises',
    exchangeAlias: null, exchangeOrganization: 'Noordkade', primarySmtpAddress: null, version: '6.5.0', status: 'connected', lastSyncDateTime: noDate,
  };
}

function partner(displayName: string, isConfigured: boolean): DeviceManagementPartner {
  return {
    id: isConfigured ? '4fd1e9aa-2ac3-4a35-8a53-6c0a3f3e8b21' : '9a2f0b7c-4d1e-4d9e-a6a5-2b8f4c7d1e32', displayName, isConfigured,
    partnerState: isConfigured ? 'enabled' : 'unavailable', partnerAppType: 'multiTenantApp', singleTenantAppId: null, lastHeartbeatDateTime: noDate,
    groupsRequiringPartnerEnrollment: [],
    whenPartnerDevicesWillBeMarkedAsNonCompliantDateTime: isConfigured ? null : noDate, whenPartnerDevicesWillBeRemovedDateTime: isConfigured ? null : noDate,
  };
}
