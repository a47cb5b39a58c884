import { commandRoles } from '../../dialogs/commands.ts';
import { askAuthority, cancelAuthority, setAuthority, showAuthority } from '../../dialogs/mdm-authority.ts';
import { checkReadiness, showReadiness } from '../../dialogs/readiness.ts';
import { askToWrite, readAgain, showPage, write } from '../../dialogs/removal-list.ts';
import type { Visit } from '../../dialogs/visit.ts';
import type { Desk } from '../desk.ts';
import type { PressTable, PressVerb } from '../press-table.ts';
import { requirePrivate } from '../private-only.ts';
import { requireRole } from '../roles.ts';
import { authorityTools } from '../tools/authority.ts';
import { readinessTools } from '../tools/readiness.ts';
import { removalTools } from '../tools/removal.ts';

type ReadinessVerb = Extract<PressVerb, `readiness.${string}` | `authority.${string}` | `removal.${string}`>;

export const readinessPresses: PressTable<ReadinessVerb> = {
  'readiness.show': (visit, { part, again }, desk, signal) => {
    requireRole(visit, commandRoles.readiness_check);
    const tools = readinessTools(desk, visit, signal);
    return again ? checkReadiness(visit, part ?? null, tools) : showReadiness(visit, part ?? null, tools);
  },
  'authority.ask': (visit, _data, desk, signal) => askAuthority(visit, administratorTools(visit, desk, signal)),
  'authority.set': (visit, data, desk, signal) => setAuthority(visit, data, administratorTools(visit, desk, signal)),
  'authority.cancel': (visit, { request }, desk, signal) => cancelAuthority(visit, request, administratorTools(visit, desk, signal)),
  'authority.show': (visit, { request }, desk, signal) => showAuthority(visit, request, administratorTools(visit, desk, signal)),
  'removal.page': (visit, place, desk) => showPage(visit, place, deskTools(visit, desk)),
  'removal.again': (visit, _data, desk) => readAgain(visit, deskTools(visit, desk)),
  'removal.write': (visit, place, desk) => askToWrite(visit, place, deskTools(visit, desk)),
  'removal.send': (visit, place, desk) => write(visit, place, deskTools(visit, desk)),
};

/** A decision of one person, with a name to type: that is no conversation for a channel. */
function administratorTools(visit: Visit, desk: Desk, signal: AbortSignal) {
  requireRole(visit, commandRoles.readiness_check);
  requirePrivate(visit);
  return authorityTools(desk, visit, signal);
}

function deskTools(visit: Visit, desk: Desk) {
  requireRole(visit, commandRoles.removal_list);
  requirePrivate(visit);
  return removalTools(desk, visit);
}
