import type { Card } from '../../cards/card.ts';
import { enrolledCard, putRightCard } from '../../cards/enrolled-card.ts';
import { noncompliantCard } from '../../cards/noncompliant-card.ts';
import type { Words } from '../../cards/words.ts';
import { needsAttention, sayItIsPutRight, sayWhatIsWrong, type Moment } from '../../dialogs/arrival.ts';
import { deviceView } from '../../dialogs/device-view.ts';
import { explainDevice } from '../../dialogs/own-devices.ts';
import { failedPolicies } from '../../graph/compliance-policies.ts';
import { getDevice, type Device, type DeviceDetails } from '../../graph/devices.ts';
import { GraphNotFound } from '../../graph/errors.ts';
import type { Platform } from '../../guides/guide.ts';
import { claimReport, complianceChanged, releaseReport, type Enrollment } from '../../store/enrollments.ts';
import { cardActivity } from '../card-activity.ts';
import { nowOf, type Desk } from '../desk.ts';
import { reopenVisit } from '../visits.ts';
import { sayOrGiveBack } from './enrollment-reports.ts';

/**
 * A device that has arrived: its card follows its compliance, and what is wrong is said once, with what to do.
 * @returns its compliance now; null when it is gone
 */
export async function settle(run: Enrollment, moment: Moment, desk: Desk, signal: AbortSignal): Promise<string | null> {
  const device = run.deviceId === null ? null : await readDevice(run.deviceId, desk, signal);
  if (!device) return null;
  if (device.complianceState !== run.compliance) await showCompliance(run, device, desk, signal);
  if (sayWhatIsWrong(run, device.complianceState, moment)) await reportWrong(run, device, moment, desk, signal);
  return device.complianceState;
}

async function readDevice(id: string, desk: Desk, signal: AbortSignal): Promise<DeviceDetails | null> {
  return getDevice(desk.appGraph, id, signal).catch((failure: unknown) => {
    if (failure instanceof GraphNotFound) return null;
    throw failure;
  });
}

/** The card that says that it is there, with what it still lacks and until when, as "my devices" does. */
export async function drawArrived(run: Enrollment, device: Device, desk: Desk, signal: AbortSignal): Promise<(words: Words) => Card> {
  const { name: deviceName, compliance, graceUntil } = deviceView(device);
  const policies = needsAttention(compliance) ? await failedPolicies(desk.appGraph, device.id, signal).catch(() => null) : null;
  return (words) => enrolledCard({ deviceName, platform: words.platforms[run.platform as Platform], compliance, graceUntil, policies, now: nowOf(desk) }, words);
}

/** In place of the card that said that it is there: Teams is silent about that, so what was put right is also said anew. */
async function showCompliance(run: Enrollment, device: DeviceDetails, desk: Desk, signal: AbortSignal): Promise<void> {
  const visit = await reopenVisit(run, desk);
  if (!visit) return;
  const draw = await drawArrived(run, device, desk, signal);
  if (run.cardId) await desk.notify.replace(visit, run.cardId, cardActivity(draw(visit.words)));
  if (sayItIsPutRight(run, device.complianceState) && (await claimReport(desk.db, run.id, 'put_right'))) {
    await sayOrGiveBack(run, desk, (words) => putRightCard(device.name, words), () => releaseReport(desk.db, run.id, run.reported));
  }
  await complianceChanged(desk.db, run.id, device.complianceState);
}

async function reportWrong(run: Enrollment, device: DeviceDetails, { now }: Moment, desk: Desk, signal: AbortSignal): Promise<void> {
  const policies = await failedPolicies(desk.appGraph, device.id, signal).catch(() => null);
  if (!(await claimReport(desk.db, run.id, 'noncompliant'))) return;
  const draw = (words: Words) => noncompliantCard({ devices: [explainDevice(device, policies, words)], more: 0, now }, words);
  await sayOrGiveBack(run, desk, draw, () => releaseReport(desk.db, run.id, run.reported));
}
