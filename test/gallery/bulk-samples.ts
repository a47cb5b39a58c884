// One thing for many devices: samples beside samples.ts, which lists them with all others.
import { bulkActionCard, bulkGroupCard, bulkWhichCard } from '../../cards/bulk-ask-card.ts';
import { bulkCard, type BulkView } from '../../cards/bulk-card.ts';
import { bulkFileCard, bulkListCard } from '../../cards/bulk-list-card.ts';
import type { BulkItem } from '../../store/bulk-items.ts';
import type { Sample } from './samples.ts';

const run = '7f6c3c1e-6c0a-4f1b-9b1d-0d7a5a3f2b11';
const at = new Date('2026-11-21T09:30:00.123Z');
const view: BulkView = {
  run, stage: 'ready', action: 'rebootNow', which: { department: 'Sales', platform: 'windows', unseenDays: 30 },
  counts: { out: 14, waiting: 1240, sending: 0, sent: 0, done: 0, failed: 0, unknown: 0, stopped: 0 },
  leftOut: [{ reason: 'not_this_platform', count: 9 }, { reason: 'several_with_name', count: 4 }, { reason: 'being_removed', count: 1 }],
  trouble: [], canary: 5, reason: null, problem: null, overlaps: [], repeatable: false, unanswered: 0, needsReason: true, needsNumber: true, until: at, confirmedBy: null, confirmedAt: null,
};
const confirmed = { confirmedBy: 'Ahmed Yildiz [x](https://evil.example)', confirmedAt: at, reason: 'INC-2042 **new** policy' };
const running = { ...view.counts, waiting: 700, sending: 20, sent: 310, done: 190, failed: 12, unknown: 8 };
const item = (nth: number, more: Partial<BulkItem>): BulkItem => ({ nth, deviceId: 'd', deviceName: `LT-042${nth}`, owner: 'Sanne de Wit', state: 'waiting', reason: null, lastSync: at, tries: 0, sentAt: null, graphRequestId: null, clientRequestId: null, ...more });
const rows = [item(1, {}), item(2, { state: 'failed', reason: 'no_permission' }), item(3, { owner: null, lastSync: null, deviceName: '**LT** [a](https://evil.example) with a very long name', reason: 'several_with_name', state: 'out' })];

export const bulkSamples: readonly Sample[] = [
  { name: 'bulk-action', card: (words) => bulkActionCard({ run, actions: ['syncDevice', 'rebootNow', 'quickScan', 'updateSignatures', 'refreshMachinePolicy', 'appEvaluation'] }, words) },
  { name: 'bulk-which', card: (words) => bulkWhichCard({ run, action: 'syncDevice', unclear: words.bulk.whichUnclear }, words) },
  {
    name: 'bulk-group',
    card: (words) => bulkGroupCard({ run, name: 'Pilot', isDepartment: false, groups: [
      { id: 'a', name: 'Pilot Windows 11 second ring everywhere', description: '**First** [x](https://evil.example)', kind: 'dynamic' }, { id: 'b', name: 'Pilot', description: null, kind: 'security' },
    ] }, words),
  },
  { name: 'bulk-dry-run', card: (words) => bulkCard(view, words) },
  { name: 'bulk-overlap', card: (words) => bulkCard({ ...view, which: { kind: 'computer', leftOut: { names: ['LT-0421', 'LT-0422'], reason: 'excepted' } }, leftOut: [{ reason: 'excepted', count: 1 }, { reason: 'excepted_not_found', count: 1 }], overlaps: [{ action: 'syncDevice', at, who: 'Lotte Peeters', devices: 12 }, { action: 'quickScan', at, who: null, devices: 1 }] }, words) },
  { name: 'bulk-unanswered', card: (words) => bulkCard({ ...view, which: { names: ['a', 'b', 'c'], unansweredBefore: true }, leftOut: [], counts: { ...view.counts, out: 0, waiting: 3 }, needsNumber: false }, words) },
  { name: 'bulk-nobody', card: (words) => bulkCard({ ...view, counts: { ...view.counts, waiting: 0 } }, words) },
  { name: 'bulk-running', card: (words) => bulkCard({ ...view, ...confirmed, stage: 'running', counts: running, trouble: [{ reason: 'no_permission', count: 12 }, { reason: 'unclear', count: 8 }] }, words) },
  { name: 'bulk-paused', card: (words) => bulkCard({ ...view, ...confirmed, stage: 'paused', problem: 'canary_failed', counts: running }, words) },
  { name: 'bulk-done', card: (words) => bulkCard({ ...view, ...confirmed, unanswered: 8, stage: 'done', counts: { ...running, waiting: 0, sending: 0, sent: 0, done: 1220 } }, words) },
  { name: 'bulk-too-many', card: (words) => bulkCard({ ...view, stage: 'failed', problem: 'too_many' }, words) },
  { name: 'bulk-list', card: (words) => bulkListCard({ run, part: 'in', page: 2, pages: 124, total: 1240, rows }, words) },
  { name: 'bulk-file', card: (words) => bulkFileCard({ run, url: 'https://balie.example/download/abc' }, words) },
  { name: 'bulk-file-by-command', card: (words) => bulkFileCard({ run, url: null }, words) },
];
