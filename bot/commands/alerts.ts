import { switchAlerts } from '../../dialogs/expiry.ts';
import { checkNow, showExpiry } from '../../dialogs/expiry-overview.ts';
import { familyIn, readOverviewWords } from '../../dialogs/expiry-words.ts';
import type { CommandTable } from '../command-table.ts';
import { expiryTools } from '../tools/expiry.ts';
import { overviewTools } from '../tools/overview.ts';

/** What expires, and who is told. */
export const alertCommands: CommandTable = {
  expiry_overview: (visit, { text }, desk) => showExpiry(visit, readOverviewWords(text) ?? freely(text), overviewTools(desk, visit)),
  check_now: (visit, _said, desk) => checkNow(visit, overviewTools(desk, visit)),
  subscribe_alerts: (visit, _said, desk) => switchAlerts(visit, true, expiryTools(desk, visit)),
  unsubscribe_alerts: (visit, _said, desk) => switchAlerts(visit, false, expiryTools(desk, visit)),
};

function freely(text: string): { family?: string } {
  const family = familyIn(text);
  return family === null ? {} : { family };
}
