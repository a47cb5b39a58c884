// What cannot be undone, and actions with something to fill in: samples beside samples.ts, which lists them with all others.
import { actionStatusCard } from '../../cards/action-status-card.ts';
import { approvalCard, approvalsCard, type ApprovalView } from '../../cards/approval-card.ts';
import { confirmActionCard } from '../../cards/confirm-action-card.ts';
import { deviceActionsCard } from '../../cards/device-actions-card.ts';
import type { ActionId, ActionInput, DeviceView } from '../../cards/views.ts';
import type { Words } from '../../cards/words.ts';
import type { Sample } from './samples.ts';

const now = new Date('2026-11-21T09:30:00.123Z');
const hour = 3_600_000;
const day = 24 * hour;
const later = (ms: number) => new Date(now.getTime() + ms);
const run = '7f6c3c1e-6c0a-4f1b-9b1d-0d7a5a3f2b11';
const nasty = '[Approved](https://evil.example) **x** _y_ {{DATE(2020-01-01T00:00:00Z)}}';

const laptop: DeviceView = {
  id: '3f1de9a4-19c1-4c0b-9a3e-0b1f6b1f0421', name: 'LT-0421', owner: 'Sanne de Wit', ownerUpn: 'sanne.dewit@linde.example', serial: 'PF3K9X21', platform: 'Windows',
  osVersion: '10.0.22631.4460', model: 'ThinkPad T14 Gen 4', ownership: 'company', joinType: 'azureADJoined', managementAgent: 'mdm', compliance: 'compliant',
  graceUntil: null, lastSync: later(-2 * hour), enrolled: later(-420 * day), certificateUntil: later(190 * day),
};
const keep: ActionInput = { kind: 'choice', id: 'keep', options: ['nothing', 'enrollment', 'user_data'] };
const lost: ActionInput[] = [
  { kind: 'text', id: 'message', most: 250, long: true },
  { kind: 'text', id: 'phone', most: 30 },
  { kind: 'text', id: 'footer', most: 100, optional: true },
];

function asks(action: ActionId, change: object = {}) {
  return (words: Words) => confirmActionCard({ request: run, action, device: laptop, needsReason: true, expires: later(600_000), now, ...change }, words);
}

const approval: ApprovalView = {
  request: run, action: 'wipe', device: { name: 'LT-0421', owner: 'Sanne de Wit', serial: 'PF3K9X21', family: 'windows', personal: false }, requester: 'Ahmed Yildiz', reason: 'INC-2042 stolen from the train',
  given: { keep: 'nothing' }, stage: 'approval', approver: null, approved: false, problem: null, expires: later(8 * hour), own: false,
};

function status(change: object) {
  return (words: Words) =>
    actionStatusCard(
      {
        request: run, action: 'wipe', deviceName: 'LT-0421', deviceId: laptop.id, stage: 'approval', asked: later(-8 * 60_000), lines: [{ stage: 'approval', at: later(-7 * 60_000) }],
        lastSync: later(-9 * day), problem: null, nextLook: null, given: { keep: 'nothing' }, now, ...change,
      },
      words,
    );
}

const remediations = ['Free up disk space', 'Repair OneDrive sign-in', 'Restart the print spooler'].map((name, index) => ({ id: `${index}f6c3c1e-6c0a-4f1b-9b1d-0d7a5a3f2b11`, name }));

export const removingSamples: readonly Sample[] = [
  { name: 'confirm-remediation', card: asks('runRemediation', { inputs: [{ kind: 'remediation', id: 'remediation', remediations }] }) },
  { name: 'confirm-wipe', card: asks('wipe', { inputs: [keep], destroys: 'windows' }) },
  { name: 'confirm-wipe-nasty', card: asks('wipe', { inputs: [keep], destroys: 'windows', device: { ...laptop, name: nasty, owner: nasty } }), nasty: true },
  { name: 'confirm-delete-android', card: asks('deleteRecord', { destroys: 'android' }) },
  { name: 'confirm-wipe-personal', card: asks('wipe', { destroys: 'apple', device: { ...laptop, platform: 'iOS', ownership: 'personal' } }) },
  { name: 'confirm-retire', card: asks('retire', { destroys: 'windows' }) },
  { name: 'confirm-lost-mode', card: asks('enableLostMode', { inputs: lost }) },
  { name: 'confirm-rename', card: asks('setDeviceName', { inputs: [{ kind: 'text', id: 'newName', most: 63 }], given: { newName: 'LT-9001' } }) },
  {
    name: 'confirm-message',
    card: asks('notifyOwner', { needsReason: false, inputs: [{ kind: 'text', id: 'title', most: 50 }, { kind: 'text', id: 'text', most: 500, long: true }] }),
  },
  {
    name: 'device-actions-remove',
    card: (words) =>
      deviceActionsCard(
        {
          device: laptop,
          part: 'remove',
          actions: [
            { action: 'freshStart', risk: 'destructive', allowed: true },
            { action: 'retire', risk: 'destructive', allowed: true },
            { action: 'wipe', risk: 'destructive', allowed: true },
            { action: 'deleteRecord', allowed: false, reason: 'role_missing' },
            { action: 'bypassActivationLock', allowed: false, reason: 'not_this_platform' },
          ],
        },
        words,
      ),
  },
  { name: 'approval', card: (words) => approvalCard(approval, words) },
  { name: 'approval-own', card: (words) => approvalCard({ ...approval, own: true }, words) },
  { name: 'approval-given', card: (words) => approvalCard({ ...approval, stage: 'sent', approver: 'Lotte Peeters', approved: true }, words) },
  {
    name: 'approval-nasty',
    card: (words) => approvalCard({ ...approval, stage: 'refused', device: { ...approval.device, name: nasty, owner: nasty }, requester: nasty, reason: nasty, given: { newName: nasty }, approver: nasty, problem: nasty }, words),
    nasty: true,
  },
  {
    name: 'approvals',
    card: (words) =>
      approvalsCard(
        [
          { request: run, action: 'wipe', deviceName: 'LT-0421', requester: 'Ahmed Yildiz' },
          { request: run, action: 'retire', deviceName: 'IPH-0007', requester: null },
          { request: run, action: 'wipe', deviceName: 'LT-0421', requester: 'Ahmed Yildiz' },
        ],
        words,
      ),
  },
  { name: 'approvals-none', card: (words) => approvalsCard([], words) },
  { name: 'status-approval', card: status({}) },
  { name: 'status-approval-intune', card: status({ stage: 'approval_intune', approvedBy: 'Lotte Peeters' }) },
  { name: 'status-turned-down', card: (words) => status({ stage: 'refused', problem: words.approvals.problem.approval_refused('Lotte Peeters', 'found under the desk') })(words) },
  { name: 'status-handed-over', card: status({ action: 'notifyOwner', stage: 'handed_over', given: { title: 'Update', text: 'Before Friday, please.' } }) },
  { name: 'status-no-answer', card: status({ stage: 'no_answer', approvedBy: 'Lotte Peeters', nextLook: later(hour) }) },
];
