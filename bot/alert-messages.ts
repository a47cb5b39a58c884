import { fromStored, type CheckFailure, type StoredExpiring } from '../alerts/expiring.ts';
import { byGravity } from '../alerts/severity.ts';
import type { Card } from '../cards/card.ts';
import { couldNotCheckCard } from '../cards/could-not-check-card.ts';
import { expiryOverviewCard } from '../cards/expiry-overview-card.ts';
import type { Words } from '../cards/words.ts';
import { alertCard } from '../dialogs/alerts.ts';
import { failedChecks } from '../dialogs/expiry.ts';
import type { Alert } from '../store/alerts.ts';
import { listChecks } from '../store/expiry-checks.ts';
import { alertState } from './alert-state.ts';
import { nowOf, type Desk } from './desk.ts';
import { isNotice, noticeCards } from './notice-cards.ts';
import { readerZone } from './reader-zone.ts';

/** So many at once are told one by one; the rest in one list, because a flood is read by nobody. */
const mostCards = 4;

export type StoredAlert = Alert<StoredExpiring>;
export interface AlertMessage {
  alerts: StoredAlert[];
  card: Card;
}

/** Whether it is about something that can lapse: not that it is settled, nor that it could not be looked at. */
export function lapses(alert: Pick<Alert, 'kind'>): boolean {
  return alert.kind !== 'could_not_check' && !isNotice(alert);
}

/** Gravest first. */
export async function alertMessages(alerts: readonly StoredAlert[], words: Words, desk: Desk): Promise<AlertMessage[]> {
  const now = nowOf(desk);
  const failures = alerts.filter((alert) => alert.kind === 'could_not_check');
  const gravest = byGravity(now);
  const expiring = alerts.filter(lapses).sort((a, b) => gravest(fromStored(a.content), fromStored(b.content)));
  // What was sent to somebody by name is never one line of a list.
  const personal = (alert: StoredAlert) => /^(?:assigned|escalated):/.test(alert.round);
  const list = expiring.filter((alert) => !personal(alert));
  const rest = list.length > mostCards + 1 ? list.slice(mostCards) : [];
  const [first] = rest;
  const single = expiring.filter((alert) => !rest.includes(alert));
  const cards = await Promise.all(single.map(async (alert) => ({ alerts: [alert], card: alertCard(alert, await alertState(alert, desk), words, { notice: null, viewer: null }) })));
  return [
    ...noticeCards(alerts, words),
    ...cards,
    ...(first ? [{ alerts: rest, card: listCard(rest, { now, zone: await readerZone(first, desk) }, words) }] : []),
    ...(failures.length > 0 ? [{ alerts: failures, card: await failureCard(failures, now, words, desk) }] : []),
  ];
}

function listCard(alerts: readonly StoredAlert[], { now, zone }: { now: Date; zone: string }, words: Words): Card {
  const items = alerts
    .map(({ content }) => fromStored(content))
    .sort((a, b) => a.expires.getTime() - b.expires.getTime())
    .map(({ kind, name, expires, affected, nature, severity, trouble }) => ({ kind, name, expires, affected, nature, severity, trouble, snoozedUntil: null }));
  return expiryOverviewCard({ now, zone, checkedAt: now, items, failed: [], rest: true }, words);
}

async function failureCard(alerts: readonly StoredAlert[], now: Date, words: Words, desk: Desk): Promise<Card> {
  const told = new Set(alerts.map((alert) => alert.objectId));
  const checks = await listChecks<StoredExpiring, CheckFailure>(desk.db, desk.config.tenantId);
  return couldNotCheckCard({ failed: failedChecks(checks.filter((check) => told.has(check.source))), now }, words);
}
