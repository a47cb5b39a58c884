import { bulkActionOf, bulkActions, bulkAnswerWithin, typedAbove } from '../../actions/bulk-rules.ts';
import { findAction, isActionId } from '../../actions/registry.ts';
import type { BulkTools } from '../../dialogs/bulk.ts';
import type { Visit } from '../../dialogs/visit.ts';
import { bulkItemsOf, countBulkItems, countBulkReasons } from '../../store/bulk-items.ts';
import { createBulkRun, findBulkRun, placeBulkCard } from '../../store/bulk-runs.ts';
import { findPerson } from '../../store/people.ts';
import { moveBulk } from '../bulk-queue.ts';
import { nowOf, type Desk } from '../desk.ts';

export function bulkTools(desk: Desk, visit: Visit): BulkTools {
  const { tenantId, objectId, conversationId } = visit;
  const find = (id: string) => findBulkRun(desk.db, tenantId, id);
  return {
    now: () => nowOf(desk),
    patterns: desk.config.devicePatterns,
    actionOf: bulkActionOf,
    actions: bulkActions,
    isAction: isActionId,
    needsReason: (action) => findAction(action)?.risk !== 'harmless',
    typedAbove,
    answerWithin: bulkAnswerWithin,
    async create(action, which) {
      const id = desk.newId();
      await createBulkRun(desk.db, { id, tenantId, objectId, conversationId, cardId: null, action, asked: which ?? {}, askedAt: nowOf(desk) });
      const run = await find(id);
      if (!run) throw new TypeError('A run that was just created is not there');
      return run;
    },
    find,
    move: (run, to, from, more) => desk.db.transaction((tx) => moveBulk(run, { from, to, ...more }, desk, tx)),
    place: (run, cardId) => placeBulkCard(desk.db, run.id, { cardId, drawn: null }),
    counts: (run) => countBulkItems(desk.db, run.id),
    reasons: (run, states) => countBulkReasons(desk.db, run.id, states),
    items: (run, states, after, most) => bulkItemsOf(desk.db, run.id, { states, after, most }),
    nameOf: async (run) => (await findPerson(desk.db, run))?.name ?? null,
  };
}
