import { graphDate } from './device.ts';
import type { Company } from './company.ts';

const day = 24 * 60 * 60 * 1000;
const hour = 60 * 60 * 1000;

/** A device that is on makes contact several times a day. After a move over days it was seen a few hours ago. */
export function checkIn({ tenant, faults }: Pick<Company, 'tenant' | 'faults'>, now: number): void {
  for (const [nth, { awake, record }] of tenant.devices.entries()) {
    const silent = !awake || faults.isOffline(record.id) || now - Date.parse(record.lastSyncDateTime) < day;
    if (!silent) record.lastSyncDateTime = graphDate(now - (1 + (nth % 7)) * hour);
  }
}
