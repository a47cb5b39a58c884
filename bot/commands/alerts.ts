import { checkNow, showExpiry, switchAlerts } from '../../dialogs/expiry.ts';
import type { CommandTable } from '../command-table.ts';
import { expiryTools } from '../tools/expiry.ts';

/** What expires, and who is told. */
export const alertCommands: CommandTable = {
  expiry_overview: (visit, _said, desk) => showExpiry(visit, expiryTools(desk, visit)),
  check_now: (visit, _said, desk) => checkNow(visit, expiryTools(desk, visit)),
  subscribe_alerts: (visit, _said, desk) => switchAlerts(visit, true, expiryTools(desk, visit)),
  unsubscribe_alerts: (visit, _said, desk) => switchAlerts(visit, false, expiryTools(desk, visit)),
};
