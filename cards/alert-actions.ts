import type { CardAction, CardElement } from './card.ts';
import { plainText } from './escape.ts';
import { button, buttonWithInputs, link, ownLink } from './parts.ts';
import type { Words } from './words.ts';

// What can be done about an alert: six buttons at most, and what needs an answer behind three of them.

export interface AlertActionsView {
  alert: string;
  insteadOf: string | null;
  mine: boolean;
  owner: string | null;
  seenBy: string | null;
  expires: Date;
  now: Date;
  picker: 'organisation' | 'members';
  calendar: { offer: boolean; url: string | null };
  portalUrl: string | null;
}

const snoozeDays = [1, 7, 14, 30];
const day = 86_400_000;
/** The furthest day of a snooze. */
export const longestSnooze = 365;
export const longestReason = 200;

export function alertActions(view: AlertActionsView, words: Words): (CardAction | null)[] {
  const { alerts } = words;
  const { alert } = view;
  return [
    take(view, words),
    view.seenBy === null ? button(alerts.seen, 'alert.seen', { alert }) : null,
    opens(alerts.later, [snoozeInput(words), dateInput(view, words)], [buttonWithInputs(words.button.snooze, 'alert.snooze', { alert }, { primary: true })], words),
    opens(
      alerts.assign,
      [personInput('person', alerts.person, view, words), nameInput(words), personInput('deputy', alerts.deputyPerson, view, words)],
      [buttonWithInputs(alerts.assignButton, 'alert.assign', { alert }, { primary: true })],
      words,
    ),
    opens(alerts.more, [reasonInput(words)], [buttonWithInputs(alerts.notOurs, 'alert.excuse', { alert }), ...calendar(view, words)], words),
    link(portalTitle(view.portalUrl, words), view.portalUrl),
  ];
}

function take({ alert, insteadOf, mine }: AlertActionsView, { alerts }: Words): CardAction | null {
  if (mine) return null;
  return insteadOf === null ? button(alerts.doIt, 'alert.take', { alert }, { primary: true }) : button(alerts.takeOver, 'alert.take', { alert, instead: insteadOf });
}

export function excusedActions(view: AlertActionsView, words: Words): (CardAction | null)[] {
  return [button(words.alerts.watchAgain, 'alert.watch', { alert: view.alert }), link(portalTitle(view.portalUrl, words), view.portalUrl)];
}

/** A link lasts an hour and a card for weeks, so it is made when somebody asks for it. */
function calendar({ alert, calendar: { offer, url } }: AlertActionsView, { alerts }: Words): CardAction[] {
  if (url !== null) return [ownLink(alerts.download, url)];
  return offer ? [button(alerts.calendar, 'alert.calendar', { alert })] : [];
}

function opens(title: string, body: CardElement[], actions: CardAction[], words: Words): CardAction {
  return { type: 'Action.ShowCard', title: plainText(title), card: { type: 'AdaptiveCard', version: '1.5', lang: words.language, body, actions } };
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

function dateInput({ now }: AlertActionsView, { alerts }: Words): CardElement {
  const date = (days: number) => new Date(now.getTime() + days * day).toISOString().slice(0, 10);
  return { type: 'Input.Date', id: 'until', label: alerts.until, min: date(1), max: date(longestSnooze), errorMessage: alerts.untilError };
}

/** Teams' own picker of people; its list comes from the directory and is checked again when it is sent. */
function personInput(id: 'person' | 'deputy', label: string, { picker }: AlertActionsView, { alerts }: Words): CardElement {
  const dataset = picker === 'organisation' ? 'graph.microsoft.com/users' : 'graph.microsoft.com/users?scope=currentContext';
  return { type: 'Input.ChoiceSet', id, label, style: 'filtered', placeholder: alerts.personHint, choices: [], 'choices.data': { type: 'Data.Query', dataset }, isRequired: false };
}

function nameInput({ alerts }: Words): CardElement {
  return { type: 'Input.Text', id: 'name', label: alerts.personName, maxLength: 100, isRequired: false };
}

function reasonInput({ alerts }: Words): CardElement {
  return { type: 'Input.Text', id: 'reason', label: alerts.reason, placeholder: alerts.reasonHint, maxLength: longestReason, isRequired: true, errorMessage: alerts.reasonError };
}

function portalTitle(url: string | null, words: Words): string {
  if (url?.startsWith('https://intune.')) return words.button.openIntune;
  if (url?.startsWith('https://entra.')) return words.button.openEntra;
  return words.button.openPortal;
}
