import { autopilotHelp, lookUpSerial, whoseAutopilot } from '../../dialogs/autopilot-help.ts';
import { enroll } from '../../dialogs/enroll.ts';
import { methodInterview } from '../../dialogs/method-interview.ts';
import { migrationPlanFor } from '../../dialogs/migration-plan.ts';
import { tenantAttach } from '../../dialogs/tenant-attach.ts';
import { hasRole, type Role } from '../../dialogs/visit.ts';
import type { CommandTable } from '../command-table.ts';
import { requireRole } from '../roles.ts';
import { attachTools, autopilotTools, methodTools, migrationTools } from '../tools/advice.ts';
import { enrollTools } from '../tools/enroll.ts';
import { movingCommands } from './moving.ts';

const plan = /\b(plan|migratieplan)\b/i;
const agents: readonly Role[] = ['Helpdesk', 'Admin'];

/** Advice for administrators. Two of the words are also an employee's, who means something else by them. */
export const adviceCommands: CommandTable = {
  enrollment_method_advice: (visit, _said, desk, signal) => methodInterview(visit, methodTools(desk, visit, signal)),
  tenant_attach_help: (visit, _said, desk, signal) => tenantAttach(visit, attachTools(desk, visit, signal)),
  migration_help: (visit, said, desk, signal) => {
    if (plan.test(said.text)) requireRole(visit, ['Admin']);
    if (hasRole(visit, ['Admin'])) return migrationPlanFor(visit, migrationTools(desk, visit, signal));
    return movingCommands.migration_help?.(visit, said, desk, signal) ?? [];
  },
  autopilot_help: (visit, said, desk, signal) => {
    const { serial, device, ownership } = said.entities;
    const number = serial ?? device;
    if (number) requireRole(visit, agents);
    else if (visit.roles === null) return whoseAutopilot(visit);
    if (!hasRole(visit, agents)) return enroll(visit, { platform: 'windows', ownership, text: said.text }, enrollTools(desk));
    return number ? lookUpSerial(visit, number, autopilotTools(desk, visit, signal)) : autopilotHelp(visit, desk);
  },
};
