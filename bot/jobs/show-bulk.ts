import { createHash } from 'node:crypto';
import { bulkCardOf } from '../../dialogs/bulk-view.ts';
import { findBulkRun, placeBulkCard, type BulkRun } from '../../store/bulk-runs.ts';
import type { JobHandler } from '../../store/jobs.ts';
import { findPerson } from '../../store/people.ts';
import type { Visit } from '../../dialogs/visit.ts';
import { cardActivity } from '../card-activity.ts';
import type { Desk } from '../desk.ts';
import type { Kinds } from '../job-kinds.ts';
import { keep } from '../kept.ts';
import { Unreachable } from '../send-failure.ts';
import { sendSignIn } from '../send-sign-in.ts';
import { bulkTools } from '../tools/bulk.ts';
import { reopenVisit } from '../visits.ts';

/** Draws a run as it stands, at most once a second (bot/bulk-queue.ts), and not when it would say the same. */
export function showBulkJob(desk: Desk): JobHandler<Kinds['bulk.show']> {
  return {
    attempts: 8,
    async run({ tenantId, run: id, signIn }) {
      const run = await findBulkRun(desk.db, tenantId, id);
      const visit = run ? await reopenVisit(run, desk) : null;
      if (!run || !visit || run.stage === 'draft' || run.stage === 'reading') return;
      try {
        await draw(run, visit, desk);
        if (signIn && run.stage === 'sign_in') await askForSignIn(run, visit, signIn.claims, desk);
      } catch (failure) {
        if (!(failure instanceof Unreachable)) throw failure;
        desk.log.warn({ code: failure.code, run: id }, 'nobody can be reached where the run was asked');
      }
    },
    async onDead({ run }, error) {
      desk.log.error({ run, error: error.message }, 'the card of a run could not be brought up to date');
    },
  };
}

async function draw(run: BulkRun, visit: Visit, desk: Desk): Promise<void> {
  const card = await bulkCardOf(run, visit.words, bulkTools(desk, visit));
  const drawn = createHash('sha256').update(JSON.stringify(card.content)).digest('base64');
  if (drawn === run.drawn) return;
  const message = cardActivity(card);
  const cardId = run.cardId ? await desk.notify.replace(visit, run.cardId, message) : await desk.notify.send(visit, message);
  await placeBulkCard(desk.db, run.id, { cardId, drawn });
}

/** After the sign-in the run goes on by itself. */
async function askForSignIn(run: BulkRun, visit: Visit, claims: string | null, desk: Desk): Promise<void> {
  const person = await findPerson(desk.db, run);
  if (!person?.conversationId) return;
  const kept = await keep(visit, { by: 'press', press: { verb: 'bulk.resume', data: { run: run.id } } }, 'sign_in', desk, claims);
  const privately = { tenantId: run.tenantId, conversationId: person.conversationId };
  await sendSignIn({ kept, claims, silent: true }, visit, desk, (card) => desk.notify.send(privately, card));
}
