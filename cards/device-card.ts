import type { Card, CardElement } from './card.ts';
import { complianceBadge } from './compliance.ts';
import { markdownText, plainText } from './escape.ts';
import { box, button, card, day, facts, heading, note, text, time } from './parts.ts';
import { runningBox, type Running } from './running-box.ts';
import type { ActionChoice, DeviceView } from './views.ts';
import type { Words } from './words.ts';

export interface DeviceCardView {
  device: DeviceView;
  /** What is offered on this card. */
  actions: ActionChoice[];
  /** There is more that can be sent, on a card of its own. */
  more?: boolean;
  /** Other devices with the same name; null when that could not be read. */
  sameName: number | null;
  /** Names of the rules that it does not meet; null when they could not be read. */
  policies?: readonly string[] | null;
  /** What else could not be read. */
  unread?: readonly (keyof Words['about']['parts'])[];
  /** What cannot be undone and was asked of it already. */
  running?: Running | null;
  /** When given, moments are also told as "2 hours ago". */
  now?: Date;
}

export function deviceCard(view: DeviceCardView, words: Words): Card {
  const { device } = view;
  const allowed = view.actions.filter((choice) => choice.allowed);
  const refused = view.actions.filter((choice) => !choice.allowed);
  return card(words, {
    summary:
      device.owner === null
        ? words.device.summaryNoOwner(plainText(device.name))
        : words.device.summary(plainText(device.name), plainText(device.owner)),
    body: [
      heading(markdownText(device.name)),
      complianceBadge(device.compliance, words),
      ...complianceReason(view, words),
      view.sameName !== null && view.sameName > 0 ? box('warning', [text(words.device.sameName(view.sameName))]) : null,
      runningBox(view.running ?? null, words),
      facts(deviceFacts(device, words, view.now)),
      ...refusals(refused, words).map((line) => note(line)),
      unreadNote(unreadParts(view), words),
      text(allowed.length > 0 ? words.device.ask : words.device.noActions),
    ],
    actions: [
      ...allowed.map((choice) => button(words.actionNames[choice.action], 'action.ask', { device: device.id, action: choice.action })),
      view.more === true ? button(words.allActions.more, 'device.actions', { device: device.id }) : null,
      button(words.about.button, 'device.about', { device: device.id }),
      allowed.length === 0 ? button(words.button.findDevice, 'command.run', { command: 'find_device' }) : null,
    ],
  });
}

type Row = [title: string, value: string] | null;

function deviceFacts(device: DeviceView, words: Words, now: Date | undefined): Row[] {
  const label = words.device;
  const row = (title: string, value: string | null): Row => (value === null ? null : [title, value]);
  return [
    [label.owner, owner(device, words)],
    row(label.serial, device.serial === null ? null : markdownText(device.serial)),
    row(label.model, device.model === null ? null : markdownText(device.model)),
    [label.system, markdownText([device.platform, device.osVersion].filter((part) => part !== null).join(' '))],
    [label.lastSync, lastContact(device.lastSync, words, now)],
    [label.ownership, words.ownership[device.ownership]],
  ];
}

const owing: ReadonlySet<string> = new Set(['noncompliant', 'inGracePeriod', 'conflict', 'error']);

/** Which rules, and until when; on this card because it is what an agent is asked first. */
function complianceReason({ device, policies, now }: DeviceCardView, words: Words): CardElement[] {
  const lines: CardElement[] = [];
  if (owing.has(device.compliance) && policies && policies.length > 0) lines.push(text(words.about.rules(policies.map(markdownText).join(', ')), { spacing: 'Small' }));
  if (device.graceUntil !== null) {
    const left = device.graceUntil.getTime() - (now ?? new Date(0)).getTime();
    const exact = `${day(device.graceUntil)} ${time(device.graceUntil)}`;
    const line = now === undefined ? `${words.device.graceUntil}: ${exact}` : left > 0 ? words.about.deadline(exact, words.within(left)) : words.about.deadlinePassed(exact, words.ago(-left));
    lines.push(text(line, { spacing: 'Small' }));
  }
  return lines;
}

function unreadParts({ device, policies, sameName, unread = [] }: DeviceCardView): (keyof Words['about']['parts'])[] {
  return [...(policies === null && owing.has(device.compliance) ? (['rules'] as const) : []), ...(sameName === null ? (['sameName'] as const) : []), ...unread];
}

/** What a card leaves out because it could not be read is said: a gap would look like "nothing". */
export function unreadNote(parts: readonly (keyof Words['about']['parts'])[], words: Words): CardElement | null {
  return parts.length === 0 ? null : note(words.about.unread(parts.map((part) => words.about.parts[part]).join(', ')));
}

function owner(device: DeviceView, words: Words): string {
  if (device.owner === null) return device.ownerUpn === null ? words.device.nobody : markdownText(device.ownerUpn);
  return markdownText(device.ownerUpn === null ? device.owner : `${device.owner} (${device.ownerUpn})`);
}

/** Graph's own value where it is newer than our words. */
export function named(names: Record<string, string>, value: string): string {
  return Object.hasOwn(names, value) ? (names[value] ?? '') : markdownText(value);
}

export function lastContact(moment: Date | null, words: Words, now: Date | undefined): string {
  if (moment === null) return words.device.never;
  const exact = `${day(moment)} ${time(moment)}`;
  return now === undefined ? exact : `${words.ago(now.getTime() - moment.getTime())} (${exact})`;
}

/** One line for each reason, however many actions it keeps from being offered. */
export function refusals(
  refused: readonly Extract<ActionChoice, { allowed: false }>[],
  words: Words,
  line: (actions: string, reason: string) => string = words.device.notPossible,
): string[] {
  const reasons = [...new Set(refused.map((choice) => choice.reason))];
  return reasons.map((reason) => {
    const actions = refused.filter((choice) => choice.reason === reason).map((choice) => words.actionNames[choice.action]);
    return line(actions.join(', '), words.refusals[reason]);
  });
}
