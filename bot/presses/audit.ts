import { isActionId } from '../../actions/registry.ts';
import { showAudit } from '../../dialogs/audit.ts';
import { commandRoles } from '../../dialogs/commands.ts';
import type { PressTable } from '../press-table.ts';
import { requireRole } from '../roles.ts';
import { auditTools } from '../tools/audit.ts';

export const auditPresses: PressTable<'audit.show'> = {
  'audit.show': (visit, { about, since, before, actions }, desk) => {
    requireRole(visit, commandRoles.audit_log);
    return showAudit(visit, { about, since: since === undefined ? null : new Date(since), before, actions: actions?.filter(isActionId) }, auditTools(desk, visit));
  },
};
