import type { Card } from '../cards/card.ts';
import { expiryAlertCard } from '../cards/expiry-alert-card.ts';
import { subscribedCard } from '../cards/subscribed-card.ts';
import type { FailedCheck } from '../cards/views.ts';
import type { Words } from '../cards/words.ts';
import type { CheckFailure, SourceId, StoredExpiring } from '../alerts/expiring.ts';
import type { Alert, Snooze } from '../store/alerts.ts';
import type { ExpiryCheck } from '../store/expiry-checks.ts';
import { sayText, showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

// The administrator's half: who is told, and what was done about an alert. Looking is in dialogs/expiry-overview.ts.

export type Check = ExpiryCheck<StoredExpiring, CheckFailure>;

export interface ExpiryTools {
  now(): Date;
  snoozes(): Promise<Snooze[]>;
  /** @returns false when it was so already */
  subscribe(): Promise<boolean>;
  unsubscribe(): Promise<boolean>;
  nextCheck(): Date;
  /** Null also for an alert of another conversation. */
  findAlert(id: string): Promise<Alert<StoredExpiring> | null>;
  markSeen(id: string): Promise<Alert<StoredExpiring> | null>;
  snooze(alert: Alert<StoredExpiring>, until: Date): Promise<void>;
}

export function failedChecks(checks: readonly Check[]): FailedCheck[] {
  return checks.flatMap((check) =>
    check.failure ? [{ source: check.source as SourceId, since: check.failedSince, reason: check.failure.reason, permission: check.failure.permission }] : [],
  );
}

export async function switchAlerts(visit: Visit, on: boolean, tools: ExpiryTools): Promise<Reply[]> {
  const changed = on ? await tools.subscribe() : await tools.unsubscribe();
  const card = subscribedCard({ on, place: visit.conversationKind === 'personal' ? 'here' : 'channel', nextCheck: on ? tools.nextCheck() : null }, visit.words);
  const { say } = visit.words;
  return changed ? showCard(card) : [...sayText(on ? say.alertsAlreadyOn : say.alertsAlreadyOff)];
}

export async function pressAlert(visit: Visit, press: { alert: string; days: number | null }, tools: ExpiryTools): Promise<Reply[]> {
  const alert = await tools.findAlert(press.alert);
  if (!alert) return sayText(visit.words.say.alertGone);
  const seen = (await tools.markSeen(alert.id)) ?? alert;
  if (press.days === null) {
    const snoozed = (await tools.snoozes()).find((entry) => entry.kind === alert.kind && entry.objectId === alert.objectId && entry.until > tools.now());
    return showCard(alertCard(seen, snoozed?.until ?? null, tools.now(), visit.words));
  }
  const until = new Date(tools.now().getTime() + press.days * 24 * 60 * 60 * 1000);
  await tools.snooze(alert, until);
  return showCard(alertCard(seen, until, tools.now(), visit.words));
}

export function alertCard(alert: Alert<StoredExpiring>, snoozedUntil: Date | null, now: Date, words: Words): Card {
  const { content } = alert;
  return expiryAlertCard(
    {
      alert: alert.id,
      kind: content.kind,
      name: content.name,
      expires: new Date(content.expires),
      now,
      affected: content.affected,
      renewWith: content.renewWith,
      trouble: content.trouble,
      seenBy: alert.seenBy,
      snoozedUntil,
      portalUrl: content.portalUrl,
    },
    words,
  );
}
