import type { Words } from '../cards/words.ts';
import { reasonText } from '../cards/bulk-card.ts';
import { bulkCsv } from '../store/bulk-csv.ts';
import { findBulkRun } from '../store/bulk-runs.ts';
import type { Database } from '../store/database.ts';
import type { ServedFile } from './download-file.ts';

/** Every device of a run in the reader's words. Null when the run is not there. */
export async function bulkReport(db: Database, tenantId: string, id: string, words: Words): Promise<ServedFile | null> {
  const run = await findBulkRun(db, tenantId, id);
  if (!run) return null;
  const { states, file } = words.bulk;
  const lines: string[] = [];
  for await (const part of bulkCsv(db, id, { head: file.columns, stateOf: (state) => states[state], reasonOf: (reason) => reasonText(reason, words) })) lines.push(part);
  // Excel takes a file without this mark for an old alphabet.
  return { name: `${file.name}.csv`, type: 'text/csv; charset=utf-8', body: `\uFEFF${lines.join('')}` };
}
