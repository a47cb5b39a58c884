import { commandRoles, privateCommands, type CommandName } from '../dialogs/commands.ts';
import type { Reply } from '../dialogs/reply.ts';
import { notYet } from '../dialogs/talk.ts';
import { isOwnWish, ownWish } from '../dialogs/own-wish.ts';
import { ownAction, type OwnAction } from '../dialogs/own-actions.ts';
import { hasRole, type Visit } from '../dialogs/visit.ts';
import { meansMine } from '../understanding/mine.ts';
import type { CommandAnswer, CommandTable, CommandWords } from './command-table.ts';
import { adviceCommands } from './commands/advice.ts';
import { alertCommands } from './commands/alerts.ts';
import { approvalCommands } from './commands/approvals.ts';
import { bulkCommands } from './commands/bulk.ts';
import { caseCommands } from './commands/cases.ts';
import { auditCommands } from './commands/audit.ts';
import { deskCommands } from './commands/desk.ts';
import { deviceCommands } from './commands/devices.ts';
import { movingCommands } from './commands/moving.ts';
import { ownCommands as ownDeviceCommands } from './commands/own.ts';
import { readinessCommands } from './commands/readiness.ts';
import { questionCommands } from './commands/questions.ts';
import { talkCommands } from './commands/talk.ts';
import type { Desk } from './desk.ts';
import { requirePrivate } from './private-only.ts';
import { requireRole } from './roles.ts';
import { ownActionTools } from './tools/own-actions.ts';

const table: CommandTable = {
  ...talkCommands,
  ...ownDeviceCommands,
  ...movingCommands,
  ...adviceCommands,
  ...deviceCommands,
  ...deskCommands,
  ...approvalCommands,
  ...auditCommands,
  ...alertCommands,
  ...questionCommands,
  ...readinessCommands,
  ...caseCommands,
  ...bulkCommands,
};

/** What the helpdesk's commands mean to whoever speaks of a device of their own. */
const ownCommands: CommandTable = {
  find_device: (visit, said, desk, signal) => table.my_devices?.(visit, said, desk, signal) ?? notYet(visit, 'my_devices'),
  sync_device: onOwn('sync'),
  lock_device: onOwn('lock'),
  locate_device: onOwn('locate'),
};

function onOwn(action: OwnAction): CommandAnswer {
  return (visit, said, desk, signal) => ownAction(visit, action, { name: said.entities.device ?? said.entities.serial ?? null, platform: said.entities.platform, text: said.text }, ownActionTools(desk, visit, signal));
}

/** From a command to the dialog that answers it: the place first, then the person, then the answer. */
export async function runCommand(visit: Visit, command: CommandName, said: CommandWords, desk: Desk, signal: AbortSignal): Promise<Reply[]> {
  if (privateCommands.has(command)) requirePrivate(visit);
  // "sync my phone" and "where is my phone" need no role: they are about nobody else's device.
  const own = ownCommands[command];
  const namesOther = said.entities.user !== undefined || (command === 'find_device' && said.entities.device !== undefined);
  if (own && !namesOther && meansMine(said.text) && !hasRole(visit, commandRoles[command] ?? [])) return own(visit, said, desk, signal);
  if (isOwnWish(visit, command, said)) return ownWish(visit, command);
  requireRole(visit, commandRoles[command], { command, device: said.entities.device ?? said.entities.serial ?? null });
  return table[command]?.(visit, said, desk, signal) ?? notYet(visit, command);
}
