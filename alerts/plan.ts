import type { Expiring } from './expiring.ts';
import { families, kinds } from './kinds.ts';

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
  /** The lead times that an administrator set, by kind. */
  leadDays?: ReadonlyMap<string, readonly number[]>;
  now: Date;
}

/** What is known about one item when its round is looked for. */
interface Known {
  before: readonly Told[];
  leadDays: readonly number[];
}

/** Soonest first. One alert per item at most: after days of downtime the tightest lead time is told, not each that passed. */
export function planAlerts({ items, told, snoozes, leadDays, now }: PlanInput): Due[] {
  return items
    .flatMap((item): Due[] => {
      const snoozed = snoozes.find((entry) => entry.kind === item.kind && entry.objectId === item.objectId);
      if (snoozed && snoozed.until > now) return [];
      const known = { before: told.filter((entry) => isAbout(entry, item)), leadDays: leadDays?.get(item.kind) ?? kinds[item.kind].leadDays };
      const round = roundFor(item, now, known);
      if (round === null) return [];
      if (snoozed && known.before.length > 0 && !known.before.some((entry) => entry.toldAt >= snoozed.until)) {
        return [{ item, round: `after-snooze:${snoozed.until.toISOString()}` }];
      }
      return isTold(item, round, known) ? [] : [{ item, round }];
    })
    .sort((a, b) => a.item.expires.getTime() - b.item.expires.getTime());
}

/** Another date is another thing to tell; only the week of a crowd stays the same while its first day moves on. */
function isAbout(entry: Told, item: Expiring): boolean {
  if (entry.kind !== item.kind || entry.objectId !== item.objectId) return false;
  return item.nature === 'crowd' || entry.expires.getTime() === item.expires.getTime();
}

function roundFor(item: Expiring, now: Date, known: Known): string | null {
  const left = item.expires.getTime() - now.getTime();
  if (left <= 0) return item.nature === 'crowd' ? null : overdueRound(item, -left, known.before.length > 0);
  if (item.trouble !== null) return troubleRound(item.trouble, now, known.before);
  const passed = known.leadDays.filter((days) => left <= days * day);
  return passed.length === 0 ? null : `${Math.min(...passed)}`;
}

/** Every day for a week, then every week, until it is renewed: overdue never goes silent. */
function overdueRound(item: Expiring, overdueFor: number, toldBefore: boolean): string | null {
  const days = Math.floor(overdueFor / day);
  if (!toldBefore && days > 30 && isLeftover(item)) return null;
  return `overdue:${daysThenWeeks(days)}`;
}

/** What lapsed long before anyone watched, and harmed nobody who would have noticed: the overview lists it, no alert. */
function isLeftover(item: Expiring): boolean {
  if (item.nature !== 'date' || item.trouble !== null) return false;
  return item.severity === 'normal' || (item.severity === 'high' && Object.hasOwn(families.identity, item.kind));
}

/** Something is wrong although its date lies ahead: told at once, and then as if it had lapsed. */
function troubleRound(trouble: string, now: Date, before: readonly Told[]): string {
  const first = Math.min(now.getTime(), ...before.filter(({ round }) => round.startsWith(`trouble:${trouble}:`)).map(({ toldAt }) => toldAt.getTime()));
  return `trouble:${trouble}:${daysThenWeeks(Math.floor((now.getTime() - first) / day))}`;
}

function daysThenWeeks(days: number): string {
  return days < 7 ? `day-${days}` : `week-${Math.floor(days / 7)}`;
}

/** A tighter lead time that was told covers the wider ones, and the reminder after a snooze covers the round in which it came. */
function isTold(item: Expiring, round: string, known: Known): boolean {
  const { before } = known;
  // Of what is in trouble before its day, no lead time has told anything.
  const others = item.trouble === null ? before : before.filter((entry) => !Number.isFinite(Number(entry.round)));
  if (before.some((entry) => entry.round === round) || others.some((entry) => roundFor(item, entry.toldAt, known) === round)) return true;
  const lead = Number(round);
  return Number.isFinite(lead) && before.some((entry) => Number(entry.round) <= lead);
}
