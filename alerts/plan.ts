import type { Expiring } from './expiring.ts';
import { kinds } from './kinds.ts';

// Which alerts are due in one conversation. Pure: the same input always plans the same alerts, and what
// was told is part of the input, so a check may run twice, late, or on two instances.

const day = 24 * 60 * 60 * 1000;

export interface Told {
  kind: string;
  objectId: string;
  expires: Date;
  round: string;
  toldAt: Date;
}

export interface Due {
  item: Expiring;
  /** What makes this alert one of its kind; with kind, object and date it is unique per conversation. */
  round: string;
}

export interface PlanInput {
  items: readonly Expiring[];
  told: readonly Told[];
  snoozes: readonly { kind: string; objectId: string; until: Date }[];
  now: Date;
}

/** Soonest first. One alert per item at most: after days of downtime the tightest lead time is told, not each that passed. */
export function planAlerts({ items, told, snoozes, now }: PlanInput): Due[] {
  return items
    .flatMap((item): Due[] => {
      const snoozed = snoozes.find((entry) => entry.kind === item.kind && entry.objectId === item.objectId);
      if (snoozed && snoozed.until > now) return [];
      const before = told.filter((entry) => entry.kind === item.kind && entry.objectId === item.objectId && entry.expires.getTime() === item.expires.getTime());
      const round = roundFor(item, now, before.length > 0);
      if (round === null) return [];
      if (snoozed && before.length > 0 && !before.some((entry) => entry.toldAt >= snoozed.until)) {
        return [{ item, round: `after-snooze:${snoozed.until.toISOString()}` }];
      }
      return isTold(item, before, round) ? [] : [{ item, round }];
    })
    .sort((a, b) => a.item.expires.getTime() - b.item.expires.getTime());
}

function roundFor(item: Expiring, now: Date, toldBefore: boolean): string | null {
  const left = item.expires.getTime() - now.getTime();
  if (left <= 0) return overdueRound(item, -left, toldBefore);
  const passed = kinds[item.kind].leadDays.filter((days) => left <= days * day);
  return passed.length === 0 ? null : `${Math.min(...passed)}`;
}

/** Every day for a week, then every week, until it is renewed: overdue never goes silent. */
function overdueRound(item: Expiring, overdueFor: number, toldBefore: boolean): string | null {
  const days = Math.floor(overdueFor / day);
  // A credential that lapsed long before anyone watched is a leftover: the overview lists it, no alert.
  if (!toldBefore && days > 30 && (item.kind === 'app_secret' || item.kind === 'app_certificate')) return null;
  return days < 7 ? `overdue:day-${days}` : `overdue:week-${Math.floor(days / 7)}`;
}

/** A tighter lead time that was told covers the wider ones, and the reminder after a snooze covers the round in which it came. */
function isTold(item: Expiring, before: readonly Told[], round: string): boolean {
  if (before.some((entry) => entry.round === round || roundFor(item, entry.toldAt, true) === round)) return true;
  const lead = Number(round);
  return Number.isFinite(lead) && before.some((entry) => Number(entry.round) <= lead);
}
