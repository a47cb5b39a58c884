import { enrolledCard } from '../../cards/enrolled-card.ts';
import { notSeenCard } from '../../cards/not-seen-card.ts';
import type { Words } from '../../cards/words.ts';
import { workingCard } from '../../cards/working-card.ts';
import { arrivedDevice, nextGlance, settleFor, watchFor } from '../../dialogs/arrival.ts';
import type { Device } from '../../graph/devices.ts';
import { devicesOfUser, getDevice } from '../../graph/devices.ts';
import { GraphNotFound } from '../../graph/errors.ts';
import type { Platform } from '../../guides/guide.ts';
import { complianceChanged, deviceArrived, deviceNotSeen, findEnrollment, placeCard, type Enrollment } from '../../store/enrollments.ts';
import type { JobHandler } from '../../store/jobs.ts';
import { cardActivity } from '../card-activity.ts';
import { nowOf, type Desk } from '../desk.ts';
import type { Kinds } from '../job-kinds.ts';
import { Unreachable } from '../send-failure.ts';
import { reopenVisit } from '../visits.ts';

const lookAgainAfter = 10 * 60 * 1000;

/** Watches Graph until the device is there, says so by itself, and then follows its first compliance check. */
export function watchEnrollmentJob(desk: Desk): JobHandler<Kinds['enrollment.watch']> {
  const again = ({ run, look }: Kinds['enrollment.watch'], at: Date) =>
    desk.jobs.enqueue('enrollment.watch', { run, look: look + 1 }, { at, key: `${run}/${look + 1}` });

  return {
    async run(data, job) {
      const run = await findEnrollment(desk.db, data.run);
      if (!run?.watchSince) return;
      const next = nextGlance(run.watchSince, nowOf(desk));
      if (run.state === 'arrived') {
        await settle(run, desk, job.signal);
        if (next && nowOf(desk).getTime() - run.watchSince.getTime() < settleFor) await again(data, next);
        return;
      }
      if (run.state !== 'watching') return;
      const devices = await devicesOfUser(desk.appGraph, run.objectId, job.signal).catch((failure: unknown) => {
        if (failure instanceof GraphNotFound) return [];
        throw failure;
      });
      const device = arrivedDevice(run, devices);
      if (device) await announceArrival(run, device, desk);
      else if (!next) await announceNothingSeen(run, desk);
      if (next) await again(data, next);
    },
    async onDead(data, error) {
      desk.log.warn({ run: data.run, error: error.message }, 'Graph could not be asked for an enrolling device');
      await again(data, new Date(nowOf(desk).getTime() + lookAgainAfter));
    },
  };
}

/**
 * Sent before it is recorded: if the process dies between the two, the person hears it twice rather than
 * never. The key of the look keeps two instances from doing it at once.
 */
async function announceArrival(run: Enrollment, device: Device, desk: Desk): Promise<void> {
  const cardId = await write(run, desk, (words) => enrolledCard({ deviceName: device.name, platform: platformName(run, words), compliance: device.complianceState }, words));
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

async function announceNothingSeen(run: Enrollment, desk: Desk): Promise<void> {
  const hours = Math.round(watchFor / 3_600_000);
  await write(run, desk, (words) => notSeenCard({ run: run.id, platform: platformName(run, words), hours }, words));
  await deviceNotSeen(desk.db, run.id);
}

/** The first check of a new device comes minutes after its arrival: the card then says how it went. */
async function settle(run: Enrollment, desk: Desk, signal: AbortSignal): Promise<void> {
  if (!run.deviceId || !run.cardId) return;
  const device = await getDevice(desk.appGraph, run.deviceId, signal).catch((failure: unknown) => {
    if (failure instanceof GraphNotFound) return null;
    throw failure;
  });
  if (!device || device.complianceState === run.compliance) return;
  const visit = await reopenVisit(run, desk);
  if (!visit) return;
  const card = enrolledCard({ deviceName: device.name, platform: platformName(run, visit.words), compliance: device.complianceState }, visit.words);
  await desk.notify.replace(visit, run.cardId, cardActivity(card));
  await complianceChanged(desk.db, run.id, device.complianceState);
}

/** @returns the id of the message, or null when nobody can be reached there */
async function write(run: Enrollment, desk: Desk, draw: (words: Words) => Parameters<typeof cardActivity>[0]): Promise<string | null> {
  const visit = await reopenVisit(run, desk);
  if (!visit) return null;
  try {
    return await desk.notify.send(visit, cardActivity(draw(visit.words)));
  } catch (failure) {
    if (failure instanceof Unreachable) return null;
    throw failure;
  }
}

/** The store keeps the platform as text; it came from a guide. */
function platformName(run: Enrollment, words: Words): string {
  return words.platforms[run.platform as Platform];
}
