import type { Device, DeviceKind } from './device.ts';
import { graphDate, noDate } from './device.ts';
import { knownDevices } from './known-devices.ts';
import { newDevice } from './new-device.ts';
import type { Person } from './person.ts';
import { personas } from './personas.ts';
import type { Random } from './random.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

const fleet: Record<DeviceKind, number> = {
  'windows-comanaged': 108, 'windows-entra': 40, 'windows-hybrid': 30, 'windows-autopilot': 50, 'windows-personal': 6,
  'iphone-personal': 40, 'iphone-company': 30, 'ipad-company': 12, 'ipad-shared': 5,
  'android-work-profile': 30, 'android-company': 22, 'android-dedicated': 10, mac: 12, hololens: 3, linux: 5,
};

const ownerless: ReadonlySet<DeviceKind> = new Set(['ipad-shared', 'android-dedicated', 'hololens']);

/** Some are late, some are broken: a fleet where everything is in order teaches nobody anything. */
function spoil(draw: Random, device: Device, now: number): void {
  const { record } = device;
  const fate = draw.next();
  if (fate < 0.06) {
    record.complianceState = 'noncompliant';
    record.complianceGracePeriodExpirationDateTime = graphDate(now - draw.int(1, 30) * day);
    record.retireAfterDateTime = draw.chance(0.3) ? graphDate(now + (15 + draw.int(5, 60)) * day) : noDate;
  } else if (fate < 0.1) {
    record.complianceState = 'inGracePeriod';
    record.complianceGracePeriodExpirationDateTime = graphDate(now + (14 + draw.int(1, 6)) * day + draw.int(0, 23) * hour);
  } else if (fate < 0.12) {
    record.complianceState = 'unknown';
  } else if (fate < 0.13) {
    record.complianceState = 'error';
  }
  if (device.kind !== 'windows-comanaged') return;
  if (draw.chance(0.1)) record.complianceState = 'configManager';
  if (draw.chance(0.05)) {
    record.configurationManagerClientHealthState = {
      state: draw.pick(['communicationError', 'updateFailed', 'installFailed']),
      errorCode: -2147012889,
      lastSyncDateTime: graphDate(now - draw.int(3, 40) * day),
    };
  }
}

function lastSeen(draw: Random, now: number): number {
  if (draw.chance(0.8)) return now - draw.int(1, 480) * 60_000;
  return draw.chance(0.8) ? now - draw.int(1, 6) * day : now - draw.int(7, 80) * day;
}

function drawnDevice(draw: Random, kind: DeviceKind, owner: Person | null, now: number): Device {
  const lastSeenAt = lastSeen(draw, now);
  const enrolledAt = lastSeenAt - draw.int(20, 900) * day - draw.int(0, 24 * 60) * 60_000;
  const device = newDevice(draw, { kind, owner, enrolledAt, lastSeenAt });
  device.awake = now - lastSeenAt < 3 * day;
  spoil(draw, device, now);
  return device;
}

/** Left in a drawer: no contact for months, so their certificates end or have ended. */
function forget(all: readonly Device[], now: number): void {
  const silent = all.filter(({ record }) => record.managementCertificateExpirationDate !== noDate && now - Date.parse(record.lastSyncDateTime) > 40 * day);
  for (const [index, { record }] of silent.entries()) {
    const lastSeenAt = now - (60 + index * 14) * day;
    const enrolledAt = Math.min(Date.parse(record.enrolledDateTime), lastSeenAt - 300 * day);
    record.lastSyncDateTime = graphDate(lastSeenAt);
    record.enrolledDateTime = graphDate(enrolledAt);
    record.managementCertificateExpirationDate = graphDate(lastSeenAt + 65 * day);
  }
}

/** About four hundred devices. Only the pair LT-0300 shares a name among those that carry a number. */
export function devices(draw: Random, everybody: readonly Person[], now: number): Device[] {
  const all = knownDevices(draw, everybody, now);
  // The named personas have exactly the devices that known-devices.ts gives them.
  const others = everybody.filter((person) => !personas.includes(person));
  const taken = new Set(all.map((device) => device.record.deviceName));
  for (const [kind, count] of Object.entries(fleet) as [DeviceKind, number][]) {
    for (let made = 0; made < count; ) {
      const userless = ownerless.has(kind) || draw.chance(0.03);
      const device = drawnDevice(draw, kind, userless ? null : draw.pick(others), now);
      const { deviceName } = device.record;
      if (/\d{4}$/.test(deviceName) && taken.has(deviceName)) continue;
      taken.add(deviceName);
      all.push(device);
      made += 1;
    }
  }
  forget(all, now);
  return all;
}
