import type { Ending } from '../store/alerts.ts';
import { changedOf, endingOfMissing, isLater } from './changes.ts';
import type { Expiring, ExpiryKind, StoredExpiring } from './expiring.ts';
import { ItemIndex } from './item-index.ts';

// Which alerts are settled by what a check found, and what their readers are told. Pure, and from the alerts
// themselves and not from the check before: whatever happened in between, who was told is told how it ended.

/** An alert that was told and not settled yet. */
export interface OpenAlert {
  id: string;
  conversationId: string;
  kind: string;
  objectId: string;
  expiresAt: Date;
  deliveredAt: Date | null;
  content: StoredExpiring;
}

/** What people are told of it; see Ending. */
export type Outcome = Exclude<Ending, 'replaced' | 'off'>;

export interface Settled {
  conversationId: string;
  /** All of this object in this conversation. */
  alerts: readonly OpenAlert[];
  ended: Ending;
  /** Null where nothing is said: nobody was reached, or there is nothing to tell. */
  tell: Renewal | null;
}

/** As it is told. */
export interface Renewal {
  outcome: Outcome;
  kind: ExpiryKind;
  objectId: string;
  name: string;
  /** The date that was told. */
  before: Date;
  /** As it is now; null when it is gone. */
  item: Expiring | null;
  /** Another account than before, such as the Apple ID. */
  account: { from: string; to: string } | null;
  /** It has a new date, but its synchronisation has stopped. */
  syncFails: boolean;
  /** Another one has taken its place; the former works until then unless it was removed. */
  formerUntil: Date | null;
}

/** @param open of the kinds of one source that was read in full */
export function settle(open: readonly OpenAlert[], items: readonly Expiring[], now: Date): Settled[] {
  const present = new ItemIndex(items);
  const otherTopic = items.some((item) => item.trouble === 'other_topic');
  return perObject(open).flatMap((alerts): Settled[] => {
    const [first] = alerts;
    if (!first) return [];
    const item = present.get({ kind: first.content.kind, objectId: first.objectId });
    // Its new date is the date of another certificate: nothing was renewed, and the former date means nothing any more.
    if (item && otherTopic && item.kind === 'apple_push' && item.trouble === null) {
      const ended = alerts.filter((alert) => alert.content.trouble || isLater(item.expires, alert.expiresAt) || isLater(alert.expiresAt, item.expires));
      return ended.length === 0 ? [] : [{ conversationId: first.conversationId, alerts: ended, ended: 'replaced', tell: null }];
    }
    const settled = item ? alerts.filter((alert) => isSettled(alert, item, now)) : alerts;
    const last = lastToEnd(settled);
    if (!last) return [];
    const told = lastToEnd(settled.filter(({ deliveredAt }) => deliveredAt !== null));
    const ended = outcomeOf(last, replacementOf(last, item, present, now), now);
    return [{ conversationId: first.conversationId, alerts: settled, ended, tell: told && renewalOf(told, item, present, now) }];
  });
}

/** What stands again, after people heard that it was gone. */
export function backAgain(reopened: readonly OpenAlert[], items: readonly Expiring[]): Settled[] {
  const present = new ItemIndex(items);
  return perObject(reopened).flatMap((alerts): Settled[] => {
    const told = lastToEnd(alerts);
    const item = told && present.get({ kind: told.content.kind, objectId: told.objectId });
    if (!item) return [];
    const { kind, objectId, name } = item;
    const tell: Renewal = { outcome: 'back', kind, objectId, name, before: told.expiresAt, item, account: accountOf(told.content, item), syncFails: false, formerUntil: null };
    return [{ conversationId: told.conversationId, alerts, ended: 'back', tell }];
  });
}

function lastToEnd(alerts: readonly OpenAlert[]): OpenAlert | null {
  return alerts.reduce<OpenAlert | null>((last, alert) => (last && last.expiresAt >= alert.expiresAt ? last : alert), null);
}

