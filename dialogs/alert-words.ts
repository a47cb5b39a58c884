import { chooseCard } from '../cards/choose-card.ts';
import { alertTitle } from '../cards/expiry-alert-card.ts';
import { plainText } from '../cards/escape.ts';
import { findDuration, whenItEnds } from '../understanding/durations.ts';
import { seeAlert, snoozeAlert, takeAlert, type AlertState, type AlertTools, type ExpiryAlert } from './alerts.ts';
import { sayText, showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

// "I'll do it", "seen", "snooze 2 weeks": about the alert that came last.

export type AlertCommand = 'alert_take' | 'alert_seen' | 'snooze_alert';

const takes = /^(?:ok(?:e|ay|é)?[,!]? )?(?:(?:i'?ll|i will|i) (?:do|take|handle|renew|fix) (?:it|this|that)|i'?m on it|on it|mine|ik (?:doe|pak|regel|fix|vernieuw) (?:het|dit|die|deze|dat|hem)(?: wel| op| wel op)?|doe ik|pak ik op|regel ik|ik ga (?:het|dit|ermee) (?:doen|regelen|vernieuwen|aan de slag))$/i;
const sees = /^(?:ok(?:e|ay|é)?[,!]? )?(?:seen|seen it|i(?:'ve| have) seen (?:it|this)|noted|got it|read|gezien|ik heb (?:het|dit) gezien|genoteerd|gelezen|ik weet het)$/i;
const laters = /^(?:later|not now|remind me later|remind me|snooze|snooze it|niet nu|straks|herinner me(?: later| straks)?|later weer|uitstellen|sluimer(?:en)?)$/i;
const snoozes = /^(?:snooze|remind me|put it off|herinner me|uitstellen|stel uit|sluimer(?:en)?)\b/i;

/** What the words say about an alert that has just been shown; null for anything else. */
export function readAlertWords(text: string): AlertCommand | null {
  const said = text.trim().replace(/\s+/g, ' ').replace(/[.!?]+$/, '').replace(/[\u2018\u2019]/g, "'");
  if (takes.test(said)) return 'alert_take';
  if (sees.test(said)) return 'alert_seen';
  return laters.test(said) || (snoozes.test(said) && findDuration(said) !== undefined) ? 'snooze_alert' : null;
}

const day = 24 * 60 * 60 * 1000;

/** @param shown the alerts that came last; with none of them, what expires is shown */
export async function answerAlertWords(visit: Visit, said: { command: AlertCommand; text: string }, shown: readonly string[], tools: AlertTools, overview: () => Promise<Reply[]>): Promise<Reply[]> {
  const alerts = (await Promise.all(shown.map((id) => tools.find(id)))).filter((alert) => alert !== null);
  const [alert, another] = alerts;
  if (!alert) return [...sayText(visit.words.alerts.noneOnScreen), ...(await overview())];
  const days = daysOf(said, tools.now());
  if (said.command === 'snooze_alert' && days === null) return sayText(visit.words.alerts.snoozeUnclear);
  if (another) return whichOne(visit, alerts, said.command, days, await tools.state(alert));
  if (said.command === 'alert_take') return takeAlert(visit, { alert: alert.id }, tools);
  if (said.command === 'alert_seen') return seeAlert(visit, { alert: alert.id }, tools);
  return snoozeAlert(visit, { alert: alert.id, ...(days === null ? {} : { days }) }, tools);
}

/** Whole days; "later" is tomorrow. Null for what is no time, or more than a year. */
function daysOf({ command, text }: { command: AlertCommand; text: string }, now: Date): number | null {
  if (command !== 'snooze_alert') return null;
  const duration = findDuration(text);
  const end = duration === undefined ? now.getTime() + day : whenItEnds(duration, now.getTime());
  if (end === undefined) return null;
  const days = Math.max(1, Math.round((end - now.getTime()) / day));
  return days <= 365 ? days : null;
}

const mostChoices = 6;

function whichOne(visit: Visit, alerts: readonly ExpiryAlert[], command: AlertCommand, days: number | null, { now, zone }: AlertState): Reply[] {
  const { words } = visit;
  const choices = alerts.slice(0, mostChoices).map(({ id, content }) => {
    const expires = new Date(content.expires);
    const title = plainText(`${content.name}: ${alertTitle({ ...content, expires, now, zone }, words.date(expires), words)}`);
    if (command === 'alert_take') return { title, verb: 'alert.take' as const, data: { alert: id } };
    if (command === 'alert_seen') return { title, verb: 'alert.seen' as const, data: { alert: id } };
    return { title, verb: 'alert.snooze' as const, data: { alert: id, days: days ?? 1 } };
  });
  return showCard(chooseCard({ title: words.alerts.whichTitle, text: null, choices }, words));
}
