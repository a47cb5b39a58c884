import { alertActions, excusedActions } from './alert-actions.ts';
import type { Card, CardElement } from './card.ts';
import { daysLeft } from './days-left.ts';
import { markdownText, plainText } from './escape.ts';
import { box, card, day, facts, heading, note, numbered, subheading, text, time } from './parts.ts';
import type { Affected, ExpiryKind, Nature, Severity, Trouble } from './views.ts';
import type { Words } from './words.ts';

export interface ExpiryAlertView {
  alert: string;
  kind: ExpiryKind;
  nature: Nature;
  name: string;
  expires: Date;
  now: Date;
  /** Where the reader is: there it is "today" or "tomorrow". */
  zone: string;
  severity: Severity;
  affected: Affected | null;
  /** The Apple ID to renew with. */
  renewWith: string | null;
  trouble: Trouble | null;
  /** The date that was read last, of one that cannot be read any more. */
  lastKnown: Date | null;
  owner: string | null;
  deputy: string | null;
  /** Who is replaced by whoever takes it over; null while it can simply be taken. */
  insteadOf: string | null;
  /** Whoever reads this is the owner. */
  mine: boolean;
  /** What a press came to, or why this is told here; plain text. */
  notice: string | null;
  seenBy: string | null;
  snoozedUntil: Date | null;
  excused: { by: string; reason: string } | null;
  /** Named in a channel, so that Teams tells them. */
  mention: { id: string; name: string } | null;
  /** Who can be chosen here: everybody, or who is in this conversation. */
  picker: 'organisation' | 'members';
  /** `offer` a calendar file, or the link to one that was asked for. */
  calendar: { offer: boolean; url: string | null };
  portalUrl: string | null;
}

export function expiryAlertCard(view: ExpiryAlertView, words: Words): Card {
  const made = card(words, {
    summary: summary(view, words),
    body: [
      ...top(view, words),
      whatAndWhen(view, words),
      ...remedy(view, words),
      view.seenBy === null ? null : note(words.expiry.seenBy(markdownText(view.seenBy))),
      view.snoozedUntil === null ? null : note(words.expiry.snoozedUntil(day(view.snoozedUntil))),
    ],
    actions: view.excused === null ? alertActions(view, words) : excusedActions(view, words),
  });
  if (view.mention !== null) {
    const { id } = view.mention;
    made.content.msteams = { entities: [{ type: 'mention', text: `<at>${mentioned(view.mention)}</at>`, mentioned: { id, name: mentioned(view.mention) } }] };
  }
  return made;
}

function top(view: ExpiryAlertView, words: Words): (CardElement | null)[] {
  const { alerts } = words;
  const grave = view.severity === 'critical' || isLapsed(view) || daysLeft(view.expires, view.now, view.zone) <= 7;
  return [
    box(view.excused !== null ? 'emphasis' : grave ? 'attention' : 'warning', [heading(alertTitle(view, day(view.expires), words))]),
    view.mention === null ? null : text(alerts.mention(`<at>${mentioned(view.mention)}</at>`)),
    view.notice === null ? null : box('accent', [text(markdownText(view.notice))]),
    view.excused === null ? null : box('emphasis', [text(`**${alerts.excusedTitle}**`), text(markdownText(alerts.excusedBy(view.excused.by, view.excused.reason))), note(alerts.excusedNote)]),
  ];
}

function whatAndWhen(view: ExpiryAlertView, words: Words): CardElement {
  const { alerts, expiry } = words;
  return facts([
    [expiry.name, markdownText(view.name)],
    ...when(view, words),
    view.lastKnown === null ? null : [alerts.lastKnown, day(view.lastKnown)],
    [alerts.severity, alerts.severities[view.severity]],
    affected(view, words),
    view.renewWith === null ? null : [expiry.appleId, markdownText(view.renewWith)],
    [alerts.owner, view.owner === null ? alerts.nobody : markdownText(view.owner)],
    view.deputy === null ? null : [alerts.deputy, markdownText(view.deputy)],
  ]);
}

