import type { Card } from './card.ts';
import { complianceBadge, knownCompliance } from './compliance.ts';
import { deadlineLines, ruleLines } from './compliance-lines.ts';
import { markdownText, plainText } from './escape.ts';
import { button, card, heading, subheading, text } from './parts.ts';
import type { Compliance, KnownCompliance } from './views.ts';
import type { Words } from './words.ts';

export interface EnrolledView {
  deviceName: string;
  platform: string;
  compliance: Compliance;
  /** Until when it may stay as it is. */
  graceUntil: Date | null;
  /** Names of the rules that it does not meet; null when they could not be read. */
  policies: string[] | null;
  now: Date;
}

type Next = 'arrivedNextOk' | 'arrivedNextAct' | 'arrivedNextWait' | 'arrivedNextHelpdesk';

const nextSteps: Record<KnownCompliance, Next> = {
  compliant: 'arrivedNextOk',
  configManager: 'arrivedNextOk',
  noncompliant: 'arrivedNextAct',
  inGracePeriod: 'arrivedNextAct',
  unknown: 'arrivedNextWait',
  conflict: 'arrivedNextHelpdesk',
  error: 'arrivedNextHelpdesk',
};

export function enrolledCard(view: EnrolledView, words: Words): Card {
  const { enroll } = words;
  const known = knownCompliance(view.compliance);
  return card(words, {
    summary: enroll.arrivedSummary(plainText(view.deviceName)),
    body: [
      heading(enroll.arrivedTitle),
      text(enroll.arrived(markdownText(view.deviceName), markdownText(view.platform))),
      complianceBadge(view.compliance, words),
      text(enroll.meaning[known]),
      ...deadlineLines(view, view.now, words),
      ...ruleLines(view.policies, words),
      subheading(enroll.arrivedNext),
      text(enroll[nextSteps[known]], { spacing: 'Small' }),
    ],
    actions: [
      button(words.button.enrollAnother, 'command.run', { command: 'enroll_device' }),
      button(words.button.help, 'command.run', { command: 'help' }),
    ],
  });
}

/** Afterwards: what it lacked is put right. */
export function putRightCard(deviceName: string, words: Words): Card {
  const { enroll } = words;
  return card(words, {
    summary: enroll.putRight(plainText(deviceName)),
    body: [heading(enroll.putRightTitle), text(enroll.putRight(markdownText(deviceName)))],
    actions: [
      button(words.button.myDevices, 'command.run', { command: 'my_devices' }),
      button(words.button.enrollAnother, 'command.run', { command: 'enroll_device' }),
    ],
  });
}