function perObject(open: readonly OpenAlert[]): OpenAlert[][] {
  const groups = new Map<string, OpenAlert[]>();
  for (const alert of open) {
    const key = JSON.stringify([alert.conversationId, alert.kind, alert.objectId]);
    groups.set(key, [...(groups.get(key) ?? []), alert]);
  }
  return [...groups.values()];
}

function isSettled(alert: OpenAlert, item: Expiring, now: Date): boolean {
  if (item.trouble !== null || item.nature === 'crowd') return false;
  // A trouble may end while the date stays as it is.
  if (alert.content.trouble) return item.expires > now;
  if (item.nature === 'heartbeat') return item.expires > now && item.expires > alert.expiresAt;
  return isLater(item.expires, alert.expiresAt);
}

/** As it is now, or what has taken its place; null when it is gone. */
function replacementOf(told: OpenAlert, item: Expiring | null, present: ItemIndex, now: Date): Expiring | null {
  return item ?? present.successorOf({ kind: told.content.kind, objectId: told.objectId, expires: told.expiresAt }, now) ?? rightAgain(told.content, present);
}

function renewalOf(told: OpenAlert, item: Expiring | null, present: ItemIndex, now: Date): Renewal | null {
  const { content } = told;
  const is = replacementOf(told, item, present, now);
  if (!is && endsSilently(told, present)) return null;
  const succeeded = is !== null && is.objectId !== told.objectId && content.trouble !== 'other_topic';
  return {
    outcome: outcomeOf(told, is, now),
    kind: content.kind,
    objectId: is?.objectId ?? told.objectId,
    name: is?.name ?? content.name,
    before: told.expiresAt,
    item: is,
    account: is && accountOf(content, is),
    syncFails: is?.nature === 'date' && present.items.some((other) => isStoppedSync(other, is.objectId, now)),
    formerUntil: succeeded && told.expiresAt > now ? told.expiresAt : null,
  };
}

function outcomeOf({ content, expiresAt }: OpenAlert, is: Expiring | null, now: Date): Outcome {
  const { kind, trouble, nature } = content;
  // Its days have gone by.
  if (!is) return nature === 'crowd' ? 'over' : endingOfMissing({ kind, expires: expiresAt }, now);
  if (trouble === 'gone') return 'back';
  if (trouble === 'unreadable') return 'readable';
  return trouble || nature === 'heartbeat' ? 'recovered' : 'renewed';
}

/** The week of a crowd goes by; and what is there as another kind has not been removed. */
function endsSilently({ objectId, content }: OpenAlert, present: ItemIndex): boolean {
  return content.nature === 'crowd' || present.hasObject(objectId);
}

/** The trouble with the topic was a thing of its own; the certificate is there. */
function rightAgain({ kind, trouble }: StoredExpiring, present: ItemIndex): Expiring | null {
  return trouble === 'other_topic' ? (present.items.find((item) => item.kind === kind) ?? null) : null;
}

/** The topic is no account, and has a trouble of its own. */
function accountOf(was: StoredExpiring, is: Expiring): Renewal['account'] {
  const change = Object.entries(changedOf(was, is)).find(([name]) => name !== 'topic');
  return change ? { from: change[1][0], to: change[1][1] } : null;
}

function isStoppedSync(other: Expiring, objectId: string, now: Date): boolean {
  return other.nature === 'heartbeat' && other.objectId === objectId && (other.trouble !== null || other.expires <= now);
}

const day = 24 * 60 * 60 * 1000;

/** The first lead time that lies ahead; null where nothing is told before it lapses. */
export function nextAlert(expires: Date, leadDays: readonly number[], now: Date): Date | null {
  const ahead = leadDays.map((days) => expires.getTime() - days * day).filter((at) => at > now.getTime());
  return ahead.length === 0 ? null : new Date(Math.min(...ahead));
}
