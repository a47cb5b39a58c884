import { commandRoles } from '../../dialogs/commands.ts';
import { muteDeadline } from '../../dialogs/deadlines.ts';
import { redrawOverview, showChanges, showFiles, watchAgain } from '../../dialogs/expiry-overview.ts';
import type { PressTable, PressVerb } from '../press-table.ts';
import { requireRole } from '../roles.ts';
import type { Visit } from '../../dialogs/visit.ts';
import type { Desk } from '../desk.ts';
import { deadlineTools } from '../tools/deadlines.ts';
import { overviewTools } from '../tools/overview.ts';

type LookingVerb = Extract<PressVerb, `expiry.${string}` | `deadline.${string}`>;

export const lookingPresses: PressTable<LookingVerb> = {
  'expiry.show': (visit, asked, desk) => redrawOverview(visit, asked, tools(visit, desk)),
  'expiry.changes': (visit, asked, desk) => showChanges(visit, asked, tools(visit, desk)),
  'expiry.files': (visit, asked, desk) => showFiles(visit, asked, tools(visit, desk)),
  'expiry.ours': (visit, object, desk) => watchAgain(visit, object, tools(visit, desk)),
  // Whose device it is decides, not a role.
  'deadline.mute': (visit, { device }, desk) => muteDeadline(visit, device, deadlineTools(desk, visit)),
};

function tools(visit: Visit, desk: Desk): ReturnType<typeof overviewTools> {
  requireRole(visit, commandRoles.expiry_overview);
  return overviewTools(desk, visit);
}
