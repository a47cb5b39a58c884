import { chooseBulkAction, chooseBulkDevices, confirmBulk, listBulk, moveBulkByHand, readBulkAgain, showBulkRun, type BulkTools } from '../../dialogs/bulk.ts';
import { commandRoles } from '../../dialogs/commands.ts';
import type { Visit } from '../../dialogs/visit.ts';
import type { Desk } from '../desk.ts';
import type { PressTable, PressVerb } from '../press-table.ts';
import { requirePrivate } from '../private-only.ts';
import { requireRole } from '../roles.ts';
import { bulkTools } from '../tools/bulk.ts';

export const bulkPresses: PressTable<Extract<PressVerb, `bulk.${string}`>> = {
  'bulk.action': (visit, data, desk) => chooseBulkAction(visit, data, tools(visit, desk)),
  'bulk.which': (visit, data, desk) => chooseBulkDevices(visit, data, tools(visit, desk)),
  'bulk.confirm': (visit, data, desk) => confirmBulk(visit, data, tools(visit, desk)),
  'bulk.cancel': (visit, { run }, desk) => moveBulkByHand(visit, run, 'cancel', tools(visit, desk)),
  'bulk.pause': (visit, { run }, desk) => moveBulkByHand(visit, run, 'pause', tools(visit, desk)),
  'bulk.resume': (visit, { run }, desk) => moveBulkByHand(visit, run, 'resume', tools(visit, desk)),
  'bulk.stop': (visit, { run }, desk) => moveBulkByHand(visit, run, 'stop', tools(visit, desk)),
  'bulk.again': (visit, { run }, desk) => readBulkAgain(visit, run, tools(visit, desk)),
  'bulk.show': (visit, { run }, desk) => showBulkRun(visit, run, tools(visit, desk)),
  'bulk.list': (visit, data, desk) => listBulk(visit, data, tools(visit, desk)),
};

/** Whoever lost the role since, or forges a press, gets no further than here. */
function tools(visit: Visit, desk: Desk): BulkTools {
  requireRole(visit, commandRoles.bulk_action);
  requirePrivate(visit);
  return bulkTools(desk, visit);
}
