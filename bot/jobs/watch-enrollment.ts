import { workingCard } from '../../cards/working-card.ts';
import { arrivedDevice, keepsSettling, nextGlance, watchFor, whileMissing, type Moment } from '../../dialogs/arrival.ts';
import type { Device } from '../../graph/devices.ts';
import { devicesOfUser } from '../../graph/devices.ts';
import { GraphNotFound } from '../../graph/errors.ts';
import { deviceArrived, deviceNotSeen, findEnrollment, placeCard, type Enrollment } from '../../store/enrollments.ts';
import type { JobHandler } from '../../store/jobs.ts';
import { findPerson } from '../../store/people.ts';
import { cardActivity } from '../card-activity.ts';
import { nowOf, type Desk } from '../desk.ts';
import type { Kinds } from '../job-kinds.ts';
import { reopenVisit } from '../visits.ts';
import { remindNotSeen, reportNotSeen, writeToRunner } from './enrollment-reports.ts';
import { drawArrived, settle } from './settle-enrollment.ts';

const lookAgainAfter = 10 * 60 * 1000;
const usualMinutes = 60;

/** Watches Graph until the device is there, says so by itself, and then follows its first compliance checks. */
export function watchEnrollmentJob(desk: Desk): JobHandler<Kinds['enrollment.watch']> {
  const again = ({ run, look }: Kinds['enrollment.watch'], at: Date) =>
    desk.jobs.enqueue('enrollment.watch', { run, look: look + 1 }, { at, key: `${run}/${look + 1}` });

  return {
    async run(data, job) {
      const run = await findEnrollment(desk.db, data.run);
      if (!run?.watchSince) return;
      const moment = await momentOf(run, desk);
      const goesOn = await look(run, moment, desk, job.signal);
      if (goesOn) await again(data, nextGlance(run.watchSince, moment.now));
    },
    async onDead(data, error) {
      desk.log.warn({ run: data.run, error: error.message }, 'Graph could not be asked for an enrolling device');
      await again(data, new Date(nowOf(desk).getTime() + lookAgainAfter));
    },
  };
}

async function momentOf(run: Enrollment, desk: Desk): Promise<Moment> {
  const person = await findPerson(desk.db, run);
  const guide = desk.guides.byId(run.guideId, run.language === 'nl' ? 'nl' : 'en');
  return { now: nowOf(desk), zone: person?.timeZone ?? null, minutes: guide?.minutes ?? usualMinutes };
}

/** @returns whether there is a reason to look again */
async function look(run: Enrollment, moment: Moment, desk: Desk, signal: AbortSignal): Promise<boolean> {
  if (run.state === 'arrived') return keepsSettling(run, await settle(run, moment, desk, signal), moment);
  // Somebody who reads the steps again while the device is on its way still wants to hear of it.
  const watched = run.state === 'watching' || run.state === 'steps';
  if (!watched || (run.state === 'steps' && age(run, moment) >= watchFor)) return false;
  const device = arrivedDevice(run, await devicesOf(run, desk, signal));
  if (device) {
    await announceArrival(run, device, desk, signal);
    return true;
  }
  return sayNothingCame(run, moment, desk, signal);
}

async function devicesOf(run: Enrollment, desk: Desk, signal: AbortSignal): Promise<Device[]> {
  return devicesOfUser(desk.appGraph, run.objectId, signal).catch((failure: unknown) => {
    if (failure instanceof GraphNotFound) return [];
    throw failure;
  });
}

async function sayNothingCame(run: Enrollment, moment: Moment, desk: Desk, signal: AbortSignal): Promise<boolean> {
  const due = whileMissing(run, moment);
  if (due === 'nothing') return true;
  if (due === 'remind_and_end') await remindNotSeen(run, moment, desk, signal);
  else await reportNotSeen(run, moment, desk, signal);
  if (due === 'report') return true;
  await deviceNotSeen(desk.db, run.id);
  return false;
}

/**
 * Sent before it is recorded: if the process dies between the two, the person hears it twice rather than
 * never. The key of the look keeps two instances from doing it at once.
 */
async function announceArrival(run: Enrollment, device: Device, desk: Desk, signal: AbortSignal): Promise<void> {
  const cardId = await writeToRunner(run, desk, await drawArrived(run, device, desk, signal));
  if (!(await deviceArrived(desk.db, run.id, device.id, device.complianceState)) || !cardId) return;
  await placeCard(desk.db, run.id, run.conversationId, cardId);
  await endWaitCard(run, device, desk);
}

/** The card that said "I'm watching" would say so for ever. Only for the eye, so a failure is no reason to announce again. */
async function endWaitCard(run: Enrollment, device: Device, desk: Desk): Promise<void> {
  const visit = await reopenVisit(run, desk);
  if (!visit || !run.cardId) return;
  const card = workingCard({ text: visit.words.enroll.arrivedSummary(device.name), done: true }, visit.words);
  await desk.notify.replace(visit, run.cardId, cardActivity(card)).catch((failure: unknown) => desk.log.warn({ err: failure }, 'a waiting card could not be ended'));
}

function age(run: Enrollment, { now }: Moment): number {
  return now.getTime() - (run.watchSince?.getTime() ?? 0);
}
