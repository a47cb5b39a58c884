import { enrolledCard } from '../../cards/enrolled-card.ts';
import { noncompliantCard } from '../../cards/noncompliant-card.ts';
import type { Words } from '../../cards/words.ts';
import { sayWhatIsWrong, type Moment } from '../../dialogs/arrival.ts';
import { explainDevice } from '../../dialogs/own-devices.ts';
import { failedPolicies } from '../../graph/compliance-policies.ts';
import { getDevice, type DeviceDetails } from '../../graph/devices.ts';
import { GraphNotFound } from '../../graph/errors.ts';
import type { Platform } from '../../guides/guide.ts';
import { claimReport, complianceChanged, placeCard, releaseReport, type Enrollment } from '../../store/enrollments.ts';
import { cardActivity } from '../card-activity.ts';
import type { Desk } from '../desk.ts';
import { reopenVisit } from '../visits.ts';
import { sayOrGiveBack, writeToRunner } from './enrollment-reports.ts';

/**
 * A device that has arrived: its card follows its compliance, and what is wrong is said once, with what to do.
 * @returns its compliance now; null when it is gone
 */
export async function settle(run: Enrollment, moment: Moment, desk: Desk, signal: AbortSignal): Promise<string | null> {
  const device = run.deviceId === null ? null : await readDevice(run.deviceId, desk, signal);
  if (!device) return null;
  if (device.complianceState !== run.compliance) await showCompliance(run, device, desk);
  if (sayWhatIsWrong(run, device.complianceState, moment)) await reportWrong(run, device, moment, desk, signal);
  return device.complianceState;
}

async function readDevice(id: string, desk: Desk, signal: AbortSignal): Promise<DeviceDetails | null> {
  return getDevice(desk.appGraph, id, signal).catch((failure: unknown) => {
    if (failure instanceof GraphNotFound) return null;
    throw failure;
  });
}

/** In place of the card that said that it is there; anew for somebody who was told to put something right. */
async function showCompliance(run: Enrollment, device: DeviceDetails, desk: Desk): Promise<void> {
  const draw = (words: Words) => enrolledCard({ deviceName: device.name, platform: words.platforms[run.platform as Platform], compliance: device.complianceState }, words);
  if (run.reported === 'noncompliant' && device.complianceState === 'compliant') {
    const cardId = await writeToRunner(run, desk, draw);
    if (cardId) await placeCard(desk.db, run.id, run.conversationId, cardId);
  } else {
    const visit = await reopenVisit(run, desk);
    if (!visit || !run.cardId) return;
    await desk.notify.replace(visit, run.cardId, cardActivity(draw(visit.words)));
  }
  await complianceChanged(desk.db, run.id, device.complianceState);
}

async function reportWrong(run: Enrollment, device: DeviceDetails, { now }: Moment, desk: Desk, signal: AbortSignal): Promise<void> {
  const policies = await failedPolicies(desk.appGraph, device.id, signal).catch(() => null);
  if (!(await claimReport(desk.db, run.id, 'noncompliant'))) return;
  const draw = (words: Words) => noncompliantCard({ devices: [explainDevice(device, policies, words)], more: 0, now }, words);
  await sayOrGiveBack(run, desk, draw, () => releaseReport(desk.db, run.id, run.reported));
}
