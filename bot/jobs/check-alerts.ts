import { checkExpiry } from '../../alerts/check.ts';
import { nextSlot } from '../../alerts/schedule.ts';
import type { SignsInWith } from '../../alerts/source.ts';
import { expirySources } from '../../alerts/sources.ts';
import { overviewCard } from '../../dialogs/expiry-overview.ts';
import type { JobHandler } from '../../store/jobs.ts';
import { cardActivity } from '../card-activity.ts';
import { nowOf, type Desk } from '../desk.ts';
import type { Kinds, KeptPlace } from '../job-kinds.ts';
import { readOverview } from '../tools/overview.ts';
import { reopenVisit } from '../visits.ts';

/** The scheduled check, and the one that somebody asked for now. */
export function checkAlertsJob(desk: Desk): JobHandler<Kinds['alerts.check']> {
  return {
    attempts: 3,
    async run({ slot, show }, job) {
      // First of all, so that no failure of this check keeps the next one from coming.
      if (slot) await queueNextCheck(desk);
      const reports = await checkExpiry({
        db: desk.db,
        tenantId: desk.config.tenantId,
        sources: expirySources,
        graph: desk.appGraph,
        appId: desk.config.appId,
        signsInWith: signsInWith(desk.config.credential),
        now: nowOf(desk),
        newId: desk.newId,
        // The job itself ends after a minute; the sources that hang must be recorded before that.
        signal: AbortSignal.any([job.signal, AbortSignal.timeout(40_000)]),
        queue: ({ conversationId, alerts }, tx) => desk.jobs.enqueue('alerts.deliver', { tenantId: desk.config.tenantId, conversationId, alerts }, { tx }),
      });
      for (const report of reports) if (!report.ok) desk.log.warn({ source: report.source, reason: report.failure.reason, err: report.cause }, 'an expiry source could not be checked');
      if (show) await showOverview(show, desk);
    },
    async onDead({ show }, error) {
      desk.log.error({ error: error.message }, 'an expiry check did not finish');
      if (show) await showOverview(show, desk).catch((failure: unknown) => desk.log.error({ err: failure }, 'the expiry overview could not be shown'));
    },
  };
}

/** Of a secret Entra ID shows its first three characters, and no more leaves this place. */
function signsInWith(credential: Desk['config']['credential']): SignsInWith {
  return 'secret' in credential ? { kind: 'secret', hint: credential.secret.slice(0, 3) } : { kind: 'certificate', thumbprint: credential.certificate.thumbprint };
}

export async function queueNextCheck(desk: Pick<Desk, 'clock' | 'jobs'>): Promise<void> {
  const { at, key } = nextSlot(nowOf(desk));
  await desk.jobs.enqueue('alerts.check', { slot: key, show: null }, { at, key });
}

async function showOverview(place: KeptPlace, desk: Desk): Promise<void> {
  const visit = await reopenVisit(place, desk);
  if (!visit) return;
  const message = cardActivity(overviewCard(await readOverview(place, desk), visit.words, {}));
  if (place.cardId) await desk.notify.replace(place, place.cardId, message);
  else await desk.notify.send(place, message);
}
