import { chooseCard } from '../cards/choose-card.ts';
import { enrolledCard } from '../cards/enrolled-card.ts';
import { notSeenCard } from '../cards/not-seen-card.ts';
import type { Device } from '../graph/devices.ts';
import type { Platform } from '../guides/guide.ts';
import type { Enrollment } from '../store/enrollments.ts';
import { needsAttention, watchFor } from './arrival.ts';
import { deviceView } from './device-view.ts';
import { latestRun, showRun, type EnrollTools } from './enroll.ts';
import { showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

export interface EnrollmentStatusTools extends EnrollTools {
  /** Null when it is not in Intune any more. */
  findDevice(id: string): Promise<Device | null>;
  /** Null when they cannot be read. */
  failedPolicies(device: string): Promise<string[] | null>;
}

/** "How far am I?": the step to go on with, the watch, or the device that arrived. */
export async function enrollmentStatus(visit: Visit, tools: EnrollmentStatusTools): Promise<Reply[]> {
  const { own } = visit.words;
  const run = await latestRun(visit, tools);
  if (!run) return offerStart(visit, own.notEnrollingTitle, own.notEnrolling);
  if (run.state === 'arrived') return showArrived(visit, run, tools);
  if (run.state !== 'not_seen') return showRun(visit, run, tools);
  return showCard(notSeenCard({ run: run.id, platform: platformName(visit, run), lookedFor: visit.words.hours(Math.round(watchFor / 3_600_000)), failure: null }, visit.words));
}

async function showArrived(visit: Visit, run: Enrollment, tools: EnrollmentStatusTools): Promise<Reply[]> {
  const device = run.deviceId === null ? null : await tools.findDevice(run.deviceId);
  if (!device) return offerStart(visit, visit.words.own.notEnrollingTitle, visit.words.own.arrivedGone);
  const policies = needsAttention(device.complianceState) ? await tools.failedPolicies(device.id) : null;
  const { name: deviceName, compliance, graceUntil } = deviceView(device);
  return showCard(enrolledCard({ deviceName, platform: platformName(visit, run), compliance, graceUntil, policies, now: tools.now() }, visit.words));
}

function offerStart(visit: Visit, title: string, text: string): Reply[] {
  const { words } = visit;
  const choices = [
    { title: words.button.enroll, verb: 'command.run' as const, data: { command: 'enroll_device' } },
    { title: words.button.myDevices, verb: 'command.run' as const, data: { command: 'my_devices' } },
  ];
  return showCard(chooseCard({ title, text, choices }, words));
}

/** The store keeps the platform as text; it came from a guide. */
function platformName(visit: Visit, run: Enrollment): string {
  return visit.words.platforms[run.platform as Platform];
}
