import type { DeviceKind } from './device.ts';
import { graphDate, noGracePeriod } from './device.ts';
import { newDevice } from './new-device.ts';
import type { Person } from './person.ts';
import type { World } from './world.ts';

/** What somebody can enroll on the page. */
const enrollments = {
  'iphone-personal': 'iphone-personal',
  'iphone-company': 'iphone-company',
  'ipad-company': 'ipad-company',
  'windows-personal': 'windows-personal',
  'windows-company': 'windows-autopilot',
  'android-personal': 'android-work-profile',
  'android-company': 'android-company',
  'mac-company': 'mac',
} as const satisfies Record<string, DeviceKind>;
export type Enrollment = keyof typeof enrollments;

/** How it ends: most devices pass their first check; some never do, and some are refused at the door. */
export type EnrollmentOutcome = 'compliant' | 'noncompliant' | 'blocked';

export interface EnrollmentPlan {
  /** When Intune knows the device. */
  appearsAt: number;
  /** When its compliance is known. */
  settledAt: number;
}

const second = 1000;
const day = 24 * 60 * 60 * second;

/** Starts an enrollment: ten seconds later the device is there, twenty seconds after that it was checked. */
export function enroll(world: World, person: Person, what: Enrollment, outcome: EnrollmentOutcome = 'compliant'): EnrollmentPlan {
  const appearsAt = world.clock.now() + 10 * second;
  const settledAt = appearsAt + 20 * second;
  world.timeline.plan({
    at: appearsAt,
    happen: (now) => (outcome === 'blocked' ? refuse(world, person, what, now) : appear(world, person, what, outcome, now)),
  });
  return { appearsAt, settledAt };
}

function appear(world: World, owner: Person, what: Enrollment, outcome: EnrollmentOutcome, now: number): void {
  const device = newDevice(world.tenant.draw, { kind: enrollments[what], owner, enrolledAt: now, lastSeenAt: now });
  // A phone waits for its first check without a verdict; a PC gets time to encrypt itself.
  const windows = device.record.operatingSystem === 'Windows';
  device.record.complianceState = windows ? 'inGracePeriod' : 'unknown';
  if (windows) device.record.complianceGracePeriodExpirationDateTime = graphDate(now + day);
  world.tenant.devices.push(device);
  world.timeline.plan({
    at: now + 20 * second,
    ready: () => !world.faults.isOffline(device.record.id),
    happen: (later) => {
      device.record.complianceState = outcome === 'noncompliant' ? 'noncompliant' : 'compliant';
      device.record.complianceGracePeriodExpirationDateTime =
        outcome === 'noncompliant' ? graphDate(later) : noGracePeriod;
      device.record.lastSyncDateTime = graphDate(later);
    },
  });
}

function refuse(world: World, person: Person, what: Enrollment, now: number): void {
  const { tenant } = world;
  tenant.enrollmentFailures.unshift({
    '@odata.type': '#microsoft.graph.enrollmentTroubleshootingEvent',
    id: tenant.draw.guid(),
    eventDateTime: graphDate(now),
    correlationId: tenant.draw.guid(),
    managedDeviceIdentifier: '',
    operatingSystem: what.startsWith('windows') ? 'Windows' : what.startsWith('android') ? 'Android' : what.startsWith('mac') ? 'macOS' : 'iOS',
    osVersion: '',
    userId: person.id,
    deviceId: null,
    enrollmentType: 'userEnrollment',
    failureCategory: 'enrollmentRestrictionsEnforced',
    failureReason: 'DeviceTypeNotSupported',
  });
}
