import type { ActionId } from '../actions/action.ts';
import { bulkCard, type BulkView } from '../cards/bulk-card.ts';
import { bulkFileCard, bulkListCard, type BulkPart } from '../cards/bulk-list-card.ts';
import type { Card } from '../cards/card.ts';
import type { Words } from '../cards/words.ts';
import type { BulkState } from '../store/bulk-items.ts';
import type { BulkRun } from '../store/bulk-runs.ts';
import { ownRun, type BulkTools } from './bulk-tools.ts';
import { showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

// What a run looks like: its card, and below it the lists and the file, which the progress does not draw over.

const perPage = 10;
const parts: Record<BulkPart, readonly BulkState[]> = { in: ['waiting', 'sending', 'sent', 'done', 'failed', 'unknown', 'stopped'], out: ['out'], trouble: ['failed', 'unknown'] };

/** A card of its own below the run's: the next page takes its place, and not that of the progress. */
export async function listBulk(visit: Visit, data: { run: string; part: BulkPart; page: number; below?: true | undefined }, tools: BulkTools): Promise<Reply[]> {
  return ownRun(visit, data.run, tools, async (run) => {
    const states = parts[data.part];
    const counts = await tools.counts(run);
    const total = states.reduce((sum, state) => sum + counts[state], 0);
    const pages = Math.max(1, Math.ceil(total / perPage));
    const page = Math.min(data.page, pages);
    const rows = await tools.items(run, states, (page - 1) * perPage, perPage);
    return below(visit, run, bulkListCard({ run: run.id, part: data.part, page, pages, total, rows }, visit.words), data.below, tools);
  });
}

/** Every device in it, whatever became of it. */
export async function bulkFile(visit: Visit, data: { run: string; below?: true | undefined }, tools: BulkTools): Promise<Reply[]> {
  return ownRun(visit, data.run, tools, async (run) => below(visit, run, bulkFileCard({ run: run.id, url: tools.fileLink(run) }, visit.words), data.below, tools));
}

async function below(visit: Visit, run: BulkRun, card: Card, pressedBelow: true | undefined, tools: BulkTools): Promise<Reply[]> {
  if (pressedBelow) return showCard(card);
  return [...showCard(await bulkCardOf(run, visit.words, tools), (cardId) => tools.place(run, cardId)), ...showCard(card)];
}

export async function bulkCardOf(run: BulkRun, words: Words, tools: Pick<BulkTools, 'counts' | 'overlaps' | 'reasons' | 'isRepeatable' | 'nameOf' | 'needsReason' | 'typedAbove' | 'answerWithin'>): Promise<Card> {
  const [counts, leftOut, trouble, unclear, name, overlaps] = await Promise.all([
    tools.counts(run), tools.reasons(run, ['out']), tools.reasons(run, ['failed', 'unknown']), tools.reasons(run, ['unknown']), tools.nameOf(run), run.stage === 'ready' ? tools.overlaps(run) : [],
  ]);
  const action = run.action as ActionId;
  const view: BulkView = {
    run: run.id, stage: run.stage, action, which: run.asked, counts, leftOut, trouble, canary: run.canary, reason: run.reason, problem: run.problem,
    overlaps: overlaps.map(({ action: other, confirmedAt: at, who, devices }) => ({ action: other as ActionId, at, who, devices })), repeatable: tools.isRepeatable(action),
    // What is not in Intune any more is tried no more.
    unanswered: unclear.filter(({ reason }) => reason !== 'device_gone').reduce((sum, { count }) => sum + count, 0),
    needsReason: tools.needsReason(action), needsNumber: counts.waiting > tools.typedAbove,
    until: run.readyAt && new Date(run.readyAt.getTime() + tools.answerWithin), confirmedBy: name, confirmedAt: run.confirmedAt,
  };
  return bulkCard(view, words);
}
