import { longestReason, longestSnooze } from '../cards/alert-actions.ts';
import type { Card } from '../cards/card.ts';
import { closedAlertCard } from '../cards/closed-alert-card.ts';
import { expiryAlertCard, type ExpiryAlertView } from '../cards/expiry-alert-card.ts';
import type { Words } from '../cards/words.ts';
import type { Severity } from '../alerts/kind.ts';
import type { StoredExpiring } from '../alerts/expiring.ts';
import type { AlertObject, Keeper } from '../store/alert-objects.ts';
import type { Alert } from '../store/alerts.ts';
import { sayText, showCard, showHere, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

// What people do about one alert. Each press shows the card as it stands now, so of two at once the second sees the first.

export type ExpiryAlert = Alert<StoredExpiring>;

/** All that a card shows besides the alert itself. */
export interface AlertState extends Pick<ExpiryAlertView, 'mention' | 'picker' | 'calendar'> {
  now: Date;
  zone: string;
  severity: Severity;
  object: AlertObject | null;
  snoozedUntil: Date | null;
}

export interface AlertTools {
  now(): Date;
  /** Null also for an alert of another conversation. */
  find(id: string): Promise<ExpiryAlert | null>;
  state(alert: ExpiryAlert): Promise<AlertState>;
  see(alert: ExpiryAlert): Promise<ExpiryAlert>;
  /** @returns false when somebody else was quicker */
  take(alert: ExpiryAlert, instead: string | null): Promise<boolean>;
  snooze(alert: ExpiryAlert, until: Date): Promise<void>;
  /** By the id that a picker sent. */
  person(id: string): Promise<Keeper | null>;
  /** Somebody whom the directory calls so, or else just the name. */
  named(name: string): Promise<Keeper>;
  assign(alert: ExpiryAlert, keepers: { owner: Keeper | null; deputy: Keeper | null }): Promise<void>;
  /** @returns whether they can read it in their own chat */
  tell(alert: ExpiryAlert, keeper: Keeper): Promise<boolean>;
  excuse(alert: ExpiryAlert, reason: string): Promise<void>;
  /** @returns false when it was not excused */
  watch(alert: ExpiryAlert): Promise<boolean>;
  calendarUrl(alert: ExpiryAlert): string | null;
}

export interface AlertPress {
  alert: string;
}

export async function seeAlert(visit: Visit, { alert: id }: AlertPress, tools: AlertTools): Promise<Reply[]> {
  return about(visit, id, tools, async () => done());
}

export async function takeAlert(visit: Visit, { alert: id, instead }: AlertPress & { instead?: string | undefined }, tools: AlertTools): Promise<Reply[]> {
  return about(visit, id, tools, async (alert) => {
    const owner = (await tools.state(alert)).object?.owner ?? null;
    if (owner?.id === visit.objectId || (await tools.take(alert, instead ?? null))) return done();
    const now = (await tools.state(alert)).object?.owner ?? owner;
    return now ? onlyYou(visit.words.alerts.alreadyDoes(now.name)) : done();
  });
}

const day = 24 * 60 * 60 * 1000;

export async function snoozeAlert(visit: Visit, { alert: id, ...asked }: AlertPress & { days?: number | undefined; until?: string | undefined }, tools: AlertTools): Promise<Reply[]> {
  const { alerts } = visit.words;
  const until = snoozeEnd(asked, tools.now());
  return about(visit, id, tools, async (alert) => {
    if (!until) return onlyYou(alerts.untilError);
    const latest = latestEnd(alert.content, tools.now());
    const early = latest !== null && latest.end < until;
    await tools.snooze(alert, early ? latest.end : until);
    return done(early ? alerts[latest.why] : null);
  });
}

/** Overdue does not go silent: what lies ahead is told on its day, and what has lapsed or is in trouble within a week. */
function latestEnd({ nature, trouble, expires }: StoredExpiring, now: Date): { end: Date; why: 'untilExpiry' | 'untilWeek' } | null {
  const ends = new Date(expires);
  if (nature === 'crowd') return null;
  if (trouble !== null || ends <= now) return { end: new Date(now.getTime() + 7 * day), why: 'untilWeek' };
  return nature === 'date' ? { end: ends, why: 'untilExpiry' } : null;
}

/** Null for what is no day within a year. A date counts from nine in the morning, UTC: working hours where Balie's languages are spoken. */
export function snoozeEnd({ days, until }: { days?: number | undefined; until?: string | undefined }, now: Date): Date | null {
  const date = until?.trim() ?? '';
  if (date === '') return days === undefined ? null : new Date(now.getTime() + days * day);
  const end = /^\d{4}-\d\d-\d\d$/.test(date) ? new Date(`${date}T09:00:00Z`) : null;
  return end && end > now && end.getTime() <= now.getTime() + (longestSnooze + 1) * day ? end : null;
}

export async function assignAlert(visit: Visit, { alert: id, ...asked }: AlertPress & { person?: string | undefined; name?: string | undefined; deputy?: string | undefined }, tools: AlertTools): Promise<Reply[]> {
  const { alerts } = visit.words;
  const [person, name, deputy] = [asked.person, asked.name, asked.deputy].map((value) => value?.trim() ?? '');
  return about(visit, id, tools, async (alert) => {
    if (!person && !name && !deputy) return onlyYou(alerts.nobodyNamed);
    const owner = person ? await tools.person(person) : name ? await tools.named(name.slice(0, 100)) : null;
    const second = deputy ? await tools.person(deputy) : null;
    if ((person && !owner) || (deputy && !second)) return onlyYou(alerts.personUnknown);
    await tools.assign(alert, { owner, deputy: second });
    if (!owner || owner.id === visit.objectId) return done();
    return done((await tools.tell(alert, owner)) ? alerts.told(owner.name) : alerts.couldNotTell(owner.name));
  });
}

export async function excuseAlert(visit: Visit, { alert: id, reason }: AlertPress & { reason?: string | undefined }, tools: AlertTools): Promise<Reply[]> {
  const why = reason?.replace(/\s+/g, ' ').trim().slice(0, longestReason) ?? '';
  return about(visit, id, tools, async (alert) => {
    if (why.length < 3) return onlyYou(visit.words.alerts.reasonError);
    await tools.excuse(alert, why);
    return done();
  });
}

export async function watchAlert(visit: Visit, { alert: id }: AlertPress, tools: AlertTools): Promise<Reply[]> {
  const { alerts } = visit.words;
  return about(visit, id, tools, async (alert) => ((await tools.watch(alert)) ? done(alerts.watchedAgain) : onlyYou(alerts.wasWatched)));
}

/** The link is for who pressed: it is not put under everybody's eyes. */
export async function offerCalendar(visit: Visit, { alert: id }: AlertPress, tools: AlertTools): Promise<Reply[]> {
  const alert = await tools.find(id);
  if (!alert) return sayText(visit.words.say.alertGone);
  if (alert.closedAt) return showCard(closedCard(alert, alert.closedAt, visit.words));
  const state = await tools.state(alert);
  return showHere(alertCard(alert, { ...state, calendar: { offer: false, url: tools.calendarUrl(alert) } }, visit.words, { notice: visit.words.alerts.downloadNote, viewer: visit.objectId }), 'same');
}

/** What a press came to. `changed` is false where nothing was done: what is said then concerns nobody but who pressed. */
interface Outcome {
  notice: string | null;
  changed: boolean;
}

function done(notice: string | null = null): Outcome {
  return { notice, changed: true };
}

function onlyYou(notice: string): Outcome {
  return { notice, changed: false };
}

/** Whoever does something about an alert has seen it. */
async function about(visit: Visit, id: string, tools: AlertTools, act: (alert: ExpiryAlert) => Promise<Outcome>): Promise<Reply[]> {
  const alert = await tools.find(id);
  if (!alert) return sayText(visit.words.say.alertGone);
  if (alert.closedAt) return showCard(closedCard(alert, alert.closedAt, visit.words));
  const { notice, changed } = await act(alert);
  if (!changed) return showHere(alertCard(alert, await tools.state(alert), visit.words, { notice, viewer: visit.objectId }), 'same');
  const seen = await tools.see(alert);
  const viewer = visit.conversationKind === 'personal' ? visit.objectId : null;
  return showCard(alertCard(seen, await tools.state(seen), visit.words, { notice, viewer }));
}

/** What is settled needs nobody any more. */
export function closedCard({ content, expiresAt, ended }: ExpiryAlert, closedAt: Date, words: Words): Card {
  return closedAlertCard({ kind: content.kind, name: content.name, expires: content.trouble ? null : expiresAt, closedAt, ended }, words);
}

/**
 * @param viewer who alone reads this card; null where others read along
 */
export function alertCard(alert: ExpiryAlert, state: AlertState, words: Words, { notice, viewer }: { notice: string | null; viewer: string | null }): Card {
  const { content } = alert;
  const { object, ...shown } = state;
  const owner = object?.owner ?? null;
  return expiryAlertCard(
    {
      ...shown,
      alert: alert.id,
      kind: content.kind,
      nature: content.nature,
      name: content.name,
      expires: new Date(content.expires),
      affected: content.affected,
      renewWith: content.renewWith,
      trouble: content.trouble,
      lastKnown: content.lastKnown === undefined ? null : new Date(content.lastKnown),
      owner: owner?.name ?? null,
      deputy: object?.deputy?.name ?? null,
      insteadOf: owner ? (owner.id ?? owner.name) : null,
      mine: viewer !== null && owner?.id === viewer,
      notice: notice ?? roundNotice(alert.round, owner?.name ?? null, words),
      seenBy: alert.seenBy,
      excused: object?.excused ?? null,
      portalUrl: content.portalUrl,
    },
    words,
  );
}

/** Why it is told here, where that is not because of its date. */
function roundNotice(round: string, owner: string | null, { alerts }: Words): string | null {
  if (round === 'escalated:deputy') return alerts.escalated.deputy(owner);
  if (round === 'escalated:channels') return alerts.escalated.channels;
  const [, by] = /^assigned:[^:]+:(.+)$/.exec(round) ?? [];
  return by === undefined ? null : alerts.assignedBy(by);
}
