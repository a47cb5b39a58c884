import { startBulk } from '../../dialogs/bulk.ts';
import type { CommandTable } from '../command-table.ts';
import { bulkTools } from '../tools/bulk.ts';

/** One thing for many devices. */
export const bulkCommands: CommandTable = {
  bulk_action: (visit, { text }, desk, signal) => startBulk(visit, text, bulkTools(desk, visit, signal)),
};
