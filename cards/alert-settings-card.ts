import type { Family } from '../alerts/kinds.ts';
import type { Card, CardElement } from './card.ts';
import { markdownText, plainText } from './escape.ts';
import { box, button, buttonWithInputs, card, heading, note, text } from './parts.ts';
import type { AlertPlace } from './subscribed-card.ts';
import type { ExpiryKind, Severity } from './views.ts';
import type { Words } from './words.ts';

export interface AlertSettingsView {
  place: AlertPlace;
  families: readonly Family[];
  chosen: readonly Family[];
  least: Severity;
  quiet: boolean;
  weekly: boolean;
  /** Whether people are told of deadlines of their own devices; holds for the whole organisation. */
  deadlines: boolean;
  zone: string;
  subscribed: boolean;
  notice: string | null;
}

export function alertSettingsCard(view: AlertSettingsView, words: Words): Card {
  const { settings } = words.alerts;
  const choices = view.families.map((family) => ({ title: words.expiry.families[family], value: family }));
  const leasts = (['normal', 'high', 'critical'] as const).map((least) => ({ title: settings.leasts[least], value: least }));
  return card(words, {
    summary: view.notice ?? settings.summary,
    body: [
      heading(settings.title),
      view.notice === null ? null : box('accent', [text(view.notice)]),
      text(settings.intro[view.place]),
      view.subscribed ? null : note(settings.off),
      { type: 'Input.ChoiceSet', id: 'families', label: settings.families, style: 'expanded', isMultiSelect: true, isRequired: true, errorMessage: settings.familiesError, value: view.chosen.join(','), choices },
      { type: 'Input.ChoiceSet', id: 'least', label: settings.least, style: 'compact', isRequired: true, errorMessage: settings.familiesError, value: view.least, choices: leasts },
      toggle('quiet', settings.quietLabel, settings.quiet, view.quiet),
      note(settings.zone(markdownText(view.zone))),
      toggle('weekly', settings.weeklyLabel, settings.weekly, view.weekly),
      toggle('deadlines', settings.deadlinesLabel, settings.deadlines, view.deadlines),
    ],
    actions: [
      buttonWithInputs(settings.save, 'alert.save', {}, { primary: true }),
      button(settings.leadTimes, 'alert.settings', { page: 'lead' }),
      view.subscribed ? button(words.button.alertsOff, 'command.run', { command: 'unsubscribe_alerts' }) : button(words.button.alertsOn, 'command.run', { command: 'subscribe_alerts' }),
    ],
  });
}

function toggle(id: string, label: string, title: string, on: boolean): CardElement {
  return { type: 'Input.Toggle', id, label, title: plainText(title), valueOn: 'true', valueOff: 'false', value: on ? 'true' : 'false', wrap: true };
}

export interface LeadTimesView {
  /** In the order of their names. */
  kinds: readonly ExpiryKind[];
  changed: readonly { kind: ExpiryKind; days: readonly number[] }[];
  notice: string | null;
}

export function leadTimesCard(view: LeadTimesView, words: Words): Card {
  const { settings } = words.alerts;
  const choices = view.kinds.map((kind) => ({ title: words.expiry.kinds[kind].name, value: kind }));
  const [first] = view.kinds;
  return card(words, {
    summary: view.notice ?? settings.leadTitle,
    body: [
      heading(settings.leadTitle),
      view.notice === null ? null : box('accent', [text(view.notice)]),
      text(settings.leadIntro),
      ...(view.changed.length === 0 ? [note(settings.leadNone)] : view.changed.map(({ kind, days }) => text(`${words.expiry.kinds[kind].name}: ${days.join(', ')}`, { spacing: 'Small' }))),
      { type: 'Input.ChoiceSet', id: 'kind', label: settings.leadKind, style: 'compact', isRequired: true, errorMessage: settings.leadKind, ...(first === undefined ? {} : { value: first }), choices, wrap: true },
    ],
    actions: [buttonWithInputs(settings.leadChoose, 'alert.lead', {}, { primary: true }), button(settings.back, 'alert.settings', {})],
  });
}

export interface LeadDaysView {
  kind: ExpiryKind;
  /** As it stands, or as it was written wrongly. */
  days: string;
  usual: readonly number[];
  isUsual: boolean;
  wrong: boolean;
}

export function leadDaysCard(view: LeadDaysView, words: Words): Card {
  const { settings } = words.alerts;
  const { name } = words.expiry.kinds[view.kind];
  return card(words, {
    summary: view.wrong ? settings.leadError : name,
    body: [
      heading(name),
      view.wrong ? box('warning', [text(settings.leadError)]) : null,
      note(settings.leadUsually(view.usual.join(', '))),
      { type: 'Input.Text', id: 'days', label: settings.leadDays, placeholder: settings.leadHint, value: plainText(view.days), maxLength: 100, isRequired: true, errorMessage: settings.leadError },
    ],
    actions: [
      buttonWithInputs(settings.save, 'alert.lead-save', { kind: view.kind }, { primary: true }),
      view.isUsual ? null : button(settings.leadUsual, 'alert.lead-save', { kind: view.kind, usual: true }),
      button(settings.back, 'alert.settings', { page: 'lead' }),
    ],
  });
}
