import type { Device } from '../device.ts';
import type { World } from '../world.ts';
import { page } from './collection.ts';
import { readDevices, requiredDevice } from './devices.ts';
import type { GraphAnswer, GraphRequest } from './request.ts';
import type { Route } from './route.ts';
import { get } from './route.ts';

const collection = { context: 'deviceManagement/managedDevices/deviceCompliancePolicyStates', type: 'deviceCompliancePolicyState', pageSize: 1000, largestPage: 1000, count: 'page' } as const;

/** What Intune names the platform of a policy, by how the device's own system begins. */
const platforms = [
  ['windows', 'windows10AndLater'], ['ios', 'iOS'], ['ipados', 'iOS'], ['macos', 'macOS'], ['android', 'androidWorkProfile'], ['linux', 'linux'],
] as const;

const statuses: Record<string, string> = { noncompliant: 'nonCompliant', inGracePeriod: 'nonCompliant', compliant: 'compliant', error: 'error', conflict: 'conflict' };

/** Intune's built-in policy holds for everything; the company's own is the one that a device fails. */
function states({ record }: Device): object[] {
  const system = record.operatingSystem.toLowerCase();
  const platformType = platforms.find(([start]) => system.startsWith(start))?.[1] ?? 'all';
  const own = statuses[record.complianceState ?? ''] ?? 'unknown';
  const state = (id: string, displayName: string, status: string) => ({ id, settingCount: 5, version: 1, displayName, platformType, state: status, settingStates: [] });
  return [
    state(`${record.id}_default`, 'Default Device Compliance Policy', own === 'unknown' ? 'unknown' : 'compliant'),
    state(`${record.id}_baseline`, `${record.operatingSystem} - veilige basis`, own),
    // The same policy once more, for the person who uses the device.
    ...(record.userId === '' ? [] : [state(`${record.id}_baseline_${record.userId}`, `${record.operatingSystem} - veilige basis`, own)]),
  ];
}

function ofDevice(request: GraphRequest, world: World, id: string): GraphAnswer {
  return page(request, states(requiredDevice(request, world, id)), collection);
}

export const compliancePolicyRoutes: readonly Route[] = [
  get('/deviceManagement/managedDevices/{id}/deviceCompliancePolicyStates', readDevices, (request, world, { id = '' }) => ofDevice(request, world, id)),
];
