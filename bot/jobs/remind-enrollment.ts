import { chooseCard } from '../../cards/choose-card.ts';
import type { Choice } from '../../cards/parts.ts';
import { isWorkingTime, nextWorkdayMorning, nextWorkingTime } from '../../dialogs/working-hours.ts';
import type { Visit } from '../../dialogs/visit.ts';
import type { Platform } from '../../guides/guide.ts';
import { claimReminder, findEnrollment, latestEnrollment, releaseReminder, type Enrollment } from '../../store/enrollments.ts';
import type { JobHandler } from '../../store/jobs.ts';
import { findPerson } from '../../store/people.ts';
import { cardActivity } from '../card-activity.ts';
import { nowOf, type Desk } from '../desk.ts';
import type { Kinds } from '../job-kinds.ts';
import { Unreachable } from '../send-failure.ts';
import { reopenVisit } from '../visits.ts';

const month = 30 * 24 * 60 * 60 * 1000;

/** Once, on the next working day, for the run that somebody left in the middle of its steps. */
export function remindEnrollmentJob(desk: Desk): JobHandler<Kinds['enrollment.remind']> {
  const later = (run: string, at: Date) => desk.jobs.enqueue('enrollment.remind', { run }, { at, key: `${run}/${at.toISOString()}` });
  return {
    async run(data) {
      const run = await findEnrollment(desk.db, data.run);
      if (run?.state !== 'steps' || run.remindersOff || run.reminders > 0) return;
      const now = nowOf(desk);
      const zone = (await findPerson(desk.db, run))?.timeZone ?? null;
      const due = nextWorkdayMorning(run.touchedAt, zone);
      if (now < due) return later(run.id, due);
      if (!isWorkingTime(now, zone)) return later(run.id, nextWorkingTime(now, zone));
      const latest = await latestEnrollment(desk.db, run, new Date(now.getTime() - month));
      const visit = latest?.id === run.id ? await reopenVisit(run, desk) : null;
      // In a channel everybody would be reminded.
      if (visit?.conversationKind === 'personal') await remind(run, visit, desk);
    },
    async onDead(data, error) {
      desk.log.warn({ run: data.run, error: error.message }, 'a reminder could not be sent');
    },
  };
}

/** Claimed before it is sent, so that several instances say it once; given back when Teams does not take it. */
async function remind(run: Enrollment, visit: Visit, desk: Desk): Promise<void> {
  const { words } = visit;
  const guide = desk.guides.byId(run.guideId, words.language);
  if (!guide || !(await claimReminder(desk.db, run.id, run.reminders))) return;
  const choices: Choice[] = [
    { title: words.button.goOn, verb: 'guide.show', data: { run: run.id } },
    { title: words.choose.askHelpdesk, verb: 'case.ask', data: { run: run.id } },
    { title: words.remind.stop, verb: 'guide.mute', data: { run: run.id } },
  ];
  const step = guide.steps[run.step - 1];
  // The store keeps the platform as text; it came from a guide.
  const title = words.remind.title(words.platforms[run.platform as Platform]);
  const card = chooseCard({ title, text: words.remind.text(run.step, guide.steps.length, step?.heading ?? guide.title), choices }, words);
  await desk.notify.send(visit, cardActivity(card)).catch(async (failure: unknown) => {
    if (failure instanceof Unreachable) return;
    await releaseReminder(desk.db, run.id, run.reminders);
    throw failure;
  });
}
