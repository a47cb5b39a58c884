import { checkReadiness } from '../../dialogs/readiness.ts';
import { showRemovals } from '../../dialogs/removal-list.ts';
import type { CommandTable } from '../command-table.ts';
import { readinessTools } from '../tools/readiness.ts';
import { removalTools } from '../tools/removal.ts';

/** Whether devices can be enrolled, and which of them are about to be removed. */
export const readinessCommands: CommandTable = {
  readiness_check: (visit, _said, desk, signal) => checkReadiness(visit, null, readinessTools(desk, visit, signal)),
  removal_list: (visit, _said, desk) => showRemovals(visit, removalTools(desk, visit)),
};
