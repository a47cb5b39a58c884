import type { DeviceFamily } from '../actions/device-kind.ts';
import { consequenceLines, givenRows } from './action-inputs.ts';
import type { Card, CardElement } from './card.ts';
import { markdownText, plainText } from './escape.ts';
import { box, button, buttonWithInputs, card, day, facts, heading, note, pressLine, text, time } from './parts.ts';
import type { ActionId, Given, Stage } from './views.ts';
import type { Words } from './words.ts';

export interface ApprovalView {
  request: string;
  action: ActionId;
  device: { name: string; owner: string | null; serial: string | null; family: DeviceFamily; personal: boolean };
  /** Who asked, and why. */
  requester: string | null;
  reason: string | null;
  given: Given;
  stage: Stage;
  /** The second person, once they answered. */
  approver: string | null;
  approved: boolean;
  /** Why it went no further, in words already chosen. */
  problem: string | null;
  expires: Date;
  /** Whoever reads it asked for it. */
  own: boolean;
}

/** What a second person reads before they approve or refuse, and afterwards what came of it. */
export function approvalCard(view: ApprovalView, words: Words): Card {
  const { approvals } = words;
  const action = words.actionNames[view.action];
  const open = view.stage === 'approval';
  return card(words, {
    summary: approvals.summary(action, plainText(view.device.name), words.stages[view.stage]),
    body: [
      heading(open ? approvals.title(action) : approvals.titleAnswered(action)),
      facts([
        [approvals.device, markdownText(view.device.name)],
        [approvals.owner, view.device.owner === null ? approvals.nobody : markdownText(view.device.owner)],
        view.device.serial === null ? null : [approvals.serial, markdownText(view.device.serial)],
        [approvals.by, view.requester === null ? approvals.somebody : markdownText(view.requester)],
        view.reason === null ? null : [approvals.reason, markdownText(view.reason)],
        ...givenRows(view.given, words),
      ]),
      ...(open ? consequenceLines(view.action, view.device, words) : answered(view, words)),
      ...(open && !view.own ? [noteInput(words)] : []),
      open && view.own ? text(approvals.own) : null,
      open ? note(approvals.until(`${day(view.expires)} ${time(view.expires)}`)) : null,
    ],
    actions: open ? answers(view, words) : [button(approvals.others, 'command.run', { command: 'approvals' })],
  });
}

function answers({ request, own }: ApprovalView, words: Words) {
  const { approvals } = words;
  if (own) return [button(words.status.withdraw, 'action.cancel', { request }), button(words.button.refresh, 'action.show', { request })];
  return [button(approvals.approve, 'approval.give', { request }), buttonWithInputs(approvals.refuse, 'approval.refuse', { request })];
}

function noteInput({ approvals }: Words): CardElement {
  return { type: 'Input.Text', id: 'note', label: approvals.note, isRequired: true, errorMessage: approvals.noteMissing, maxLength: 200 };
}

function answered({ approver, approved, stage, problem }: ApprovalView, words: Words): CardElement[] {
  const { approvals } = words;
  const name = approver === null ? null : markdownText(approver);
  const said = problem === null ? [] : [text(markdownText(problem))];
  return [
    box('emphasis', [
      { type: 'TextBlock', text: words.stages[stage], wrap: true, weight: 'Bolder' },
      name === null ? null : { ...text(approved ? approvals.approvedBy(name) : approvals.refusedBy(name)), spacing: 'None' },
      ...said,
    ]),
  ];
}

export interface ApprovalLine {
  request: string;
  action: ActionId;
  deviceName: string;
  requester: string | null;
}

/** What waits, the longest first. */
export function approvalsCard(waiting: readonly ApprovalLine[], words: Words): Card {
  const { approvals } = words;
  const row = ({ action, deviceName, requester }: ApprovalLine) => markdownText(approvals.row(words.actionNames[action], deviceName, requester ?? approvals.somebody));
  return card(words, {
    summary: approvals.listTitle,
    body: [
      heading(approvals.listTitle),
      text(waiting.length === 0 ? approvals.listNone : approvals.listAsk),
      ...distinct(waiting.map(row)).map((title, index) => pressLine(title, 'approval.show', { request: waiting[index]?.request ?? '' })),
    ],
    actions: [button(words.button.findDevice, 'command.run', { command: 'find_device' })],
  });
}

/** Two lines may read the same, and a screen reader tells buttons apart by their title only. */
function distinct(titles: readonly string[]): string[] {
  return titles.map((title, index) => (titles.indexOf(title) === index ? title : `${title} (${titles.slice(0, index + 1).filter((other) => other === title).length})`));
}
