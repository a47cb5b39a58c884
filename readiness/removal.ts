import type { CertifiedDevice } from '../graph/management-certificates.ts';

// Intune removes a device 180 days after its management certificate ended. The certificate is renewed while the
// device is in contact, so this is about devices that have been silent for long. Pure.
// https://learn.microsoft.com/intune/intune-service/fundamentals/mdm-authority-set

const day = 24 * 60 * 60 * 1000;
const removedAfter = 180 * day;
const ahead = 30 * day;

/** As stored: plain JSON, dates as ISO. */
export interface RemovalRow extends CertifiedDevice {
  certificateUntil: string;
  removedOn: string;
}

/** Null while its certificate is good for another thirty days, or when Intune knows none. */
export function aboutToBeRemoved(device: CertifiedDevice, now: Date): RemovalRow | null {
  if (device.certificateUntil === null) return null;
  const ends = Date.parse(device.certificateUntil);
  if (ends > now.getTime() + ahead) return null;
  return { ...device, certificateUntil: device.certificateUntil, removedOn: new Date(ends + removedAfter).toISOString() };
}

export interface Found {
  lookedAt: number;
  withoutDate: number;
  total: number;
  expired: number;
  /** Soonest first; of more than `mostRows`, the soonest. */
  devices: RemovalRow[];
}

/** What a list of a large tenant may weigh in the store and in memory; who has more starts with these. */
export const mostRows = 1000;

/** Adds a page of devices to what was found before; memory stays bounded, whatever the size of the tenant. */
export function addDevices(before: Found, devices: readonly CertifiedDevice[], now: Date): Found {
  const rows = devices.map((device) => aboutToBeRemoved(device, now)).filter((row) => row !== null);
  return {
    lookedAt: before.lookedAt + devices.length,
    withoutDate: before.withoutDate + devices.filter(({ certificateUntil }) => certificateUntil === null).length,
    total: before.total + rows.length,
    expired: before.expired + rows.filter((row) => Date.parse(row.certificateUntil) <= now.getTime()).length,
    devices: rows.length === 0 ? before.devices : [...before.devices, ...rows].sort(soonest).slice(0, mostRows),
  };
}

function soonest(a: RemovalRow, b: RemovalRow): number {
  return a.removedOn.localeCompare(b.removedOn) || a.name.localeCompare(b.name);
}
