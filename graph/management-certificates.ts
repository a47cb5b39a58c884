import type { Graph } from './graph.ts';
import { text, time } from './odata.ts';

/** When the certificate with which a device proves itself to Intune ends, and whose the device is. */
export interface CertifiedDevice {
  id: string;
  name: string;
  operatingSystem: string;
  ownerId: string | null;
  ownerName: string | null;
  lastSync: string | null;
  /** Null where Intune does not know one: devices that it does not manage itself. */
  certificateUntil: string | null;
}

export interface CertifiedDevices {
  devices: CertifiedDevice[];
  /** Null on the last page. */
  next: string | null;
}

interface WireDevice {
  id: string;
  deviceName?: string | null;
  operatingSystem?: string | null;
  userId?: string | null;
  userDisplayName?: string | null;
  userPrincipalName?: string | null;
  lastSyncDateTime?: string | null;
  managementCertificateExpirationDate?: string | null;
}

/** One page of all devices: Graph documents no filter on this date, and ignores a filter that it does not know. */
export async function certifiedDevices(graph: Graph, next: string | null, signal?: AbortSignal): Promise<CertifiedDevices> {
  const select = 'id,deviceName,operatingSystem,userId,userDisplayName,userPrincipalName,lastSyncDateTime,managementCertificateExpirationDate';
  const page = await graph.page<WireDevice>('/deviceManagement/managedDevices', { query: { select }, signal }, next);
  return { devices: page.items.map(toDevice), next: page.next };
}

function toDevice(wire: WireDevice): CertifiedDevice {
  return {
    id: wire.id,
    name: wire.deviceName ?? '',
    operatingSystem: wire.operatingSystem ?? '',
    ownerId: text(wire.userId),
    ownerName: text(wire.userDisplayName) ?? text(wire.userPrincipalName),
    lastSync: time(wire.lastSyncDateTime),
    certificateUntil: time(wire.managementCertificateExpirationDate),
  };
}

/** When the certificate of each device ends, as far as Intune knows: a thousand devices for one call. */
export async function* managementCertificateEnds(graph: Graph, signal?: AbortSignal): AsyncGenerator<string> {
  const query = { select: 'id,managementCertificateExpirationDate' };
  for await (const wire of graph.pages<{ managementCertificateExpirationDate?: string | null }>('/deviceManagement/managedDevices', { query, signal })) {
    const ends = time(wire.managementCertificateExpirationDate);
    if (ends !== null) yield ends;
  }
}
