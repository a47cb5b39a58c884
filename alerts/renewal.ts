import { changedOf, isLater } from './changes.ts';
import type { Expiring, ExpiryKind, StoredExpiring } from './expiring.ts';
import { ItemIndex } from './item-index.ts';
import { kinds } from './kinds.ts';

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

/** `renewed`: it has another date. `recovered`: what was wrong with it is no longer. `gone`: it is no longer there. `closed`: nor need it be. */
export type Outcome = 'renewed' | 'recovered' | 'gone' | 'closed';

export interface Settled {
  conversationId: string;
  /** All of this object in this conversation. */
  alerts: readonly OpenAlert[];
  /** Null where nothing is said: nobody was reached, or there is nothing to tell. */
  tell: Renewal | null;
  /** Another one is in its place, which is told on its own. */
  replaced: boolean;
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
      return ended.length === 0 ? [] : [{ conversationId: first.conversationId, alerts: ended, tell: null, replaced: true }];
    }
    const settled = item ? alerts.filter((alert) => isSettled(alert, item, now)) : alerts;
    const told = settled.filter(({ deliveredAt }) => deliveredAt !== null).reduce<OpenAlert | null>((last, alert) => (last && last.expiresAt >= alert.expiresAt ? last : alert), null);
    return settled.length === 0 ? [] : [{ conversationId: first.conversationId, alerts: settled, tell: told && renewalOf(told, item, present, now), replaced: false }];
  });
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

function renewalOf(told: OpenAlert, item: Expiring | null, present: ItemIndex, now: Date): Renewal | null {
  const { content } = told;
  const successor = item ? null : present.successorOf({ kind: content.kind, objectId: told.objectId, expires: told.expiresAt }, now);
  const is = item ?? successor ?? rightAgain(content, present);
  if (!is && endsSilently(told, present)) return null;
  return {
    outcome: outcomeOf(content, is),
    kind: content.kind,
    objectId: is?.objectId ?? told.objectId,
    name: is?.name ?? content.name,
    before: told.expiresAt,
    item: is,
    account: is && accountOf(content, is),
    syncFails: is?.nature === 'date' && present.items.some((other) => isStoppedSync(other, is.objectId, now)),
    formerUntil: successor && told.expiresAt > now ? told.expiresAt : null,
  };
}

function outcomeOf({ kind, trouble, nature }: StoredExpiring, is: Expiring | null): Outcome {
  if (!is) return kinds[kind].whenMissing ?? 'gone';
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
