import type { Disagreement } from '../../alerts/cross-check.ts';
import type { CheckFailure, StoredExpiring } from '../../alerts/expiring.ts';
import { familyOf } from '../../alerts/kinds.ts';
import { knownOf } from '../../alerts/known-items.ts';
import { nextSlot } from '../../alerts/schedule.ts';
import type { StatusTools } from '../../dialogs/balie-status.ts';
import type { Overview, OverviewTools } from '../../dialogs/expiry-overview.ts';
import type { Visit } from '../../dialogs/visit.ts';
import { listAlertObjects, watchAgain } from '../../store/alert-objects.ts';
import { listUnreached } from '../../store/alert-deliveries.ts';
import { listSnoozes } from '../../store/alerts.ts';
import { appendAudit } from '../../store/audit.ts';
import { listChecks } from '../../store/expiry-checks.ts';
import { listDisagreements } from '../../store/expiry-disagreements.ts';
import { findRound } from '../../store/expiry-rounds.ts';
import { listEvents } from '../../store/expiry-events.ts';
import { findPerson } from '../../store/people.ts';
import { channelOf } from '../channel.ts';
import { nowOf, type Desk } from '../desk.ts';
import { readerZone } from '../reader-zone.ts';
import { redrawOthers } from '../redraw-alerts.ts';
import { downloadLink } from '../download-links.ts';

/** What is known now, for whoever looks there; `objectId` null where nobody in particular does. */
export async function readOverview(place: { tenantId: string; conversationId: string; objectId: string | null }, desk: Desk): Promise<Overview> {
  const { tenantId } = place;
  const [stored, snoozes, objects, disagreements, zone] = await Promise.all([
    listChecks<StoredExpiring, CheckFailure>(desk.db, tenantId),
    listSnoozes(desk.db, tenantId, channelOf(place.conversationId)),
    listAlertObjects(desk.db, tenantId),
    listDisagreements<Disagreement>(desk.db, tenantId),
    readerZone(place, desk),
  ]);
  const checks = stored.map((check) => ({ ...check, items: knownOf(check) }));
  return { checks, snoozes, objects, disagreements, familyOf, me: place.objectId, now: nowOf(desk), zone };
}

export function overviewTools(desk: Desk, visit: Visit): OverviewTools {
  const { db } = desk;
  const { tenantId, objectId } = visit;
  return {
    now: () => nowOf(desk),
    read: () => readOverview(visit, desk),
    checkThenShow: (cardId) => desk.jobs.enqueue('alerts.check', { slot: null, show: { tenantId, objectId, conversationId: visit.conversationId, cardId } }),
    eventsSince: (since) => listEvents(db, tenantId, since),
    async links() {
      const reader = { language: visit.words.language, zone: (await findPerson(db, visit))?.timeZone ?? null };
      const csv = downloadLink(desk, { file: { what: 'overview', as: 'csv' }, reader });
      const ics = downloadLink(desk, { file: { what: 'overview', as: 'ics' }, reader });
      return csv !== null && ics !== null ? { csv, ics } : null;
    },
    async watchAgain(object) {
      const watched = await db.transaction(async (tx) => {
        const changed = await watchAgain(tx, tenantId, object);
        if (changed) await appendAudit(tx, { at: nowOf(desk), tenantId, objectId, event: 'alert.watched_again', subject: object.objectId, detail: { kind: object.kind } });
        return changed;
      });
      if (watched) await redrawOthers(object, { except: null, only: null }, desk);
      return watched;
    },
  };
}

export function statusTools(desk: Desk, visit: Visit): StatusTools {
  const { tenantId } = visit;
  return {
    read: () => readOverview(visit, desk),
    // Without a check there is a row from when somebody began to look whether checks end.
    checkedAt: async () => ((await listChecks(desk.db, tenantId)).length === 0 ? null : ((await findRound(desk.db, tenantId))?.endedAt ?? null)),
    nextCheck: () => nextSlot(nowOf(desk)).at,
    runningSince: desk.startedAt,
    unreached: async () => (await listUnreached(desk.db, tenantId)).length,
  };
}
