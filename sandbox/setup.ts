import { graphDate } from './device.ts';
import { companyDomain } from './personas.ts';

/** How enrollment is set up in the simulated company, as Graph keeps it; a test may change any of it. */
export interface Setup {
  authority: 'unknown' | 'intune' | 'sccm' | 'office365';
  subscriptionState: string;
  verifiedDomains: { name: string; isDefault: boolean; isInitial: boolean; capabilities: string; type: string }[];
  /** Domains with a CNAME that leads to Intune. */
  autoDiscovery: Set<string>;
  mdmPolicy: MobilityPolicy | null;
  mamPolicy: MobilityPolicy | null;
  android: Record<string, unknown>;
  enrollmentConfigurations: Record<string, unknown>[];
  licences: Record<string, unknown>[];
}

export interface MobilityPolicy {
  id: string;
  displayName: string;
  description: string;
  appliesTo: 'none' | 'all' | 'selected';
  isValid: boolean;
  discoveryUrl: string;
  complianceUrl: string;
  termsOfUseUrl: string;
  includedGroups: { id: string; displayName: string }[];
}

const hour = 60 * 60 * 1000;
const intuneId = '0000000a-0000-0000-c000-000000000000';

function policy(appliesTo: MobilityPolicy['appliesTo'], more: Partial<MobilityPolicy> = {}): MobilityPolicy {
  return {
    id: intuneId, displayName: 'Microsoft Intune', description: 'Microsoft Intune', appliesTo, isValid: true, includedGroups: [],
    discoveryUrl: 'https://enrollment.manage.microsoft.com/enrollmentserver/discovery.svc',
    complianceUrl: 'https://portal.manage.microsoft.com/?portalAction=Compliance',
    termsOfUseUrl: 'https://portal.manage.microsoft.com/TermsofUse.aspx',
    ...more,
  };
}

function platformRule(blocked = false, personalBlocked = false): object {
  return { platformBlocked: blocked, personalDeviceEnrollmentBlocked: personalBlocked, osMinimumVersion: '', osMaximumVersion: '', blockedManufacturers: [], blockedSkus: [] };
}

function configuration(type: string, id: string, more: object): Record<string, unknown> {
  return {
    '@odata.type': `#microsoft.graph.${type}`, id, displayName: 'All users and all devices', description: 'The default, for everybody', priority: 0, version: 1,
    createdDateTime: '2021-03-02T08:00:00Z', lastModifiedDateTime: '2025-05-12T08:00:00Z', roleScopeTagIds: [], ...more,
  };
}

function enrollmentConfigurations(): Record<string, unknown>[] {
  const account = '9c3e1a70-5a0e-4a57-9c0d-2f0a6f3b4e21';
  return [
    configuration('deviceEnrollmentLimitConfiguration', `${account}_DefaultLimit`, { deviceEnrollmentConfigurationType: 'defaultLimit', limit: 15 }),
    configuration('deviceEnrollmentPlatformRestrictionsConfiguration', `${account}_DefaultPlatformRestrictions`, {
      deviceEnrollmentConfigurationType: 'defaultPlatformRestrictions',
      windowsRestriction: platformRule(), windowsHomeSkuRestriction: platformRule(), iosRestriction: platformRule(), macOSRestriction: platformRule(),
      androidRestriction: platformRule(true), androidForWorkRestriction: platformRule(), windowsMobileRestriction: platformRule(true),
    }),
    configuration('windows10EnrollmentCompletionPageConfiguration', `${account}_DefaultWindows10EnrollmentCompletionPageConfiguration`, {
      deviceEnrollmentConfigurationType: 'defaultWindows10EnrollmentCompletionPageConfiguration',
    }),
  ];
}

const restrictedByDefault = ['iosRestriction', 'macOSRestriction', 'windowsRestriction', 'androidForWorkRestriction'] as const;

interface Restriction {
  personalDeviceEnrollmentBlocked: boolean;
}

