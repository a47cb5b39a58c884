import { auditAbout, auditActions, auditSince, showAudit } from '../../dialogs/audit.ts';
import type { CommandTable } from '../command-table.ts';
import { nowOf } from '../desk.ts';
import { auditTools } from '../tools/audit.ts';

/** Who did what. */
export const auditCommands: CommandTable = {
  audit_log: async (visit, { about, text, entities }, desk) => {
    const tools = auditTools(desk, visit);
    const named = auditAbout(about);
    return showAudit(visit, { about: named, since: auditSince(text, entities.duration, nowOf(desk), await tools.zone()), actions: auditActions(text, named) }, tools);
  },
};
