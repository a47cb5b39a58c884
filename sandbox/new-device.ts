import { blankDevice } from './blank-device.ts';
import type { Device, DeviceKind, DeviceRecord } from './device.ts';
import { graphDate, noDate } from './device.ts';
import type { Hardware } from './device-models.ts';
import { kindTraits } from './kind-traits.ts';
import type { Person } from './person.ts';
import type { Random } from './random.ts';

const gib = 1024 ** 3;
const day = 24 * 60 * 60 * 1000;

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const digits = '0123456789';

export interface NewDevice {
  kind: DeviceKind;
  owner: Person | null;
  /** Default: the kind's prefix and a drawn number, or what the platform calls a personal device. */
  name?: string;
  enrolledAt: number;
  lastSeenAt: number;
}

function serialNumber(draw: Random, pattern: Hardware['serial']): string {
  return pattern.replace(/[9X]/g, (mark) => draw.text(1, mark === '9' ? digits : letters + digits));
}

function macAddress(draw: Random): string {
  return draw.text(12, '0123456789ABCDEF');
}

/** Phones carry the name their owner sees; an Android work profile is named by Intune. */
function habitualName(kind: DeviceKind, owner: Person | null, enrolledAt: number): string {
  if (kind === 'iphone-personal') {
    if (owner === null) return 'iPhone';
    return owner.language === 'nl' ? `iPhone van ${owner.givenName}` : `${owner.givenName}'s iPhone`;
  }
  const date = new Date(enrolledAt).toLocaleString('en-US', { timeZone: 'UTC' }).replace(', ', '_');
  return `${owner?.userPrincipalName.split('@')[0] ?? 'device'}_AndroidForWork_${date}`;
}

function ownership(owner: Person | null, operatingSystem: string, enrolledAt: number): Partial<DeviceRecord> {
  if (owner === null) return {};
  const date = new Date(enrolledAt).toLocaleString('en-US', { timeZone: 'UTC' }).replace(', ', '_').replace(/:\d\d /, ' ');
  return {
    userId: owner.id,
    userPrincipalName: owner.userPrincipalName,
    userDisplayName: owner.displayName,
    emailAddress: owner.userPrincipalName,
    enrolledByUserPrincipalName: owner.userPrincipalName,
    managedDeviceName: `${owner.userPrincipalName.split('@')[0]}_${operatingSystem}_${date}`,
  };
}

function radio(draw: Random, kind: DeviceKind, owner: Person | null): Partial<DeviceRecord> {
  const wiFiMacAddress = macAddress(draw);
  const isPhone = kind.startsWith('iphone') || kind.startsWith('android');
  if (!isPhone) return { wiFiMacAddress, ethernetMacAddress: macAddress(draw) };
  // Intune keeps the hardware identifiers of a personal phone from its owner's employer.
  if (kind === 'iphone-personal' || kind === 'android-work-profile') return {};
  return {
    wiFiMacAddress,
    imei: draw.text(15, digits),
    iccid: `893144${draw.text(13, digits)}`,
    phoneNumber: owner?.mobilePhone ?? '',
    subscriberCarrier: draw.pick(['KPN', 'Odido', 'Proximus', 'Vodafone NL']),
  };
}

function configMgrClient(draw: Random, lastSeenAt: number): Partial<DeviceRecord> {
  return {
    configurationManagerClientHealthState: { state: 'healthy', errorCode: 0, lastSyncDateTime: graphDate(lastSeenAt) },
    configurationManagerClientInformation: {
      clientIdentifier: `GUID:${draw.guid()}`, isBlocked: false, clientVersion: '5.00.9132.1011',
    },
  };
}

/** A certificate lives for a year, and a device that is in contact renews it in its last six weeks. */
export function certificateEnd(enrolledAt: number, lastSeenAt: number): number {
  const year = 365 * day;
  const renewals = Math.max(0, Math.ceil((lastSeenAt + 42 * day - enrolledAt) / year) - 1);
  return enrolledAt + (renewals + 1) * year;
}

/** A healthy, compliant device of its kind; the caller spoils what should be wrong with it. */
export function newDevice(draw: Random, wanted: NewDevice): Device {
  const { kind, owner, enrolledAt, lastSeenAt } = wanted;
  const { hardware, prefix, traits } = kindTraits[kind];
  const model = draw.pick(hardware.models);
  const drawnName = prefix === null ? habitualName(kind, owner, enrolledAt) : `${prefix}-${draw.text(4, digits)}`;
  const entraId = draw.guid();
  const record: DeviceRecord = {
    ...blankDevice,
    ...traits,
    ...ownership(owner, traits.operatingSystem, enrolledAt),
    ...radio(draw, kind, owner),
    ...(kind === 'windows-comanaged' ? configMgrClient(draw, lastSeenAt) : {}),
    id: draw.guid(),
    deviceName: wanted.name ?? drawnName,
    serialNumber: serialNumber(draw, hardware.serial),
    manufacturer: model.manufacturer,
    model: model.model,
    osVersion: draw.pick(hardware.versions),
    azureADDeviceId: entraId,
    azureActiveDirectoryDeviceId: entraId,
    enrolledDateTime: graphDate(enrolledAt),
    lastSyncDateTime: graphDate(lastSeenAt),
    managementCertificateExpirationDate: kind.startsWith('android') ? noDate : graphDate(certificateEnd(enrolledAt, lastSeenAt)),
    totalStorageSpaceInBytes: model.storageGiB * gib,
    freeStorageSpaceInBytes: Math.round(model.storageGiB * gib * (0.1 + draw.next() * 0.7)),
    physicalMemoryInBytes: model.memoryGiB * gib,
    deviceActionResults: [],
  };
  return { kind, record, awake: true };
}
