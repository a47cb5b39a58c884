import type { AuditRow } from './audit.ts';

const columns = ['seq', 'at', 'who', 'event', 'subject', 'device', 'action', 'reason', 'problem', 'chat', 'graph_request', 'client_request', 'detail'] as const;

export const auditCsvHead = `${columns.join(',')}\r\n`;

/** One line of RFC 4180. */
export function auditCsvLine(row: AuditRow): string {
  const detail = row.detail as Partial<Record<string, unknown>>;
  const named = (key: string) => (typeof detail[key] === 'string' ? detail[key] : '');
  const cells = [
    String(row.seq), row.at.toISOString(), row.objectId ?? '', row.event, row.subject,
    named('device'), named('action'), named('reason'), named('problem'), named('conversation'), named('graphRequestId'), named('clientRequestId'), JSON.stringify(row.detail),
  ];
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** What a spreadsheet would take for a formula gets an apostrophe in front. */
export function csvCell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
