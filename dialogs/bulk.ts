import type { ActionId } from '../actions/action.ts';
import type { BulkWhich } from '../actions/bulk-rules.ts';
import { bulkActionCard, bulkCard, bulkListCard, bulkWhichCard, type BulkPart, type BulkView } from '../cards/bulk-card.ts';
import type { Card } from '../cards/card.ts';
import type { Words } from '../cards/words.ts';
import { workingCard } from '../cards/working-card.ts';
import type { BulkCounts, BulkItem, BulkState } from '../store/bulk-items.ts';
import type { BulkRun, BulkStage } from '../store/bulk-runs.ts';
import { readBulkAsked, readWhich } from './bulk-asked.ts';
import { sayText, showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

// One thing for many devices: what is missing is asked for, one question at a time; then a dry run; then a confirmation.

export interface BulkTools {
  now(): Date;
  patterns: readonly RegExp[];
  /** Null when it is not done to many at once. */
  actionOf(word: string): ActionId | null;
  actions: readonly ActionId[];
  isAction(id: string): id is ActionId;
  needsReason(action: ActionId): boolean;
  typedAbove: number;
  answerWithin: number;
  create(action: ActionId | null, which: BulkWhich | null): Promise<BulkRun>;
  find(id: string): Promise<BulkRun | null>;
  /** Null when it was in another stage. */
  move(run: BulkRun, to: BulkStage, from: readonly BulkStage[], more?: { action?: ActionId; asked?: BulkWhich; reason?: string | null }): Promise<BulkRun | null>;
  place(run: BulkRun, cardId: string): Promise<void>;
  counts(run: BulkRun): Promise<BulkCounts>;
  reasons(run: BulkRun, states: readonly BulkState[]): Promise<{ reason: string; count: number }[]>;
  items(run: BulkRun, states: readonly BulkState[], after: number, most: number): Promise<BulkItem[]>;
  /** Who asked, as Teams names them. */
  nameOf(run: BulkRun): Promise<string | null>;
}

export async function startBulk(visit: Visit, said: string, tools: BulkTools): Promise<Reply[]> {
  const { action: word, which } = readBulkAsked(said, tools.patterns);
  const action = word === null ? null : tools.actionOf(word);
  if (word !== null && action === null) return sayText(visit.words.bulk.oneAtATime);
  return goOn(visit, await tools.create(action, which), tools);
}

/** Asks what is still missing, or begins to read. */
async function goOn(visit: Visit, run: BulkRun, tools: BulkTools, unclear = false): Promise<Reply[]> {
  const { words } = visit;
  const place = (cardId: string) => tools.place(run, cardId);
  const { action } = run;
  if (action === null || !tools.isAction(action)) return showCard(bulkActionCard({ run: run.id, actions: tools.actions }, words), place);
  if (Object.keys(run.asked).length === 0) return showCard(bulkWhichCard({ run: run.id, action, unclear }, words), place);
  const reading = await tools.move(run, 'reading', ['draft']);
  if (!reading) return showBulkRun(visit, run.id, tools);
  return showCard(workingCard({ text: words.bulk.reading }, words), place);
}

export async function chooseBulkAction(visit: Visit, data: { run: string; action: string }, tools: BulkTools): Promise<Reply[]> {
  return own(visit, data.run, tools, async (run) => {
    const { action } = data;
    if (!tools.isAction(action) || !tools.actions.includes(action)) return sayText(visit.words.bulk.gone);
    const moved = await tools.move(run, 'draft', ['draft'], { action });
    return moved ? goOn(visit, moved, tools) : showBulkRun(visit, run.id, tools);
  });
}

export async function chooseBulkDevices(visit: Visit, data: { run: string; text?: string | undefined }, tools: BulkTools): Promise<Reply[]> {
  return own(visit, data.run, tools, async (run) => {
    const asked = readWhich(data.text ?? '', tools.patterns);
    if (asked === null) return run.stage === 'draft' ? goOn(visit, run, tools, true) : showBulkRun(visit, run.id, tools);
    const moved = await tools.move(run, 'draft', ['draft'], { asked });
    return moved ? goOn(visit, moved, tools) : showBulkRun(visit, run.id, tools);
  });
}

export async function confirmBulk(visit: Visit, data: { run: string; reason?: string | undefined; typed?: string | undefined }, tools: BulkTools): Promise<Reply[]> {
  const { bulk } = visit.words;
  return own(visit, data.run, tools, async (run) => {
    if (run.stage !== 'ready' || !tools.isAction(run.action ?? '')) return showBulkRun(visit, run.id, tools);
    if (run.readyAt && tools.now().getTime() - run.readyAt.getTime() > tools.answerWithin) {
      await tools.move(run, 'expired', ['ready']);
      return showBulkRun(visit, run.id, tools);
    }
    const { waiting } = await tools.counts(run);
    const reason = data.reason?.trim() || null;
    if (tools.needsReason(run.action as ActionId) && reason === null) return sayText(bulk.reasonMissing);
    if (waiting > tools.typedAbove && data.typed?.replace(/[.,\s]/g, '') !== String(waiting)) return sayText(bulk.typedWrong(String(waiting)));
    if (waiting > 0) await tools.move(run, 'running', ['ready'], { reason });
    return showBulkRun(visit, run.id, tools);
  });
}

/** A press that comes too late, or twice, only shows how it stands. */
export async function moveBulkByHand(visit: Visit, id: string, wish: 'pause' | 'resume' | 'stop' | 'cancel', tools: BulkTools): Promise<Reply[]> {
  const moves: Record<typeof wish, [BulkStage, readonly BulkStage[]]> = {
    pause: ['paused', ['running']],
    resume: ['running', ['paused', 'sign_in']],
    stop: ['stopped', ['running', 'paused', 'sign_in']],
    cancel: ['cancelled', ['draft', 'reading', 'ready']],
  };
  return own(visit, id, tools, async (run) => {
    await tools.move(run, ...moves[wish]);
    return showBulkRun(visit, id, tools);
  });
}

/** The same devices, read anew. */
export async function readBulkAgain(visit: Visit, id: string, tools: BulkTools): Promise<Reply[]> {
  return own(visit, id, tools, async (run) => {
    const action = run.action ?? '';
    return goOn(visit, await tools.create(tools.isAction(action) ? action : null, run.asked), tools);
  });
}

export async function showBulkRun(visit: Visit, id: string, tools: BulkTools): Promise<Reply[]> {
  return own(visit, id, tools, async (run) => {
    if (run.stage === 'draft') return goOn(visit, run, tools);
    if (run.stage === 'reading') return showCard(workingCard({ text: visit.words.bulk.reading }, visit.words), (cardId) => tools.place(run, cardId));
    return showCard(await bulkCardOf(run, visit.words, tools), (cardId) => tools.place(run, cardId));
  });
}

const perPage = 10;
const parts: Record<BulkPart, readonly BulkState[]> = { in: ['waiting', 'sending', 'sent', 'done', 'failed', 'unknown', 'stopped'], out: ['out'], trouble: ['failed', 'unknown'] };

export async function listBulk(visit: Visit, data: { run: string; part: BulkPart; page: number }, tools: BulkTools): Promise<Reply[]> {
  return own(visit, data.run, tools, async (run) => {
    const states = parts[data.part];
    const counts = await tools.counts(run);
    const total = states.reduce((sum, state) => sum + counts[state], 0);
    const pages = Math.max(1, Math.ceil(total / perPage));
    const page = Math.min(data.page, pages);
    const rows = await tools.items(run, states, (page - 1) * perPage, perPage);
    return showCard(bulkListCard({ run: run.id, part: data.part, page, pages, rows }, visit.words));
  });
}

export async function bulkCardOf(run: BulkRun, words: Words, tools: Pick<BulkTools, 'counts' | 'reasons' | 'nameOf' | 'needsReason' | 'typedAbove' | 'answerWithin'>): Promise<Card> {
  const [counts, leftOut, trouble, name] = await Promise.all([tools.counts(run), tools.reasons(run, ['out']), tools.reasons(run, ['failed', 'unknown']), tools.nameOf(run)]);
  const action = run.action as ActionId;
  const view: BulkView = {
    run: run.id, stage: run.stage, action, which: run.asked, counts, leftOut, trouble, canary: run.canary, reason: run.reason, problem: run.problem,
    needsReason: tools.needsReason(action), needsNumber: counts.waiting > tools.typedAbove,
    until: run.readyAt && new Date(run.readyAt.getTime() + tools.answerWithin), confirmedBy: name, confirmedAt: run.confirmedAt,
  };
  return bulkCard(view, words);
}

/** Everything about a run is between Balie and whoever asked for it. */
async function own(visit: Visit, id: string, tools: BulkTools, answer: (run: BulkRun) => Promise<Reply[]>): Promise<Reply[]> {
  const run = await tools.find(id);
  if (!run) return sayText(visit.words.bulk.gone);
  return run.objectId === visit.objectId ? answer(run) : sayText(visit.words.bulk.notYours);
}
