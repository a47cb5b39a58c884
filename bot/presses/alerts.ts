import { commandRoles } from '../../dialogs/commands.ts';
import { pressAlert } from '../../dialogs/expiry.ts';
import type { Reply } from '../../dialogs/reply.ts';
import type { Visit } from '../../dialogs/visit.ts';
import type { Desk } from '../desk.ts';
import type { PressTable, PressVerb } from '../press-table.ts';
import { requireRole } from '../roles.ts';
import { expiryTools } from '../tools/expiry.ts';

type AlertVerb = Extract<PressVerb, `alert.${string}`>;

export const alertPresses: PressTable<AlertVerb> = {
  'alert.seen': (visit, { alert }, desk) => answerAlert(visit, alert, null, desk),
  'alert.snooze': (visit, { alert, days }, desk) => answerAlert(visit, alert, days, desk),
};

function answerAlert(visit: Visit, alert: string, days: number | null, desk: Desk): Promise<Reply[]> {
  requireRole(visit, commandRoles.subscribe_alerts);
  return pressAlert(visit, { alert, days }, expiryTools(desk, visit));
}
