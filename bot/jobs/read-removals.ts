import { removalCard, removalFailedCard, type Devices } from '../../dialogs/removal-list.ts';
import type { Card } from '../../cards/card.ts';
import type { Words } from '../../cards/words.ts';
import { workingCard } from '../../cards/working-card.ts';
import { GraphForbidden, GraphRefused, GraphSignInNeeded } from '../../graph/errors.ts';
import { IdentityMisconfigured, SignInBlocked, SignInNeeded } from '../../graph/identity-errors.ts';
import { readRemovals } from '../../readiness/read-removals.ts';
import type { RemovalRow } from '../../readiness/removal.ts';
import type { JobHandler } from '../../store/jobs.ts';
import { newestRemovalList, removalListFailed, saveProgress } from '../../store/removal-lists.ts';
import { cardActivity } from '../card-activity.ts';
import { nowOf, type Desk } from '../desk.ts';
import type { Kinds } from '../job-kinds.ts';
import { Unreachable } from '../send-failure.ts';
import { reopenVisit } from '../visits.ts';

/** Milliseconds of reading in one job; what is left goes to the next one. */
const atOnce = 20_000;

/** Reads some pages of devices, keeps what belongs on the list, and queues the rest. */
export function readRemovalsJob(desk: Desk): JobHandler<Kinds['removal.read']> {
  return {
    attempts: 3,
    async run(data, job) {
      const list = await newestRemovalList<RemovalRow>(desk.db, data);
      if (list?.id !== data.list || list.stage !== 'reading') return;
      const started = performance.now();
      try {
        const graph = await desk.signIns.graphOf(list);
        const progress = await readRemovals(list, graph, list.startedAt, job.signal, () => performance.now() - started > atOnce);
        const saved = await desk.db.transaction(async (tx) => {
          if (!(await saveProgress(tx, list, progress))) return false;
          if (progress.nextPage !== null) await desk.jobs.enqueue('removal.read', data, { tx });
          return true;
        });
        if (!saved) return;
        const read: Devices = { ...list, ...progress, stage: progress.nextPage === null ? 'ready' : 'reading' };
        await show(list, (words) => drawn(read, words, desk), desk);
      } catch (failure) {
        if (!isFinal(failure)) throw failure;
        desk.log.warn({ list: list.id, err: failure }, 'the devices that are about to be removed could not be read');
        await fail(list, failure instanceof GraphForbidden || failure instanceof SignInBlocked, desk);
      }
    },
    async onDead(data, error) {
      desk.log.error({ list: data.list, error: error.message }, 'the devices that are about to be removed could not be read');
      const list = await newestRemovalList<RemovalRow>(desk.db, data);
      if (list?.id === data.list) await fail(list, false, desk).catch((failure: unknown) => desk.log.error({ err: failure }, 'that could not be said either'));
    },
  };
}

function drawn(list: Devices, words: Words, desk: Desk): Card {
  if (list.stage === 'ready') return removalCard(list, 1, nowOf(desk), words);
  return workingCard({ text: words.removal.readSoFar(words.deviceCount(list.lookedAt)) }, words);
}

/** Trying again by itself would not help. */
function isFinal(failure: unknown): boolean {
  return [SignInNeeded, SignInBlocked, IdentityMisconfigured, GraphSignInNeeded, GraphForbidden, GraphRefused].some((kind) => failure instanceof kind);
}

async function fail(list: Devices, denied: boolean, desk: Desk): Promise<void> {
  await removalListFailed(desk.db, list, list.id);
  await show(list, (words) => removalFailedCard(words, denied), desk);
}

async function show(list: Devices, draw: (words: Words) => Card, desk: Desk): Promise<void> {
  const visit = await reopenVisit(list, desk);
  if (!visit) return;
  const message = cardActivity(draw(visit.words));
  try {
    if (list.cardId) await desk.notify.replace(visit, list.cardId, message);
    else await desk.notify.send(visit, message);
  } catch (failure) {
    // The list is there and can be asked for; an update that Teams does not take now is no reason to read everything again.
    desk.log.warn({ list: list.id, unreachable: failure instanceof Unreachable, err: failure }, 'the list could not be shown');
  }
}
