import { settledKind, type StoredRenewal } from '../alerts/close-settled.ts';
import { stoppedKind, type StoredStop } from '../alerts/stopped.ts';
import type { Card } from '../cards/card.ts';
import { checksStoppedCard } from '../cards/checks-stopped-card.ts';
import { settledCard, type SettledView } from '../cards/settled-card.ts';
import type { Words } from '../cards/words.ts';
import type { Alert } from '../store/alerts.ts';

/** What is told beside what expires. Whoever was away says so first; all that is settled is one card. */
export function noticeCards<A extends Alert<object>>(alerts: readonly A[], words: Words): { alerts: A[]; card: Card }[] {
  const stops = alerts.filter(({ kind }) => kind === stoppedKind);
  const [first, ...rest] = alerts.filter(({ kind }) => kind === settledKind);
  return [
    ...stops.map((alert) => ({ alerts: [alert], card: stopCard(alert.content as StoredStop, words) })),
    ...(first ? [{ alerts: [first, ...rest], card: settledCard([viewOf(first), ...rest.map(viewOf)], words) }] : []),
  ];
}

export function isNotice({ kind }: Pick<Alert, 'kind'>): boolean {
  return kind === stoppedKind || kind === settledKind;
}

function stopCard(content: StoredStop, words: Words): Card {
  return checksStoppedCard({ from: new Date(content.from), to: content.to === null ? null : new Date(content.to) }, words);
}

function viewOf(alert: Alert<object>): SettledView {
  const { of, outcome, name, before, expires, nextAlert, account, syncFails, formerUntil } = alert.content as StoredRenewal;
  const date = (text: string | null) => (text === null ? null : new Date(text));
  return { outcome, kind: of, name, before: new Date(before), expires: date(expires), nextAlert: date(nextAlert), account, syncFails, formerUntil: date(formerUntil) };
}
