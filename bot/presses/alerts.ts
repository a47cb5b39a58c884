import { assignAlert, excuseAlert, offerCalendar, seeAlert, snoozeAlert, takeAlert, watchAlert } from '../../dialogs/alerts.ts';
import { askLeadDays, saveLead, saveSettings, showLeadTimes, showSettings } from '../../dialogs/alert-settings.ts';
import { commandRoles } from '../../dialogs/commands.ts';
import { hasRole, type Visit } from '../../dialogs/visit.ts';
import { findAlertObject } from '../../store/alert-objects.ts';
import { findAlert } from '../../store/alerts.ts';
import type { Desk } from '../desk.ts';
import type { PressTable, PressVerb } from '../press-table.ts';
import { requireRole } from '../roles.ts';
import { alertSettingsTools } from '../tools/alert-settings.ts';
import { alertTools } from '../tools/alerts.ts';

type AlertVerb = Extract<PressVerb, `alert.${string}`>;

export const alertPresses: PressTable<AlertVerb> = {
  'alert.seen': async (visit, data, desk, signal) => seeAlert(visit, data, await keepersTools(visit, data.alert, desk, signal)),
  'alert.take': async (visit, data, desk, signal) => takeAlert(visit, data, await keepersTools(visit, data.alert, desk, signal)),
  'alert.snooze': async (visit, data, desk, signal) => snoozeAlert(visit, data, await keepersTools(visit, data.alert, desk, signal)),
  'alert.assign': (visit, data, desk, signal) => assignAlert(visit, data, administratorsTools(visit, desk, signal)),
  'alert.excuse': (visit, data, desk, signal) => excuseAlert(visit, data, administratorsTools(visit, desk, signal)),
  'alert.watch': (visit, data, desk, signal) => watchAlert(visit, data, administratorsTools(visit, desk, signal)),
  'alert.calendar': async (visit, data, desk, signal) => offerCalendar(visit, data, await keepersTools(visit, data.alert, desk, signal)),
  'alert.settings': (visit, { page }, desk) => (page === 'lead' ? showLeadTimes : showSettings)(visit, settingsTools(visit, desk)),
  'alert.save': (visit, data, desk) => saveSettings(visit, data, settingsTools(visit, desk)),
  'alert.lead': (visit, data, desk) => askLeadDays(visit, data, settingsTools(visit, desk)),
  'alert.lead-save': (visit, data, desk) => saveLead(visit, data, settingsTools(visit, desk)),
};

function administratorsTools(visit: Visit, desk: Desk, signal: AbortSignal) {
  requireRole(visit, commandRoles.subscribe_alerts);
  return alertTools(desk, visit, signal);
}

function settingsTools(visit: Visit, desk: Desk) {
  requireRole(visit, commandRoles.alert_settings);
  return alertSettingsTools(desk, visit);
}

/** Whoever looks after a thing need not be an administrator of Balie to say that they do. */
async function keepersTools(visit: Visit, id: string, desk: Desk, signal: AbortSignal) {
  if (hasRole(visit, commandRoles.subscribe_alerts ?? [])) return alertTools(desk, visit, signal);
  const alert = await findAlert(desk.db, visit.tenantId, id);
  const object = alert ? await findAlertObject(desk.db, visit.tenantId, alert) : null;
  const keeps = [object?.owner?.id, object?.deputy?.id].includes(visit.objectId);
  if (!keeps) requireRole(visit, commandRoles.subscribe_alerts);
  return alertTools(desk, visit, signal);
}
