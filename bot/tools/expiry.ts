import { nextSlot } from '../../alerts/schedule.ts';
import type { ExpiryTools } from '../../dialogs/expiry.ts';
import type { Visit } from '../../dialogs/visit.ts';
import { subscribe, unsubscribe } from '../../store/alert-subscriptions.ts';
import { appendAudit } from '../../store/audit.ts';
import type { NamedAuditEvent } from '../../store/audit-events.ts';
import { closeAlertsIn } from '../../store/settled-alerts.ts';
import { channelOf, rememberChannel } from '../channel.ts';
import { nowOf, type Desk } from '../desk.ts';

export function expiryTools(desk: Desk, visit: Visit): ExpiryTools {
  const { db } = desk;
  const { tenantId, objectId } = visit;
  const conversationId = channelOf(visit.conversationId);
  const recorded = (event: NamedAuditEvent, subject: string, detail: object) => appendAudit(db, { at: nowOf(desk), tenantId, objectId, event, subject, detail });
  return {
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
      if (changed) {
        await closeAlertsIn(db, tenantId, conversationId, nowOf(desk));
        await recorded('alerts.unsubscribed', conversationId, {});
      }
      return changed;
    },
    nextCheck: () => nextSlot(nowOf(desk)).at,
  };
}
