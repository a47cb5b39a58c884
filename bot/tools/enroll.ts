import type { EnrollTools } from '../../dialogs/enroll.ts';
import { bind } from '../../store/bound.ts';
import { findEnrollment, findUnfinished, latestEnrollment, moveStep, placeCard, startEnrollment, stopEnrollment, watchEnrollment } from '../../store/enrollments.ts';
import { nowOf, type Desk } from '../desk.ts';

export function enrollTools(desk: Desk): EnrollTools {
  return {
    guides: desk.guides,
    enrollments: bind(desk.db, { findEnrollment, findUnfinished, latestEnrollment, moveStep, placeCard, startEnrollment, stopEnrollment }),
    now: () => nowOf(desk),
    newId: desk.newId,
    async watch(run) {
      await desk.db.transaction(async (tx) => {
        if (!(await watchEnrollment(tx, run.id, nowOf(desk)))) return;
        await desk.jobs.enqueue('enrollment.watch', { run: run.id, look: 0 }, { tx });
      });
    },
  };
}
