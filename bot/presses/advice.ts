import { autopilotHelp, lookUpSerial } from '../../dialogs/autopilot-help.ts';
import type { ChecklistPress } from '../../dialogs/checklist.ts';
import { commandRoles } from '../../dialogs/commands.ts';
import { pressMethod } from '../../dialogs/method-interview.ts';
import { chooseMigration, nextGroup, showMigration, tickMigration } from '../../dialogs/migration-plan.ts';
import type { Reply } from '../../dialogs/reply.ts';
import { compareRegistration, showAttach, tickAttach } from '../../dialogs/tenant-attach.ts';
import type { Role, Visit } from '../../dialogs/visit.ts';
import type { Desk } from '../desk.ts';
import type { PressTable, PressVerb } from '../press-table.ts';
import { requireRole } from '../roles.ts';
import { attachTools, autopilotTools, methodTools, migrationTools } from '../tools/advice.ts';

type AdviceVerb = Extract<PressVerb, `method.${string}` | `checklist.${string}` | `attach.${string}` | `migration.${string}` | `autopilot.${string}`>;

const administrators: readonly Role[] = ['Admin'];
const agents: readonly Role[] = ['Helpdesk', 'Admin'];

/** A plan and a checklist are no secret, but only administrators change them. */
export const advicePresses: PressTable<AdviceVerb> = {
  'method.answer': (visit, data, desk, signal) => pressInterview(visit, { verb: 'method.answer', data }, desk, signal),
  'method.back': (visit, data, desk, signal) => pressInterview(visit, { verb: 'method.back', data }, desk, signal),
  'method.show': (visit, data, desk, signal) => pressInterview(visit, { verb: 'method.show', data }, desk, signal),
  'method.reopen': (visit, data, desk, signal) => pressInterview(visit, { verb: 'method.reopen', data }, desk, signal),
  'method.again': (visit, data, desk, signal) => pressInterview(visit, { verb: 'method.again', data }, desk, signal),
  'method.table': (visit, data, desk, signal) => pressInterview(visit, { verb: 'method.table', data }, desk, signal),
  'checklist.tick': (visit, data, desk, signal) => tick(visit, { verb: 'checklist.tick', data }, desk, signal),
  'checklist.untick': (visit, data, desk, signal) => tick(visit, { verb: 'checklist.untick', data }, desk, signal),
  'attach.show': (visit, data, desk, signal) => asAdministrator(visit, () => showAttach(visit, data.page, attachTools(desk, visit, signal))),
  'attach.app': (visit, data, desk, signal) => asAdministrator(visit, () => compareRegistration(visit, data.app, attachTools(desk, visit, signal))),
  'migration.show': (visit, data, desk, signal) => asAdministrator(visit, () => showMigration(visit, data.page, migrationTools(desk, visit, signal))),
  'migration.choose': (visit, data, desk, signal) => asAdministrator(visit, () => chooseMigration(visit, data, migrationTools(desk, visit, signal))),
  'migration.group': (visit, data, desk, signal) => asAdministrator(visit, () => nextGroup(visit, data, migrationTools(desk, visit, signal))),
  'autopilot.serial': (visit, data, desk, signal) => {
    requireRole(visit, agents);
    return lookUpSerial(visit, data.serial, autopilotTools(desk, visit, signal));
  },
  'autopilot.show': (visit, _data, desk) => {
    requireRole(visit, agents);
    return autopilotHelp(visit, desk);
  },
};

function pressInterview(visit: Visit, press: Parameters<typeof pressMethod>[1], desk: Desk, signal: AbortSignal): Promise<Reply[]> {
  requireRole(visit, commandRoles.enrollment_method_advice);
  return pressMethod(visit, press, methodTools(desk, visit, signal));
}

function tick(visit: Visit, press: ChecklistPress, desk: Desk, signal: AbortSignal): Promise<Reply[]> {
  return asAdministrator(visit, () =>
    press.data.list === 'migration' ? tickMigration(visit, press, migrationTools(desk, visit, signal)) : tickAttach(visit, press, attachTools(desk, visit, signal)),
  );
}

function asAdministrator(visit: Visit, answer: () => Promise<Reply[]>): Promise<Reply[]> {
  requireRole(visit, administrators);
  return answer();
}
