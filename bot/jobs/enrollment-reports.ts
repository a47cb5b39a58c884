import { notSeenCard } from '../../cards/not-seen-card.ts';
import type { Words } from '../../cards/words.ts';
import { mostReminders, type Moment } from '../../dialogs/arrival.ts';
import { failureWords } from '../../dialogs/enrollment-failure.ts';
import type { Platform } from '../../guides/guide.ts';
import { claimReminder, claimReport, releaseReminder, releaseReport, type Enrollment } from '../../store/enrollments.ts';
import { cardActivity } from '../card-activity.ts';
import type { Desk } from '../desk.ts';
import { Unreachable } from '../send-failure.ts';
import { latestFailure } from '../tools/enroll.ts';
import { reopenVisit } from '../visits.ts';

// What the watch says by itself. Claimed before it is sent, so that several instances say it once; given back when it
// could not be sent, so that a later look says it.

/** The time that the guide gives is over: what Intune saw, if anything. */
export async function reportNotSeen(run: Enrollment, moment: Moment, desk: Desk, signal: AbortSignal): Promise<void> {
  const draw = await notSeen(run, moment, desk, signal);
  if (!(await claimReport(desk.db, run.id, 'not_seen'))) return;
  await sayOrGiveBack(run, desk, draw, () => releaseReport(desk.db, run.id, run.reported));
}

/** A day is over, and it was said before. */
export async function remindNotSeen(run: Enrollment, moment: Moment, desk: Desk, signal: AbortSignal): Promise<void> {
  if (run.reminders >= mostReminders || run.remindersOff) return;
  const draw = await notSeen(run, moment, desk, signal);
  if (!(await claimReminder(desk.db, run.id, run.reminders))) return;
  await sayOrGiveBack(run, desk, draw, () => releaseReminder(desk.db, run.id, run.reminders));
}

export async function sayOrGiveBack(run: Enrollment, desk: Desk, draw: Draw, giveBack: () => Promise<void>): Promise<string | null> {
  try {
    return await writeToRunner(run, desk, draw);
  } catch (failure) {
    await giveBack();
    throw failure;
  }
}

type Draw = (words: Words) => Parameters<typeof cardActivity>[0];

async function notSeen(run: Enrollment, { now }: Moment, desk: Desk, signal: AbortSignal): Promise<Draw> {
  // The store keeps the platform as text; it came from a guide.
  const platform = run.platform as Platform;
  const failure = await latestFailure({ objectId: run.objectId, platform, since: run.startedAt }, desk, signal);
  const minutes = Math.max(1, Math.round((now.getTime() - (run.watchSince ?? now).getTime()) / 60_000));
  return (words) =>
    notSeenCard(
      {
        run: run.id,
        platform: words.platforms[platform],
        lookedFor: minutes < 90 ? words.minutes(minutes) : words.hours(Math.round(minutes / 60)),
        failure: failure === null || failure === 'unread' ? null : failureWords(failure, words),
      },
      words,
    );
}

/** @returns the id of the message, or null when nobody can be reached there */
export async function writeToRunner(run: Enrollment, desk: Desk, draw: Draw): Promise<string | null> {
  const visit = await reopenVisit(run, desk);
  if (!visit) return null;
  try {
    return await desk.notify.send(visit, cardActivity(draw(visit.words)));
  } catch (failure) {
    if (failure instanceof Unreachable) return null;
    throw failure;
  }
}
