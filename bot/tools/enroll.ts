import type { EnrollTools } from '../../dialogs/enroll.ts';
import { failureOf, type LatestFailure } from '../../dialogs/enrollment-failure.ts';
import { nextWorkdayMorning } from '../../dialogs/working-hours.ts';
import { enrollmentFailures } from '../../graph/enrollment-failures.ts';
import type { Platform } from '../../guides/guide.ts';
import { bind } from '../../store/bound.ts';
import { findEnrollment, findUnfinished, latestEnrollment, moveStep, placeCard, reopenSteps, resumeEnrollment, startEnrollment, stopEnrollment, stopReminding, watchEnrollment } from '../../store/enrollments.ts';
import { findPerson } from '../../store/people.ts';
import { nowOf, type Desk } from '../desk.ts';
import { readEnrollFacts } from './enroll-facts.ts';

/** @param signal ends what is asked of Graph; without one each call ends by itself */
export function enrollTools(desk: Desk, signal: AbortSignal = new AbortController().signal): EnrollTools {
  return {
    guides: desk.guides,
    enrollments: bind(desk.db, { findEnrollment, findUnfinished, latestEnrollment, moveStep, placeCard, reopenSteps, resumeEnrollment, stopEnrollment, stopReminding }),
    now: () => nowOf(desk),
    newId: desk.newId,
    facts: (person, wanted) => readEnrollFacts(person, wanted, desk, signal),
    latestFailure: ({ objectId }, platform, since) => latestFailure({ objectId, platform, since }, desk, signal),
    async begin(run) {
      const person = await findPerson(desk.db, run);
      const at = nextWorkdayMorning(nowOf(desk), person?.timeZone ?? null);
      await desk.db.transaction(async (tx) => {
        await startEnrollment(tx, run);
        await desk.jobs.enqueue('enrollment.remind', { run: run.id }, { tx, at, key: run.id });
      });
    },
    async watch(run) {
      await desk.db.transaction(async (tx) => {
        if (!(await watchEnrollment(tx, run.id, nowOf(desk)))) return;
        await desk.jobs.enqueue('enrollment.watch', { run: run.id, look: 0 }, { tx });
      });
    },
  };
}

/**
 * The last enrollment of this person that Intune turned away since then: null when there is none, 'unread' when
 * Graph does not say. `platform` leaves out what was about another kind of device. Never throws.
 */
export async function latestFailure({ objectId, platform, since }: { objectId: string; platform?: Platform; since: Date }, desk: Desk, signal?: AbortSignal): Promise<LatestFailure> {
  try {
    const failures = await enrollmentFailures(desk.appGraph, objectId, since, signal);
    return platform === undefined ? (failures[0] ?? null) : failureOf(platform, failures);
  } catch (failure) {
    desk.log.warn({ err: failure }, 'the failed enrollments of a person could not be read');
    return 'unread';
  }
}
