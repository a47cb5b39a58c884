import { csvCell } from './audit-csv.ts';
import type { BulkItem } from './bulk-items.ts';
import type { Transaction } from './database.ts';

export const bulkCsvHead = 'device,device id,owner,state,reason,tries,sent at,last contact,Graph request\r\n';

export function bulkCsvLine({ deviceName, deviceId, owner, state, reason, tries, sentAt, lastSync, graphRequestId }: BulkItem): string {
  return `${[deviceName, deviceId, owner, state, reason, String(tries), sentAt?.toISOString() ?? null, lastSync?.toISOString() ?? null, graphRequestId].map((value) => csvCell(value ?? '')).join(',')}\r\n`;
}

export async function bulkRunExists(db: Transaction, id: string): Promise<boolean> {
  return (await db.query(`select 1 from bulk_runs where id::text = $1`, [id])).length === 1;
}