function defaultRestrictions({ enrollmentConfigurations: all }: Setup): Restriction[] {
  const found = all.find((one) => one['@odata.type'] === '#microsoft.graph.deviceEnrollmentPlatformRestrictionsConfiguration');
  return restrictedByDefault.flatMap((name) => (found?.[name] ? [found[name] as Restriction] : []));
}

export function ownDevicesBlocked(setup: Setup): boolean {
  return defaultRestrictions(setup).some((one) => one.personalDeviceEnrollmentBlocked);
}

/** An administrator decides that only devices of the company come in, or takes that back. */
export function blockOwnDevices(setup: Setup, blocked: boolean): void {
  for (const one of defaultRestrictions(setup)) one.personalDeviceEnrollmentBlocked = blocked;
}

const plans = {
  intune: { servicePlanId: 'c1ec4a95-1f05-45b3-a911-aa3fa01094f5', servicePlanName: 'INTUNE_A', provisioningStatus: 'Success', appliesTo: 'User' },
  premium: { servicePlanId: '41781fb2-bc02-4b7c-bd55-b576c07bb09d', servicePlanName: 'AAD_PREMIUM', provisioningStatus: 'Success', appliesTo: 'User' },
  exchange: { servicePlanId: 'efb87545-963c-4e0d-99df-69c6916d9eb0', servicePlanName: 'EXCHANGE_S_ENTERPRISE', provisioningStatus: 'Success', appliesTo: 'User' },
};

function sku(skuPartNumber: string, skuId: string, enabled: number, consumedUnits: number, servicePlans: object[]): Record<string, unknown> {
  return {
    id: `9c3e1a70-5a0e-4a57-9c0d-2f0a6f3b4e21_${skuId}`, skuId, skuPartNumber, appliesTo: 'User', capabilityStatus: 'Enabled', consumedUnits,
    prepaidUnits: { enabled, suspended: 0, warning: 0, lockedOut: 0 }, servicePlans,
  };
}

/** As a company of two hundred people has it that uses everything; one domain lacks its CNAME. */
export function companySetup(now: number): Setup {
  return {
    authority: 'intune',
    subscriptionState: 'active',
    verifiedDomains: [
      { capabilities: 'Email, OfficeCommunicationsOnline', isDefault: true, isInitial: false, name: companyDomain, type: 'Managed' },
      { capabilities: 'Email', isDefault: false, isInitial: true, name: 'noordkade.onmicrosoft.com', type: 'Managed' },
    ],
    autoDiscovery: new Set([companyDomain]),
    mdmPolicy: policy('all', { termsOfUseUrl: 'https://portal.manage.microsoft.com/TermsofUse.aspx' }),
    mamPolicy: policy('none', { discoveryUrl: 'https://wip.mam.manage.microsoft.com/Enroll', complianceUrl: '', termsOfUseUrl: '' }),
    android: {
      id: 'androidManagedStoreAccountEnterpriseSettings', bindStatus: 'boundAndValidated', enrollmentTarget: 'all', ownerUserPrincipalName: `android-mdm@${companyDomain}`,
      ownerOrganizationName: 'Noordkade Logistiek', lastAppSyncDateTime: graphDate(now - 6 * hour), lastAppSyncStatus: 'success',
      lastModifiedDateTime: '2025-05-12T08:00:00Z', deviceOwnerManagementEnabled: true, androidDeviceOwnerFullyManagedEnrollmentEnabled: true, targetGroupIds: [],
    },
    enrollmentConfigurations: enrollmentConfigurations(),
    licences: [
      sku('SPE_E3', '05e9a617-0261-4cee-bb44-138d3ef5d965', 210, 198, [plans.intune, plans.premium, plans.exchange]),
      sku('EXCHANGESTANDARD', '4b9405b0-7788-4568-add1-99614e613b69', 40, 12, [plans.exchange]),
    ],
  };
}
