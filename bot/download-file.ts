import type { CheckFailure, StoredExpiring } from '../alerts/expiring.ts';
import { knownItems } from '../alerts/known-items.ts';
import { wordsFor } from '../cards/words.ts';
import { knownZone } from '../dialogs/working-hours.ts';
import { listAlertObjects } from '../store/alert-objects.ts';
import { listLeadDays } from '../store/alert-settings.ts';
import type { Database } from '../store/database.ts';
import { listChecks } from '../store/expiry-checks.ts';
import { nowOf, type Desk } from './desk.ts';
import { openTicket, type DownloadTicket } from './download-links.ts';
import { bulkReport } from './bulk-report.ts';
import { expiryCalendar } from './expiry-calendar.ts';
import { expiryCsv } from './expiry-csv.ts';

export interface ServedFile {
  name: string;
  type: string;
  body: string;
}

interface Parts {
  tenantId: string;
  now: Date;
  db: Database;
}

/** Null for a link that leads nowhere, or nowhere any more. */
export async function fileOf(path: string, desk: Desk): Promise<ServedFile | null> {
  const ticket = openTicket(path, desk);
  return ticket && makeFile(ticket, { tenantId: desk.config.tenantId, now: nowOf(desk), db: desk.db });
}

export async function makeFile({ file, reader }: DownloadTicket, { tenantId, now, db }: Parts): Promise<ServedFile | null> {
  const words = wordsFor(reader.language);
  if (file.what === 'bulk') return bulkReport(db, tenantId, file.run, words);
  const all = knownItems(await listChecks<StoredExpiring, CheckFailure>(db, tenantId));
  const objects = new Map((await listAlertObjects(db, tenantId)).map((object) => [`${object.kind}/${object.objectId}`, object]));
  const rows = all.map((item) => {
    const object = objects.get(`${item.kind}/${item.objectId}`);
    return { item, owner: object?.owner?.name ?? null, deputy: object?.deputy?.name ?? null, notOurs: (object?.excused ?? null) !== null };
  });
  if (file.as === 'csv') return { name: `${words.looking.file.name}.csv`, type: 'text/csv; charset=utf-8', body: expiryCsv(rows, { now, zone: knownZone(reader.zone) }, words) };
  const wanted = file.what === 'overview' ? rows.filter(({ notOurs }) => !notOurs) : rows.filter(({ item }) => item.kind === file.kind && item.objectId === file.objectId);
  const items = wanted.map(({ item }) => item);
  if (file.what === 'object' && items.length === 0) return null;
  return { name: `${words.looking.file.name}.ics`, type: 'text/calendar; charset=utf-8', body: expiryCalendar(items, { tenantId, words, zone: reader.zone, now, leadDays: await listLeadDays(db, tenantId) }) };
}
