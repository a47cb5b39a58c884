import { csvCell } from './audit-csv.ts';
import { bulkItemsOf, type BulkItem, type BulkState } from './bulk-items.ts';
import type { Database, Transaction } from './database.ts';

/** How the report says things; codes and English headings where nobody reads it in a language. */
export interface BulkCsvWords {
  head: readonly string[];
  stateOf(state: BulkState): string;
  reasonOf(reason: string): string;
}

export const plainBulkCsv: BulkCsvWords = {
  head: ['device', 'device id', 'owner', 'state', 'reason', 'tries', 'sent at', 'last contact', 'Graph request'],
  stateOf: (state) => state,
  reasonOf: (reason) => reason,
};

const allStates: readonly BulkState[] = ['waiting', 'sending', 'sent', 'done', 'failed', 'unknown', 'stopped', 'out'];
const atOnce = 1_000;

/** Line by line of RFC 4180, a thousand devices at a time: of ten thousand not all are held at once. */
export async function* bulkCsv(db: Database, run: string, words: BulkCsvWords): AsyncIterable<string> {
  yield `${words.head.map(csvCell).join(',')}\r\n`;
  for (let after = 0; ; after += atOnce) {
    const items = await bulkItemsOf(db, run, { states: allStates, after, most: atOnce });
    yield items.map((item) => lineOf(item, words)).join('');
    if (items.length < atOnce) return;
  }
}

function lineOf({ deviceName, deviceId, owner, state, reason, tries, sentAt, lastSync, graphRequestId }: BulkItem, words: BulkCsvWords): string {
  const cells = [
    deviceName, deviceId, owner, words.stateOf(state), reason === null ? null : words.reasonOf(reason), String(tries), sentAt?.toISOString() ?? null, lastSync?.toISOString() ?? null, graphRequestId,
  ];
  return `${cells.map((value) => csvCell(value ?? '')).join(',')}\r\n`;
}

export async function bulkRunExists(db: Transaction, id: string): Promise<boolean> {
  return (await db.query(`select 1 from bulk_runs where id::text = $1`, [id])).length === 1;
}
