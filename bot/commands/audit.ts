import { auditSince, showAudit } from '../../dialogs/audit.ts';
import type { CommandTable } from '../command-table.ts';
import { nowOf } from '../desk.ts';
import { auditTools } from '../tools/audit.ts';

/** Who did what. */
export const auditCommands: CommandTable = {
  audit_log: (visit, { about, text, entities }, desk) =>
    showAudit(visit, { about: about !== null && /^(vandaag|today|gisteren|yesterday|log|logboek)$/i.test(about) ? null : about, since: auditSince(text, entities.duration, nowOf(desk)) }, auditTools(desk)),
};
