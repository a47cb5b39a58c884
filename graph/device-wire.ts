// Intune's spelling of a device, and how it becomes ours.
import type { ConfigurationManagerClient, Device, DeviceDetails, Workloads } from './devices.ts';
import { text, time } from './odata.ts';

// Enumerations stay open strings: members that nobody listed do arrive.
type Wire<Name extends string, Value> = Partial<Record<Name, Value | null>>;

export type WireDevice = { id: string } & Wire<
  | 'deviceName' | 'serialNumber' | 'userId' | 'userPrincipalName' | 'userDisplayName' | 'operatingSystem' | 'osVersion'
  | 'manufacturer' | 'model' | 'managedDeviceOwnerType' | 'complianceState' | 'complianceGracePeriodExpirationDateTime'
  | 'enrolledDateTime' | 'lastSyncDateTime' | 'managementAgent' | 'managementState' | 'deviceEnrollmentType'
  | 'azureADDeviceId',
  string
> &
  Wire<'isEncrypted' | 'isSupervised', boolean> &
  Wire<'configurationManagerClientEnabledFeatures', Partial<Workloads>>;

export type WireDeviceDetails = WireDevice &
  Wire<'joinType' | 'lostModeState' | 'managementCertificateExpirationDate', string> &
  Wire<'freeStorageSpaceInBytes' | 'totalStorageSpaceInBytes', number> &
  Wire<'configurationManagerClientHealthState', { state?: string; errorCode?: number; lastSyncDateTime?: string }> &
  Wire<'configurationManagerClientInformation', { clientVersion?: string | null; isBlocked?: boolean }>;

export const DEVICE_FIELDS = [
  'id', 'deviceName', 'serialNumber', 'userId', 'userPrincipalName', 'userDisplayName', 'operatingSystem', 'osVersion',
  'manufacturer', 'model', 'managedDeviceOwnerType', 'complianceState', 'complianceGracePeriodExpirationDateTime',
  'enrolledDateTime', 'lastSyncDateTime', 'managementAgent', 'managementState', 'deviceEnrollmentType', 'isEncrypted',
  'isSupervised', 'azureADDeviceId', 'configurationManagerClientEnabledFeatures',
].join(',');

export const DEVICE_DETAIL_FIELDS = [
  DEVICE_FIELDS, 'joinType', 'configurationManagerClientHealthState', 'configurationManagerClientInformation',
  'freeStorageSpaceInBytes', 'totalStorageSpaceInBytes', 'lostModeState', 'managementCertificateExpirationDate',
].join(',');

export function toDevice(wire: WireDevice): Device {
  return {
    id: wire.id,
    name: wire.deviceName ?? '',
    serialNumber: text(wire.serialNumber),
    userId: text(wire.userId),
    userPrincipalName: text(wire.userPrincipalName),
    userDisplayName: text(wire.userDisplayName),
    operatingSystem: text(wire.operatingSystem),
    osVersion: text(wire.osVersion),
    manufacturer: text(wire.manufacturer),
    model: text(wire.model),
    ownership: wire.managedDeviceOwnerType ?? 'unknown',
    complianceState: wire.complianceState ?? 'unknown',
    graceUntil: time(wire.complianceGracePeriodExpirationDateTime),
    enrolled: time(wire.enrolledDateTime),
    lastSync: time(wire.lastSyncDateTime),
    managementAgent: wire.managementAgent ?? 'unknown',
    managementState: wire.managementState ?? 'unknown',
    enrollmentType: wire.deviceEnrollmentType ?? 'unknown',
    isEncrypted: wire.isEncrypted ?? null,
    isSupervised: wire.isSupervised ?? null,
    entraDeviceId: text(wire.azureADDeviceId),
    intuneWorkloads: workloads(wire.configurationManagerClientEnabledFeatures),
  };
}

export function toDeviceDetails(wire: WireDeviceDetails): DeviceDetails {
  return {
    ...toDevice(wire),
    joinType: text(wire.joinType),
    configurationManager: configurationManager(wire),
    workloadOwners: workloadOwners(wire.configurationManagerClientEnabledFeatures),
    certificateUntil: time(wire.managementCertificateExpirationDate),
    freeStorageBytes: wire.freeStorageSpaceInBytes || null,
    totalStorageBytes: wire.totalStorageSpaceInBytes || null,
    inLostMode: wire.lostModeState === 'enabled',
  };
}

function workloads(wire: Partial<Workloads> | null | undefined): Workloads | null {
  if (!wire) return null;
  const { modernApps = false, compliancePolicy = false, deviceConfiguration = false, windowsUpdateForBusiness = false } = wire;
  return { modernApps, compliancePolicy, deviceConfiguration, windowsUpdateForBusiness };
}

/** True is Intune's. Beta knows more of them than v1.0, and may get to know others. */
function workloadOwners(wire: object | null | undefined): DeviceDetails['workloadOwners'] {
  const known = Object.entries(wire ?? {}).filter(([, value]) => typeof value === 'boolean');
  if (known.length === 0) return null;
  const owned = (by: boolean): string[] => known.filter(([, value]) => value === by).map(([name]) => name);
  return { intune: owned(true), configurationManager: owned(false) };
}

function configurationManager(wire: WireDeviceDetails): ConfigurationManagerClient | null {
  const health = wire.configurationManagerClientHealthState;
  const client = wire.configurationManagerClientInformation;
  if (!health && !client) return null;
  return {
    state: health?.state ?? 'unknown',
    errorCode: health?.errorCode ?? null,
    lastSync: time(health?.lastSyncDateTime),
    version: text(client?.clientVersion),
    isBlocked: client?.isBlocked ?? false,
  };
}