function remedy(view: ExpiryAlertView, words: Words): (CardElement | null)[] {
  const { troubles, ...usual } = words.expiry.kinds[view.kind];
  const { breaks, steps, warning } = (view.trouble && troubles?.[view.trouble]) ?? (view.trouble === 'unreadable' ? words.expiry.unreadable : usual);
  return [
    subheading(words.expiry.breaksTitle),
    text(breaks, { spacing: 'Small' }),
    subheading(view.trouble === null && view.nature !== 'heartbeat' ? words.expiry.stepsTitle : words.alerts.mendTitle),
    warning === null ? null : text(`**${warning}**`, { spacing: 'Small' }),
    ...numbered(steps(view.renewWith === null ? null : markdownText(view.renewWith))),
  ];
}

/** Teams finds the name in the text letter by letter, so nothing of it may be escaped: what would need it goes. */
function mentioned({ name }: { name: string }): string {
  return plainText(name).replace(/[^\p{L}\p{M}\p{N}' .-]/gu, '').trim() || '?';
}

function isLapsed(view: ExpiryAlertView): boolean {
  return view.trouble !== null || view.expires.getTime() <= view.now.getTime();
}

/** What is wrong, or when it ends; what is in trouble never "expires". */
export function alertTitle(view: Pick<ExpiryAlertView, 'kind' | 'nature' | 'trouble' | 'expires' | 'now' | 'zone' | 'affected'>, week: string, words: Words): string {
  const { alerts, expiry } = words;
  const { name } = expiry.kinds[view.kind];
  if (view.trouble !== null) return `${name} ${expiry.troubles[view.trouble]}`;
  if (view.nature === 'heartbeat') return alerts.silentTitle(name);
  if (view.nature === 'crowd') return alerts.crowdTitle(name, countOf(view.affected, words), week);
  const inDays = words.inDays(daysLeft(view.expires, view.now, view.zone));
  return view.expires.getTime() <= view.now.getTime() ? expiry.alertTitlePast(name, inDays) : expiry.alertTitle(name, inDays);
}

function summary(view: ExpiryAlertView, words: Words): string {
  const { alerts, expiry } = words;
  const { name: kind } = expiry.kinds[view.kind];
  const name = plainText(view.name);
  if (view.trouble !== null) return `${kind} ${name} ${expiry.troubles[view.trouble]}.`;
  if (view.nature === 'heartbeat') return alerts.silentSummary(kind, name);
  if (view.nature === 'crowd') return `${alertTitle(view, words.date(view.expires), words)}.`;
  const inDays = words.inDays(daysLeft(view.expires, view.now, view.zone));
  return view.expires.getTime() <= view.now.getTime() ? expiry.alertSummaryPast(kind, name, inDays) : expiry.alertSummary(kind, name, inDays);
}

/** The moment exactly, in the reader's own zone, and how far it is. */
function when(view: ExpiryAlertView, words: Words): [string, string][] {
  const { alerts, expiry } = words;
  const { expires, now } = view;
  const inDays = words.inDays(daysLeft(expires, now, view.zone));
  const exactly = `${day(expires)} ${time(expires)} (${inDays})`;
  const past = expires.getTime() <= now.getTime();
  if (view.nature === 'crowd') return [[alerts.firstDay, `${day(expires)} (${inDays})`]];
  if (view.nature === 'heartbeat' && past) return [[alerts.expectedBefore, exactly]];
  // A trouble without a date of its own counts from when it was first seen.
  if (view.trouble !== null && past) return [[alerts.since, exactly]];
  return [[past ? expiry.expired : expiry.expires, exactly]];
}

function affected(view: ExpiryAlertView, words: Words): [string, string] | null {
  return view.affected === null ? null : [words.expiry.affected, countOf(view.affected, words) ?? words.expiry.notCounted];
}

function countOf(affectedBy: Affected | null, words: Words): string | null {
  return affectedBy === null || affectedBy.count === null ? null : words.affectedCount[affectedBy.of](affectedBy.count);
}
