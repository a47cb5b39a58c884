import { commandRoles, privateCommands, type CommandName } from '../dialogs/commands.ts';
import type { Reply } from '../dialogs/reply.ts';
import { notYet } from '../dialogs/talk.ts';
import type { Visit } from '../dialogs/visit.ts';
import type { CommandTable, CommandWords } from './command-table.ts';
import { adviceCommands } from './commands/advice.ts';
import { alertCommands } from './commands/alerts.ts';
import { approvalCommands } from './commands/approvals.ts';
import { caseCommands } from './commands/cases.ts';
import { auditCommands } from './commands/audit.ts';
import { deviceCommands } from './commands/devices.ts';
import { movingCommands } from './commands/moving.ts';
import { ownCommands } from './commands/own.ts';
import { readinessCommands } from './commands/readiness.ts';
import { questionCommands } from './commands/questions.ts';
import { talkCommands } from './commands/talk.ts';
import type { Desk } from './desk.ts';
import { requirePrivate } from './private-only.ts';
import { requireRole } from './roles.ts';

const table: CommandTable = {
  ...talkCommands,
  ...ownCommands,
  ...movingCommands,
  ...adviceCommands,
  ...deviceCommands,
  ...approvalCommands,
  ...auditCommands,
  ...alertCommands,
  ...questionCommands,
  ...readinessCommands,
  ...caseCommands,
};

/** From a command to the dialog that answers it: the place first, then the person, then the answer. */
export async function runCommand(visit: Visit, command: CommandName, said: CommandWords, desk: Desk, signal: AbortSignal): Promise<Reply[]> {
  if (privateCommands.has(command)) requirePrivate(visit);
  requireRole(visit, commandRoles[command]);
  return table[command]?.(visit, said, desk, signal) ?? notYet(visit, command);
}
