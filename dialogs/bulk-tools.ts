import type { ActionId } from '../actions/action.ts';
import type { BulkWhich } from '../actions/bulk-rules.ts';
import type { EntraGroup } from '../graph/groups.ts';
import type { BulkCounts, BulkItem, BulkOverlap, BulkState } from '../store/bulk-items.ts';
import type { BulkRun, BulkStage } from '../store/bulk-runs.ts';
import { sayText, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

export interface BulkTools {
  now(): Date;
  patterns: readonly RegExp[];
  /** Null when it is not done to many at once. */
  actionOf(word: string): ActionId | null;
  actions: readonly ActionId[];
  isAction(id: string): id is ActionId;
  needsReason(action: ActionId): boolean;
  /** Doing it twice does no harm. */
  isRepeatable(action: ActionId): boolean;
  typedAbove: number;
  /** Devices in one run. */
  most: number;
  answerWithin: number;
  create(action: ActionId | null, which: BulkWhich | null): Promise<BulkRun>;
  find(id: string): Promise<BulkRun | null>;
  /** Which still waits for "which devices?", of whoever visits. */
  openDraft(): Promise<BulkRun | null>;
  /** Null when it was in another stage. */
  move(run: BulkRun, to: BulkStage, from: readonly BulkStage[], more?: { action?: ActionId; asked?: BulkWhich; reason?: string | null }): Promise<BulkRun | null>;
  /** Begins, unless the agent has disturbed as many devices in an hour as one may. */
  confirm(run: BulkRun, devices: number, reason: string | null): Promise<{ limited: { most: number; left: number; until: Date | null } } | null>;
  place(run: BulkRun, cardId: string): Promise<void>;
  counts(run: BulkRun): Promise<BulkCounts>;
  /** Other runs that are not over, with devices that take part in this one. */
  overlaps(run: BulkRun): Promise<BulkOverlap[]>;
  reasons(run: BulkRun, states: readonly BulkState[]): Promise<{ reason: string; count: number }[]>;
  items(run: BulkRun, states: readonly BulkState[], after: number, most: number): Promise<BulkItem[]>;
  /** Of Entra ID, as the agent may see them; null when that is not allowed. */
  findGroups(name: string): Promise<EntraGroup[] | null>;
  groupOf(id: string): Promise<EntraGroup | null>;
  /** Null when the agent may not read it. */
  knowsDepartment(name: string): Promise<boolean | null>;
  /** The report as a file; null where Balie has no address for browsers. */
  fileLink(run: BulkRun): string | null;
  /** Who asked, as Teams names them. */
  nameOf(run: BulkRun): Promise<string | null>;
}

/** Everything about a run is between Balie and whoever asked for it. */
export async function ownRun(visit: Visit, id: string, tools: Pick<BulkTools, 'find'>, answer: (run: BulkRun) => Promise<Reply[]>): Promise<Reply[]> {
  const run = await tools.find(id);
  if (!run) return sayText(visit.words.bulk.gone);
  return run.objectId === visit.objectId ? answer(run) : sayText(visit.words.bulk.notYours);
}
