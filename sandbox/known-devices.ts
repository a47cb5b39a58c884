import type { Device } from './device.ts';
import { graphDate } from './device.ts';
import { newDevice } from './new-device.ts';
import type { Person } from './person.ts';
import { ahmed, lotte, marieke, oliver, personas, sanne } from './personas.ts';
import type { Random } from './random.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** The devices that the documentation and the tests call by name; they exist whatever the seed. */
export function knownDevices(draw: Random, everybody: readonly Person[], now: number): Device[] {
  const [colleague, neighbour, traveller, developer] = everybody.filter((person) => !personas.includes(person));
  const comanaged = (name: string, owner: Person | null, lastSeen = 2 * hour): Device =>
    newDevice(draw, {
      kind: 'windows-comanaged', name, owner, enrolledAt: now - 400 * day, lastSeenAt: now - lastSeen,
    });

  const away = comanaged('LT-0288', traveller ?? null, 9 * day);
  away.awake = false;

  const unhealthy = comanaged('LT-0377', developer ?? null, 5 * hour);
  unhealthy.record.configurationManagerClientHealthState = {
    state: 'communicationError', errorCode: -2147012889, lastSyncDateTime: graphDate(now - 6 * day),
  };

  return [
    comanaged('LT-0421', sanne),
    comanaged('LT-0300', colleague ?? null),
    newDevice(draw, {
      kind: 'windows-entra', name: 'LT-0300', owner: neighbour ?? null, enrolledAt: now - 90 * day, lastSeenAt: now - 3 * hour,
    }),
    away,
    unhealthy,
    newDevice(draw, { kind: 'iphone-personal', owner: oliver, enrolledAt: now - 200 * day, lastSeenAt: now - hour }),
    newDevice(draw, {
      kind: 'windows-autopilot', name: 'LT-0512', owner: oliver, enrolledAt: now - 60 * day, lastSeenAt: now - hour,
    }),
    comanaged('LT-0101', ahmed),
    comanaged('LT-0102', lotte),
    newDevice(draw, { kind: 'mac', name: 'MAC-0007', owner: marieke, enrolledAt: now - 150 * day, lastSeenAt: now - hour }),
  ];
}
