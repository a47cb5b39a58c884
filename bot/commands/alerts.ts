import { showStatus } from '../../dialogs/balie-status.ts';
import { switchDeadlines } from '../../dialogs/deadlines.ts';
import { switchAlerts } from '../../dialogs/expiry.ts';
import { checkNow, showExpiry } from '../../dialogs/expiry-overview.ts';
import { readExpiryQuestion } from '../../dialogs/expiry-questions.ts';
import { familyIn, readOverviewWords, type OverviewWords } from '../../dialogs/expiry-words.ts';
import type { CommandAnswer, CommandTable } from '../command-table.ts';
import { answerAlertWords, type AlertCommand } from '../../dialogs/alert-words.ts';
import { commandRoles } from '../../dialogs/commands.ts';
import { showSettings } from '../../dialogs/alert-settings.ts';
import { requirePrivate } from '../private-only.ts';
import { requireRole } from '../roles.ts';
import { alertSettingsTools } from '../tools/alert-settings.ts';
import { alertTools } from '../tools/alerts.ts';
import { deadlinesSwitched } from '../tools/deadlines.ts';
import { expiryTools } from '../tools/expiry.ts';
import { overviewTools, statusTools } from '../tools/overview.ts';

/** What expires, and who is told. */
export const alertCommands: CommandTable = {
  expiry_overview(visit, { text }, desk) {
    const asked = wordsIn(text);
    // A link is worth as much as the file behind it, so it is for who asked.
    if (asked.files) requirePrivate(visit);
    return showExpiry(visit, asked, overviewTools(desk, visit));
  },
  check_now: (visit, _said, desk) => checkNow(visit, overviewTools(desk, visit)),
  subscribe_alerts: (visit, _said, desk) => switchAlerts(visit, true, expiryTools(desk, visit)),
  unsubscribe_alerts: (visit, _said, desk) => switchAlerts(visit, false, expiryTools(desk, visit)),
  alert_settings: (visit, _said, desk) => showSettings(visit, alertSettingsTools(desk, visit)),
  alert_take: inWords('alert_take'),
  alert_seen: inWords('alert_seen'),
  snooze_alert: inWords('snooze_alert'),
  balie_status: (visit, _said, desk) => showStatus(visit, statusTools(desk, visit)),
  deadlines_on: (visit, _said, desk) => switchDeadlines(visit, true, () => deadlinesSwitched(visit, true, desk)),
  deadlines_off: (visit, _said, desk) => switchDeadlines(visit, false, () => deadlinesSwitched(visit, false, desk)),
};

function wordsIn(text: string): OverviewWords {
  const question = readExpiryQuestion(text);
  return readOverviewWords(text) ?? (question?.command === 'expiry_overview' ? question.words : freely(text));
}

function freely(text: string): { family?: string } {
  const family = familyIn(text);
  return family === null ? {} : { family };
}

/** Whoever has no alert before them, and is no administrator, is told whose work this is. */
function inWords(command: AlertCommand): CommandAnswer {
  return (visit, { text, alerts = [] }, desk, signal) => {
    if (alerts.length === 0) requireRole(visit, commandRoles.subscribe_alerts);
    return answerAlertWords(visit, { command, text }, alerts, alertTools(desk, visit, signal), () => showExpiry(visit, {}, overviewTools(desk, visit)));
  };
}
