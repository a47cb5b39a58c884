import type { Device } from '../device.ts';
import type { World } from '../world.ts';
import { page, single } from './collection.ts';
import { readDevices, requiredDevice } from './devices.ts';
import type { GraphAnswer, GraphRequest } from './request.ts';
import type { Route } from './route.ts';
import { get } from './route.ts';

function overview(request: GraphRequest, world: World): GraphAnswer {
  const { devices } = world.tenant;
  const count = (keep: (device: Device) => boolean): number => devices.filter(keep).length;
  const of = (...kinds: Device['kind'][]): number => count((device) => kinds.includes(device.kind));
  const body = {
    id: '3f9a4a0d-70b0-4b3a-8f40-0c2f3f1b7a11',
    enrolledDeviceCount: devices.length,
    mdmEnrolledCount: devices.length,
    dualEnrolledDeviceCount: of('windows-comanaged'),
    deviceOperatingSystemSummary: {
      androidCount: of('android-work-profile', 'android-company', 'android-dedicated'),
      androidWorkProfileCount: of('android-work-profile'),
      androidFullyManagedCount: of('android-company'),
      androidDedicatedCount: of('android-dedicated'),
      androidCorporateWorkProfileCount: 0, androidDeviceAdminCount: 0,
      iosCount: of('iphone-personal', 'iphone-company', 'ipad-company', 'ipad-shared'),
      macOSCount: of('mac'),
      windowsCount: count((device) => device.kind.startsWith('windows') || device.kind === 'hololens'),
      windowsMobileCount: 0, configMgrDeviceCount: 0, unknownCount: of('linux'),
    },
    deviceExchangeAccessStateSummary: {
      allowedDeviceCount: 0, blockedDeviceCount: 0, quarantinedDeviceCount: 0, unknownDeviceCount: 0,
      unavailableDeviceCount: devices.length,
    },
  };
  return single(request, body, { context: 'deviceManagement/managedDeviceOverview', type: 'managedDeviceOverview' });
}

const complianceWords: Record<string, string> = {
  compliant: 'compliant', noncompliant: 'nonCompliant', inGracePeriod: 'nonCompliant', error: 'error', conflict: 'conflict',
};

function policyStates(request: GraphRequest, world: World, id: string): GraphAnswer {
  const { record } = requiredDevice(request, world, id);
  const state = complianceWords[record.complianceState ?? ''] ?? 'unknown';
  const policy = {
    id: `${record.id}_standaard`, displayName: `Standaard - ${record.operatingSystem}`, platformType: 'all',
    settingCount: 4, settingStates: [], state, version: 3,
  };
  return page(request, [policy], {
    context: 'deviceCompliancePolicyStates', type: 'deviceCompliancePolicyState', pageSize: 1000, largestPage: 1000, count: 'page',
  });
}

export const deviceSummaryRoutes: readonly Route[] = [
  get('/deviceManagement/managedDeviceOverview', readDevices, overview),
  get('/deviceManagement/managedDevices/{id}/deviceCompliancePolicyStates', readDevices, (request, world, { id = '' }) =>
    policyStates(request, world, id),
  ),
];
