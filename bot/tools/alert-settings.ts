import { families, kinds, type ExpiryKind, type Family } from '../../alerts/kinds.ts';
import type { AlertSettingsTools } from '../../dialogs/alert-settings.ts';
import type { Visit } from '../../dialogs/visit.ts';
import { usualZone } from '../../dialogs/working-hours.ts';
import { findAlertSettings, listLeadDays, saveAlertSettings, saveLeadDays } from '../../store/alert-settings.ts';
import { listSubscriptions } from '../../store/alert-subscriptions.ts';
import { appendAudit } from '../../store/audit.ts';
import { deadlinesAreOff } from '../../store/deadlines-off.ts';
import { findPerson } from '../../store/people.ts';
import { channelOf } from '../channel.ts';
import { nowOf, type Desk } from '../desk.ts';
import { deadlinesSwitched } from './deadlines.ts';
import { planSummary } from '../jobs/weekly-summary.ts';

const filled = (Object.keys(families) as Family[]).filter((family) => Object.keys(families[family]).length > 0);
const withLeadDays = (Object.keys(kinds) as ExpiryKind[]).filter((kind) => kinds[kind].leadDays.length > 0);

export function alertSettingsTools(desk: Desk, visit: Visit): AlertSettingsTools {
  const { db } = desk;
  const { tenantId, objectId } = visit;
  const conversationId = channelOf(visit.conversationId);
  return {
    families: filled,
    kinds: withLeadDays,
    usualLeadDays: (kind) => kinds[kind].leadDays,
    subscribed: async () => (await listSubscriptions(db, tenantId)).some((one) => one.conversationId === conversationId),
    settings: () => findAlertSettings(db, tenantId, conversationId),
    zone: async () => (await findPerson(db, visit))?.timeZone ?? usualZone,
    async save(settings) {
      await saveAlertSettings(db, tenantId, conversationId, settings);
      if (settings.weekly) await planSummary({ tenantId, conversationId }, settings.timeZone, desk);
      await appendAudit(db, { at: nowOf(desk), tenantId, objectId, event: 'alerts.settings', subject: conversationId, detail: settings });
    },
    deadlines: async () => !(await deadlinesAreOff(db, tenantId)),
    switchDeadlines: (on) => deadlinesSwitched(visit, on, desk),
    leadDays: () => listLeadDays(db, tenantId),
    async saveLeadDays(kind, days) {
      await saveLeadDays(db, tenantId, kind, days);
      await appendAudit(db, { at: nowOf(desk), tenantId, objectId, event: 'alerts.lead_days', subject: kind, detail: { days } });
    },
  };
}
