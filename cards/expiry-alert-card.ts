import type { Card, CardElement } from './card.ts';
import { markdownText, plainText } from './escape.ts';
import { box, button, buttonWithInputs, card, day, facts, heading, link, note, numbered, subheading, text } from './parts.ts';
import type { Affected, ExpiryKind, Trouble } from './views.ts';
import type { Words } from './words.ts';

export interface ExpiryAlertView {
  alert: string;
  kind: ExpiryKind;
  name: string;
  expires: Date;
  now: Date;
  affected: Affected | null;
  /** The Apple ID to renew with. */
  renewWith: string | null;
  trouble: Trouble | null;
  seenBy: string | null;
  snoozedUntil: Date | null;
  portalUrl: string | null;
}

const snoozeDays = [1, 7, 14, 30];

export function expiryAlertCard(view: ExpiryAlertView, words: Words): Card {
  const { expiry } = words;
  const left = daysLeft(view.expires, view.now);
  const past = view.expires.getTime() <= view.now.getTime();
  const { name: kind, troubles, ...usual } = expiry.kinds[view.kind];
  const { breaks, steps, warning } = (view.trouble && troubles?.[view.trouble]) ?? usual;
  const when = words.inDays(left);
  const name = plainText(view.name);
  const tone = past || left <= 7 ? 'attention' : 'warning';
  return card(words, {
    summary: past ? expiry.alertSummaryPast(kind, name, when) : expiry.alertSummary(kind, name, when),
    body: [
      box(tone, [heading(title(view, when, words))]),
      facts([
        [expiry.name, markdownText(view.name)],
        [past ? expiry.expired : expiry.expires, `${day(view.expires)} (${when})`],
        affected(view, words),
        view.renewWith === null ? null : [expiry.appleId, markdownText(view.renewWith)],
      ]),
      subheading(expiry.breaksTitle),
      text(breaks, { spacing: 'Small' }),
      subheading(expiry.stepsTitle),
      warning === null ? null : text(`**${warning}**`, { spacing: 'Small' }),
      ...numbered(steps(view.renewWith === null ? null : markdownText(view.renewWith))),
      view.seenBy === null ? null : note(expiry.seenBy(markdownText(view.seenBy))),
      view.snoozedUntil === null ? null : note(expiry.snoozedUntil(day(view.snoozedUntil))),
      snoozeInput(words),
    ],
    actions: [
      view.seenBy === null ? button(words.button.seen, 'alert.seen', { alert: view.alert }, { primary: true }) : null,
      buttonWithInputs(words.button.snooze, 'alert.snooze', { alert: view.alert }),
      link(portalTitle(view.portalUrl, words), view.portalUrl),
    ],
  });
}

function title({ trouble, kind, expires, now }: ExpiryAlertView, when: string, { expiry }: Words): string {
  const { name } = expiry.kinds[kind];
  if (trouble) return `${name} ${expiry.troubles[trouble]}`;
  return expires.getTime() <= now.getTime() ? expiry.alertTitlePast(name, when) : expiry.alertTitle(name, when);
}

/** Whole days by the calendar of UTC, so that "tomorrow" holds in the morning as in the evening. */
export function daysLeft(expires: Date, now: Date): number {
  const dayNumber = (moment: Date) => Math.floor(moment.getTime() / 86_400_000);
  return dayNumber(expires) - dayNumber(now);
}

function affected(view: ExpiryAlertView, words: Words): [string, string] | null {
  if (view.affected === null) return null;
  const { of, count } = view.affected;
  return [words.expiry.affected, count === null ? words.expiry.notCounted : words.affectedCount[of](count)];
}

function snoozeInput(words: Words): CardElement {
  return {
    type: 'Input.ChoiceSet',
    id: 'days',
    label: words.expiry.snoozeLabel,
    style: 'compact',
    value: '7',
    isRequired: true,
    errorMessage: words.expiry.snoozeError,
    choices: snoozeDays.map((days) => ({ title: words.days(days), value: String(days) })),
  };
}

function portalTitle(url: string | null, words: Words): string {
  if (url?.startsWith('https://intune.')) return words.button.openIntune;
  if (url?.startsWith('https://entra.')) return words.button.openEntra;
  return words.button.openPortal;
}
