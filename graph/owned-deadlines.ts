import type { CertifiedDevice } from './management-certificates.ts';
import type { Graph } from './graph.ts';
import { text, time } from './odata.ts';

/** What is about to happen to a device, and whose it is. */
export interface DeadlineDevice extends CertifiedDevice {
  complianceState: string;
  /** Until when a device that breaks a rule still counts as compliant. */
  graceUntil: string | null;
  /** When a scheduled action for devices that break a rule takes it out of use. */
  retireAfter: string | null;
}

interface WireDevice {
  id: string;
  deviceName?: string | null;
  operatingSystem?: string | null;
  userId?: string | null;
  complianceState?: string | null;
  complianceGracePeriodExpirationDateTime?: string | null;
  retireAfterDateTime?: string | null;
  managementCertificateExpirationDate?: string | null;
  lastSyncDateTime?: string | null;
}

const select = 'id,deviceName,operatingSystem,userId,complianceState,complianceGracePeriodExpirationDateTime,retireAfterDateTime,managementCertificateExpirationDate,lastSyncDateTime';

/** One page of all devices: none of these dates can be filtered on. Beta, because v1.0 does not know when a device is retired. */
export async function deadlineDevices(graph: Graph, next: string | null, signal?: AbortSignal): Promise<{ devices: DeadlineDevice[]; next: string | null }> {
  const page = await graph.page<WireDevice>('/deviceManagement/managedDevices', { version: 'beta', query: { select }, signal }, next);
  return { devices: page.items.map(toDevice), next: page.next };
}

function toDevice(wire: WireDevice): DeadlineDevice {
  return {
    id: wire.id,
    name: wire.deviceName ?? '',
    operatingSystem: wire.operatingSystem ?? '',
    ownerId: text(wire.userId),
    ownerName: null,
    lastSync: time(wire.lastSyncDateTime),
    certificateUntil: time(wire.managementCertificateExpirationDate),
    complianceState: wire.complianceState ?? 'unknown',
    graceUntil: time(wire.complianceGracePeriodExpirationDateTime),
    retireAfter: time(wire.retireAfterDateTime),
  };
}
