import { checkExpiry, type CheckParts } from '../../alerts/check.ts';
import { within } from '../../alerts/paced-graph.ts';
import { askSecondOpinion } from '../../alerts/second-opinion.ts';
import { currentSlot, nextSlot } from '../../alerts/schedule.ts';
import type { SignsInWith } from '../../alerts/source.ts';
import { expirySources } from '../../alerts/sources.ts';
import { overviewCard } from '../../dialogs/expiry-overview.ts';
import { findRound } from '../../store/expiry-rounds.ts';
import type { JobHandler } from '../../store/jobs.ts';
import { cardActivity } from '../card-activity.ts';
import { nowOf, type Desk } from '../desk.ts';
import type { Kinds, KeptPlace } from '../job-kinds.ts';
import { readOverview } from '../tools/overview.ts';
import { tellParts } from '../tell-parts.ts';
import { reopenVisit } from '../visits.ts';

/** In a large organisation; elsewhere a check takes seconds. The sources that hang are recorded before the job itself ends. */
const mostSeconds = 15 * 60;
const recordedWithin = 60;

/** The scheduled check, and the one that somebody asked for now. */
export function checkAlertsJob(desk: Desk): JobHandler<Kinds['alerts.check']> {
  const startedAt = nowOf(desk);
  return {
    attempts: 3,
    limitSeconds: mostSeconds,
    async run({ slot, show }, job) {
      // First of all, so that no failure of this check keeps the next one from coming.
      if (slot) await queueNextCheck(desk);
      if (!slot || !(await isChecked(desk))) {
        const outcomes = await within((mostSeconds - recordedWithin) * 1000, job.signal, (signal) => checkExpiry({ ...checkParts(desk), startedAt, signal }));
        for (const { source, failure, cause } of outcomes) if (failure) desk.log.warn({ source, reason: failure.reason, err: cause }, 'an expiry source could not be checked');
        const unasked = await askSecondOpinion({ ...checkParts(desk), signal: job.signal });
        if (unasked) desk.log.warn({ err: unasked.cause }, 'the overview of Intune itself could not be read');
      }
      if (show) await showOverview(show, desk);
    },
    async onDead({ show }, error) {
      desk.log.error({ error: error.message }, 'an expiry check did not finish');
      if (show) await showOverview(show, desk).catch((failure: unknown) => desk.log.error({ err: failure }, 'the expiry overview could not be shown'));
    },
  };
}

/** What checks, and those who look whether they end, work with. */
export function checkParts(desk: Desk): Omit<CheckParts, 'startedAt' | 'signal'> {
  const { tenantId, appId } = desk.config;
  return {
    ...tellParts(desk),
    sources: expirySources,
    graph: desk.appGraph,
    appId,
    signsInWith: signsInWith(desk.config.credential),
    redraw: ({ conversationId, alerts }, tx) => desk.jobs.enqueue('alerts.close', { tenantId, conversationId, alerts }, { tx }),
  };
}

/** Of a secret Entra ID shows its first three characters, and no more leaves this place. */
function signsInWith(credential: Desk['config']['credential']): SignsInWith {
  return 'secret' in credential ? { kind: 'secret', hint: credential.secret.slice(0, 3) } : { kind: 'certificate', thumbprint: credential.certificate.thumbprint };
}

/** After a long downtime several slots wait at once. */
async function isChecked(desk: Desk): Promise<boolean> {
  const beganAt = (await findRound(desk.db, desk.config.tenantId))?.beganAt ?? null;
  return beganAt !== null && beganAt >= currentSlot(nowOf(desk)).at;
}

export async function queueNextCheck(desk: Pick<Desk, 'clock' | 'jobs'>): Promise<void> {
  const { at, key } = nextSlot(nowOf(desk));
  await desk.jobs.enqueue('alerts.check', { slot: key, show: null }, { at, key });
}

/** When Balie starts: what was missed is checked at once, and then every slot. The queue forgets a job that waited for weeks. */
export async function queueChecks(desk: Desk): Promise<void> {
  const { at, key } = currentSlot(nowOf(desk));
  const round = await findRound(desk.db, desk.config.tenantId);
  if (round && round.endedAt < at) await desk.jobs.enqueue('alerts.check', { slot: key, show: null }, { key });
  await queueNextCheck(desk);
}

async function showOverview(place: KeptPlace, desk: Desk): Promise<void> {
  const visit = await reopenVisit(place, desk);
  if (!visit) return;
  const message = cardActivity(overviewCard(await readOverview(place, desk), visit.words, {}));
  if (place.cardId) await desk.notify.replace(place, place.cardId, message);
  else await desk.notify.send(place, message);
}
