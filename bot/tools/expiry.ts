import { nextSlot } from '../../alerts/schedule.ts';
import type { StoredExpiring } from '../../alerts/expiring.ts';
import type { ExpiryTools } from '../../dialogs/expiry.ts';
import type { Visit } from '../../dialogs/visit.ts';
import { subscribe, unsubscribe } from '../../store/alert-subscriptions.ts';
import { alertSeen, findAlert, listSnoozes, snooze } from '../../store/alerts.ts';
import { appendAudit } from '../../store/audit.ts';
import type { NamedAuditEvent } from '../../store/audit-events.ts';
import { channelOf, rememberChannel } from '../channel.ts';
import { nowOf, type Desk } from '../desk.ts';

export function expiryTools(desk: Desk, visit: Visit): ExpiryTools {
  const { db } = desk;
  const { tenantId, objectId } = visit;
  const conversationId = channelOf(visit.conversationId);
  const recorded = (event: NamedAuditEvent, subject: string, detail: object) => appendAudit(db, { at: nowOf(desk), tenantId, objectId, event, subject, detail });
  return {
    now: () => nowOf(desk),
    snoozes: () => listSnoozes(db, tenantId, conversationId),
    async subscribe() {
      await rememberChannel(visit, desk);
      const changed = await subscribe(db, { tenantId, conversationId, byObjectId: objectId, createdAt: nowOf(desk) });
      if (changed) {
        await recorded('alerts.subscribed', conversationId, {});
        await desk.jobs.enqueue('alerts.check', { slot: null, show: null });
      }
      return changed;
    },
    async unsubscribe() {
      const changed = await unsubscribe(db, tenantId, conversationId);
      if (changed) await recorded('alerts.unsubscribed', conversationId, {});
      return changed;
    },
    nextCheck: () => nextSlot(nowOf(desk)).at,
    async findAlert(id) {
      const alert = await findAlert<StoredExpiring>(db, tenantId, id);
      return alert?.conversationId === conversationId ? alert : null;
    },
    async markSeen(id) {
      const alert = await alertSeen(db, tenantId, id, visit.name ?? objectId, nowOf(desk));
      if (alert) await recorded('alert.seen', alert.objectId, { alert: id });
      return findAlert<StoredExpiring>(db, tenantId, id);
    },
    async snooze(alert, until) {
      await snooze(db, tenantId, conversationId, { kind: alert.kind, objectId: alert.objectId, until, byObjectId: objectId });
      await recorded('alert.snoozed', alert.objectId, { alert: alert.id, until: until.toISOString() });
    },
  };
}
