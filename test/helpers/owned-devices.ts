import { graphDate, type Device, type DeviceKind, type DeviceRecord } from '../../sandbox/device.ts';
import { newDevice } from '../../sandbox/new-device.ts';
import type { DeskVisitor } from './desk-visitor.ts';
import { day, hour, type Flow } from './flow.ts';

interface Owned extends Partial<DeviceRecord> {
  kind: DeviceKind;
  name: string;
}

/** Gives somebody exactly these devices, healthy unless said otherwise. */
export function gives(flow: Flow, { person }: DeskVisitor, ...wanted: Owned[]): Device[] {
  const { tenant } = flow.services.company;
  const now = flow.services.clock.now();
  const devices = wanted.map(({ kind, name, ...change }) => {
    const device = newDevice(tenant.draw, { kind, name, owner: person, enrolledAt: now - 90 * day, lastSeenAt: now - hour });
    Object.assign(device.record, change);
    return device;
  });
  tenant.devices = [...tenant.devices.filter(({ record }) => record.userId !== person.id), ...devices];
  return devices;
}

/** Intune's way to write a moment some time from now. */
export function inTime(flow: Flow, ms: number): string {
  return graphDate(flow.services.clock.now() + ms);
}
