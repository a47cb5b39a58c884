import { bulkActionOf, bulkActions, bulkAnswerWithin, mostBulkDevices, typedAbove } from '../../actions/bulk-rules.ts';
import { findAction, isActionId } from '../../actions/registry.ts';
import type { BulkTools } from '../../dialogs/bulk-tools.ts';
import type { Visit } from '../../dialogs/visit.ts';
import { anybodyInDepartment } from '../../graph/department.ts';
import { GraphForbidden, GraphNotFound, GraphRefused } from '../../graph/errors.ts';
import { findGroups, getGroup } from '../../graph/groups.ts';
import { bulkItemsOf, bulkOverlaps, countBulkItems, countBulkReasons } from '../../store/bulk-items.ts';
import { createBulkRun, findBulkRun, openBulkDraft, placeBulkCard } from '../../store/bulk-runs.ts';
import { findPerson } from '../../store/people.ts';
import { confirmBulkRun, moveBulk } from '../bulk-queue.ts';
import { downloadLink } from '../download-links.ts';
import { nowOf, type Desk } from '../desk.ts';

const mostOverlaps = 3;

/** Not allowed, or not known to this directory: then there is another way to ask. */
function unlessRefused<T>(failure: unknown, instead: T): T {
  if (failure instanceof GraphForbidden || failure instanceof GraphRefused) return instead;
  throw failure;
}

export function bulkTools(desk: Desk, visit: Visit, signal?: AbortSignal): BulkTools {
  const { tenantId, objectId, conversationId } = visit;
  const find = (id: string) => findBulkRun(desk.db, tenantId, id);
  return {
    now: () => nowOf(desk),
    patterns: desk.config.devicePatterns,
    actionOf: bulkActionOf,
    actions: bulkActions,
    isAction: isActionId,
    isRepeatable: (action) => findAction(action)?.repeatable === true,
    needsReason: (action) => findAction(action)?.risk !== 'harmless',
    typedAbove,
    most: mostBulkDevices,
    answerWithin: bulkAnswerWithin,
    async create(action, which) {
      const id = desk.newId();
      await createBulkRun(desk.db, { id, tenantId, objectId, conversationId, cardId: null, action, asked: which ?? {}, askedAt: nowOf(desk) });
      const run = await find(id);
      if (!run) throw new TypeError('A run that was just created is not there');
      return run;
    },
    find,
    openDraft: () => openBulkDraft(desk.db, visit, new Date(nowOf(desk).getTime() - bulkAnswerWithin)),
    move: (run, to, from, more) => desk.db.transaction((tx) => moveBulk(run, { from, to, ...more }, desk, tx)),
    confirm: (run, devices, reason) => desk.db.transaction((tx) => confirmBulkRun(run, devices, reason, desk, tx)),
    place: (run, cardId) => placeBulkCard(desk.db, run.id, { cardId, drawn: null }),
    counts: (run) => countBulkItems(desk.db, run.id),
    overlaps: (run) => bulkOverlaps(desk.db, tenantId, run.id, mostOverlaps),
    reasons: (run, states) => countBulkReasons(desk.db, run.id, states),
    items: (run, states, after, most) => bulkItemsOf(desk.db, run.id, { states, after, most }),
    findGroups: async (name) => findGroups(await desk.signIns.graphOf(visit), name, signal).catch((failure: unknown) => unlessRefused(failure, null)),
    groupOf: async (group) => getGroup(await desk.signIns.graphOf(visit), group, signal).catch((failure: unknown) => (failure instanceof GraphNotFound ? null : unlessRefused(failure, null))),
    knowsDepartment: async (name) => anybodyInDepartment(await desk.signIns.graphOf(visit), name, signal).catch((failure: unknown) => unlessRefused(failure, null)),
    fileLink: (run) => downloadLink(desk, { file: { what: 'bulk', as: 'csv', run: run.id }, reader: { language: visit.words.language, zone: null } }),
    nameOf: async (run) => (await findPerson(desk.db, run))?.name ?? null,
  };
}
