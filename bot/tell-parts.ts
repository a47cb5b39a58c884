import type { TellParts } from '../alerts/tell.ts';
import { nextWorkingTime, workingDayAfter } from '../dialogs/working-hours.ts';
import { nowOf, type Desk } from './desk.ts';

/** What telling needs: the store, the time, people's working hours and the queue. */
export function tellParts(desk: Desk): TellParts {
  const { tenantId } = desk.config;
  return {
    db: desk.db,
    tenantId,
    now: nowOf(desk),
    newId: desk.newId,
    workingTime: nextWorkingTime,
    workingDayAfter: (moment) => workingDayAfter(moment, null),
    queue: ({ conversationId, alerts, at }, tx) => desk.jobs.enqueue('alerts.deliver', { tenantId, conversationId, alerts }, at ? { tx, at } : { tx }),
    lookAgain: (at, tx) => desk.jobs.enqueue('alerts.escalate', { tenantId, at: at.toISOString() }, { tx, at, key: at.toISOString() }),
  };
}
