import type { Card } from './card.ts';
import { complianceBadge } from './compliance.ts';
import { markdownText, plainText } from './escape.ts';
import { box, button, card, day, facts, heading, note, text, time } from './parts.ts';
import type { ActionChoice, DeviceView } from './views.ts';
import type { Words } from './words.ts';

export interface DeviceCardView {
  device: DeviceView;
  /** What is offered on this card. */
  actions: ActionChoice[];
  /** There is more that can be sent, on a card of its own. */
  more?: boolean;
  /** Other devices with the same name. */
  sameName: number;
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
      view.sameName > 0 ? box('warning', [text(words.device.sameName(view.sameName))]) : null,
      facts(deviceFacts(device, words, view.now)),
      ...refusals(refused, words).map((line) => note(line)),
      text(allowed.length > 0 ? words.device.ask : words.device.noActions),
    ],
    actions: [
      ...allowed.map((choice) => button(words.actionNames[choice.action], 'action.ask', { device: device.id, action: choice.action })),
      view.more === true ? button(words.allActions.more, 'device.actions', { device: device.id }) : null,
      allowed.length === 0 ? button(words.button.findDevice, 'command.run', { command: 'find_device' }) : null,
    ],
  });
}

type Row = [title: string, value: string] | null;

function deviceFacts(device: DeviceView, words: Words, now: Date | undefined): Row[] {
  const label = words.device;
  const row = (title: string, value: string | null): Row => (value === null ? null : [title, value]);
  const moment = (title: string, value: Date | null): Row => (value === null ? null : [title, day(value)]);
  return [
    [label.owner, owner(device, words)],
    row(label.serial, device.serial === null ? null : markdownText(device.serial)),
    row(label.model, device.model === null ? null : markdownText(device.model)),
    [label.system, markdownText([device.platform, device.osVersion].filter((part) => part !== null).join(' '))],
    [label.lastSync, lastContact(device.lastSync, words, now)],
    moment(label.graceUntil, device.graceUntil),
    [label.ownership, words.ownership[device.ownership]],
    row(label.joinType, device.joinType === null ? null : named(words.joinTypes, device.joinType)),
    [label.managedBy, named(words.managementAgents, device.managementAgent)],
    moment(label.enrolled, device.enrolled),
    moment(label.certificateUntil, device.certificateUntil),
  ];
}

function owner(device: DeviceView, words: Words): string {
  if (device.owner === null) return device.ownerUpn === null ? words.device.nobody : markdownText(device.ownerUpn);
  return markdownText(device.ownerUpn === null ? device.owner : `${device.owner} (${device.ownerUpn})`);
}

/** Graph's own value where it is newer than our words. */
function named(names: Record<string, string>, value: string): string {
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
