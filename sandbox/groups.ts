import type { Device } from './device.ts';
import type { Person } from './person.ts';

/** A group of the simulated company's Entra ID. */
export interface Group {
  id: string;
  displayName: string;
  description: string | null;
  groupTypes: string[];
  members: GroupMember[];
}

export type GroupMember =
  | { kind: 'user'; id: string }
  | { kind: 'group'; id: string }
  /** `id` is the directory object's, `deviceId` what Intune knows it by. */
  | { kind: 'device'; id: string; deviceId: string; displayName: string };

const groupId = (nth: number): string => `6a0e5d10-0000-4000-8000-0000000000${String(nth).padStart(2, '0')}`;

/** Nothing here is drawn by chance, so that who is in the company does not depend on its groups. */
export function companyGroups(people: readonly Person[], devices: readonly Device[]): Group[] {
  const of = (department: string): Person[] => people.filter((person) => person.department === department);
  const users = (some: readonly Person[]): GroupMember[] => some.map(({ id }) => ({ kind: 'user', id }));
  const laptops = (some: readonly Person[], most: number): GroupMember[] => {
    const ids = new Set(some.map(({ id }) => id));
    return devices.filter(({ kind, record }) => kind.startsWith('windows-') && kind !== 'windows-personal' && ids.has(record.userId)).slice(0, most).flatMap((device) => deviceMember(device) ?? []);
  };
  const gone: GroupMember = { kind: 'device', id: objectIdOf('9a1b0c00-1111-4222-8333-444455556666'), deviceId: '9a1b0c00-1111-4222-8333-444455556666', displayName: 'LT-OUD-17' };
  const group = (nth: number, displayName: string, description: string | null, members: GroupMember[], groupTypes: string[] = []): Group => ({ id: groupId(nth), displayName, description, groupTypes, members });
  return [
    group(1, 'Sales laptops', 'Laptops van Sales', [...laptops(of('Sales'), 12), gone]),
    group(2, 'Sales laptops Antwerpen', null, laptops(of('Sales').filter(({ officeLocation }) => officeLocation === 'Antwerpen'), 5)),
    group(3, 'Binnendienst', 'Sales en HR', [...users(of('HR')), { kind: 'group', id: groupId(1) }]),
    group(4, 'Pilot Windows 11', 'Eerste ring', laptops(of('IT'), 4)),
    group(5, 'Pilot Windows 11', 'Tweede ring', laptops(of('Planning'), 6), ['DynamicMembership']),
    group(6, 'Chauffeurs', 'Iedereen op de weg', users(of('Transport')), ['Unified']),
    group(7, 'Leeg', null, []),
  ];
}

/** Null for a device that Entra ID does not know. */
export function deviceMember({ record }: Device): GroupMember | null {
  const deviceId = record.azureADDeviceId;
  if (!deviceId || /^[0-]+$/.test(deviceId)) return null;
  return { kind: 'device', id: objectIdOf(deviceId), deviceId, displayName: record.deviceName };
}

/** The object's id and the device id are two different ones. */
function objectIdOf(deviceId: string): string {
  return `${deviceId.slice(0, 24)}${[...deviceId.slice(24)].reverse().join('')}`;
}
