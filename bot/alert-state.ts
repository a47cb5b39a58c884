import { severityOf } from '../alerts/severity.ts';
import { fromStored } from '../alerts/expiring.ts';
import type { AlertState, ExpiryAlert } from '../dialogs/alerts.ts';
import type { Language } from '../guides/language.ts';
import { findAlertObject, type AlertObject } from '../store/alert-objects.ts';
import { listSubscriptions } from '../store/alert-subscriptions.ts';
import { listSnoozes } from '../store/alerts.ts';
import { findConversation } from '../store/conversations.ts';
import { findPerson } from '../store/people.ts';
import { downloadLink } from './download-links.ts';
import { nowOf, type Desk } from './desk.ts';
import { readerZone } from './reader-zone.ts';

/** What an alert's card shows besides what was told: read when it is drawn. */
export async function alertState(alert: ExpiryAlert, desk: Desk): Promise<AlertState> {
  const { tenantId, conversationId, content } = alert;
  const now = nowOf(desk);
  const [object, snoozes, conversation, zone] = await Promise.all([
    findAlertObject(desk.db, tenantId, alert),
    listSnoozes(desk.db, tenantId, conversationId),
    findConversation(desk.db, tenantId, conversationId),
    readerZone(alert, desk),
  ]);
  const snoozed = snoozes.find((entry) => entry.kind === alert.kind && entry.objectId === alert.objectId && entry.until > now);
  const severity = severityOf(fromStored(content), now);
  const shared = conversation !== null && conversation.kind !== 'personal';
  const ends = content.nature === 'date' && content.trouble === null;
  return {
    now,
    zone,
    severity,
    object,
    snoozedUntil: snoozed?.until ?? null,
    picker: shared ? 'members' : 'organisation',
    mention: shared && severity === 'critical' && !object?.excused ? await whoseItIs(alert, object, desk) : null,
    calendar: { offer: ends && calendarUrl(alert, 'en', null, desk) !== null, url: null },
  };
}

/** The owner, else the deputy, else whoever switched the alerts on here. */
async function whoseItIs({ tenantId, conversationId }: ExpiryAlert, object: AlertObject | null, desk: Desk): Promise<{ id: string; name: string } | null> {
  for (const keeper of [object?.owner, object?.deputy]) if (keeper?.id) return { id: keeper.id, name: keeper.name };
  const subscription = (await listSubscriptions(desk.db, tenantId)).find((one) => one.conversationId === conversationId);
  const person = subscription ? await findPerson(desk.db, { tenantId, objectId: subscription.byObjectId }) : null;
  return person?.name ? { id: person.objectId, name: person.name } : null;
}

export function calendarUrl({ kind, objectId }: ExpiryAlert, language: Language, zone: string | null, desk: Desk): string | null {
  return downloadLink(desk, { file: { what: 'object', as: 'ics', kind, objectId }, reader: { language, zone } });
}
