import { subscribedCard, type AlertPlace } from '../cards/subscribed-card.ts';
import type { FailedCheck } from '../cards/views.ts';
import type { CheckFailure, SourceId, StoredExpiring } from '../alerts/expiring.ts';
import type { ExpiryCheck } from '../store/expiry-checks.ts';
import { sayText, showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

// The administrator's half: who is told, and what was done about an alert. Looking is in dialogs/expiry-overview.ts.

export type Check = ExpiryCheck<StoredExpiring, CheckFailure>;

export interface ExpiryTools {
  /** @returns false when it was so already */
  subscribe(): Promise<boolean>;
  unsubscribe(): Promise<boolean>;
  nextCheck(): Date;
}

export function failedChecks(checks: readonly Check[]): FailedCheck[] {
  return checks.flatMap((check) =>
    check.failure ? [{ source: check.source as SourceId, since: check.failedSince, reason: check.failure.reason, permission: check.failure.permission }] : [],
  );
}

export function placeOf({ conversationKind }: Visit): AlertPlace {
  if (conversationKind === 'groupChat') return 'group';
  return conversationKind === 'personal' ? 'here' : 'channel';
}

export async function switchAlerts(visit: Visit, on: boolean, tools: ExpiryTools): Promise<Reply[]> {
  const changed = on ? await tools.subscribe() : await tools.unsubscribe();
  const card = subscribedCard({ on, place: placeOf(visit), nextCheck: on ? tools.nextCheck() : null }, visit.words);
  const { say } = visit.words;
  return changed ? showCard(card) : [...sayText(on ? say.alertsAlreadyOn : say.alertsAlreadyOff)];
}
