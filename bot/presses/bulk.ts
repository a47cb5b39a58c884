import { chooseBulkAction, chooseBulkDevices, chooseBulkGroup, confirmBulk, moveBulkByHand, readBulkAgain, retryBulk, showBulkRun } from '../../dialogs/bulk.ts';
import type { BulkTools } from '../../dialogs/bulk-tools.ts';
import { bulkFile, listBulk } from '../../dialogs/bulk-view.ts';
import { commandRoles } from '../../dialogs/commands.ts';
import type { Visit } from '../../dialogs/visit.ts';
import type { Desk } from '../desk.ts';
import type { PressTable, PressVerb } from '../press-table.ts';
import { requirePrivate } from '../private-only.ts';
import { requireRole } from '../roles.ts';
import { bulkTools } from '../tools/bulk.ts';

export const bulkPresses: PressTable<Extract<PressVerb, `bulk.${string}`>> = {
  'bulk.action': (visit, data, desk, signal) => chooseBulkAction(visit, data, tools(visit, desk, signal)),
  'bulk.which': (visit, data, desk, signal) => chooseBulkDevices(visit, data, tools(visit, desk, signal)),
  'bulk.group': (visit, data, desk, signal) => chooseBulkGroup(visit, data, tools(visit, desk, signal)),
  'bulk.confirm': (visit, data, desk, signal) => confirmBulk(visit, data, tools(visit, desk, signal)),
  'bulk.cancel': (visit, { run }, desk, signal) => moveBulkByHand(visit, run, 'cancel', tools(visit, desk, signal)),
  'bulk.pause': (visit, { run }, desk, signal) => moveBulkByHand(visit, run, 'pause', tools(visit, desk, signal)),
  'bulk.resume': (visit, { run }, desk, signal) => moveBulkByHand(visit, run, 'resume', tools(visit, desk, signal)),
  'bulk.stop': (visit, { run }, desk, signal) => moveBulkByHand(visit, run, 'stop', tools(visit, desk, signal)),
  'bulk.again': (visit, { run }, desk, signal) => readBulkAgain(visit, run, tools(visit, desk, signal)),
  'bulk.show': (visit, { run }, desk, signal) => showBulkRun(visit, run, tools(visit, desk, signal)),
  'bulk.retry': (visit, data, desk, signal) => retryBulk(visit, data, tools(visit, desk, signal)),
  'bulk.file': (visit, data, desk, signal) => bulkFile(visit, data, tools(visit, desk, signal)),
  'bulk.list': (visit, data, desk, signal) => listBulk(visit, data, tools(visit, desk, signal)),
};

/** Whoever lost the role since, or forges a press, gets no further than here. */
function tools(visit: Visit, desk: Desk, signal: AbortSignal): BulkTools {
  requireRole(visit, commandRoles.bulk_action);
  requirePrivate(visit);
  return bulkTools(desk, visit, signal);
}
