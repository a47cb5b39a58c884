import type { Device } from '../device.ts';
import { findDevice, findPerson } from '../tenant.ts';
import type { World } from '../world.ts';
import type { Collection } from './collection.ts';
import { page, selection, single } from './collection.ts';
import { deviceFilter } from './device-filter.ts';
import { fullDevice, listedDevice } from './device-shape.ts';
import { permission } from './permissions.ts';
import { Refusal, intuneRefusal } from './refusal.ts';
import type { GraphAnswer, GraphRequest } from './request.ts';
import { noContent } from './request.ts';
import type { Route } from './route.ts';
import { betaOnly, everyVersion } from './route.ts';

const read = { permissions: permission.readDevices, role: 'ManagedDevices_Read' };

function collection(world: World): Collection {
  return {
    context: 'deviceManagement/managedDevices', type: 'managedDevice',
    pageSize: world.pageSize, largestPage: Math.max(world.pageSize, 1000), count: 'page',
  };
}

function list(request: GraphRequest, world: World, from: readonly Device[]): GraphAnswer {
  const keep = deviceFilter(request.query.get('$filter'), request.version);
  const listed = from.map((device) => listedDevice(device, request.version)).filter(keep);
  return page(request, listed, collection(world));
}

/** Throws Refusal 404. */
export function requiredDevice(request: GraphRequest, world: World, id: string): Device {
  const device = findDevice(world.tenant, id);
  if (!device) throw intuneRefusal(404, `The device '${id}' was not found`, request.path);
  return device;
}

function one(request: GraphRequest, world: World, id: string): GraphAnswer {
  const device = requiredDevice(request, world, id);
  return single(request, fullDevice(device, request.version, selection(request) !== null), collection(world));
}

function ofUser(request: GraphRequest, world: World, idOrAddress: string): GraphAnswer {
  const person = findPerson(world.tenant, idOrAddress);
  if (!person) {
    throw new Refusal(404, 'Request_ResourceNotFound', `Resource '${idOrAddress}' does not exist or one of its queried reference-property objects are not present.`);
  }
  return list(request, world, world.tenant.devices.filter((device) => device.record.userId === person.id));
}

function change(request: GraphRequest, world: World, id: string): GraphAnswer {
  const device = requiredDevice(request, world, id);
  const wanted = (request.body ?? {}) as Record<string, unknown>;
  const writable = ['notes', 'managedDeviceName', 'managedDeviceOwnerType', 'ownerType'];
  const refused = Object.keys(wanted).find((name) => !writable.includes(name));
  if (refused !== undefined) throw intuneRefusal(400, `Property ${refused} cannot be changed`, request.path);
  Object.assign(device.record, wanted);
  return one(request, world, id);
}

function remove(request: GraphRequest, world: World, id: string): GraphAnswer {
  const device = requiredDevice(request, world, id);
  world.tenant.devices = world.tenant.devices.filter((other) => other !== device);
  return noContent;
}

function overview(request: GraphRequest, world: World): GraphAnswer {
  const { devices } = world.tenant;
  const count = (keep: (device: Device) => boolean): number => devices.filter(keep).length;
  const comanaged = count((device) => device.kind === 'windows-comanaged');
  const of = (...kinds: Device['kind'][]): number => count((device) => kinds.includes(device.kind));
  const body = {
    id: '3f9a4a0d-70b0-4b3a-8f40-0c2f3f1b7a11',
    enrolledDeviceCount: devices.length,
    mdmEnrolledCount: devices.length,
    dualEnrolledDeviceCount: comanaged,
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
      allowedDeviceCount: 0, blockedDeviceCount: 0, quarantinedDeviceCount: 0, unknownDeviceCount: 0, unavailableDeviceCount: devices.length,
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
  return page(request, [policy], { ...collection(world), context: 'deviceCompliancePolicyStates', type: 'deviceCompliancePolicyState' });
}

export const deviceRoutes: readonly Route[] = [
  { method: 'GET', path: '/deviceManagement/managedDevices', versions: everyVersion, needs: read, answer: (request, world) => list(request, world, world.tenant.devices) },
  { method: 'GET', path: '/deviceManagement/managedDevices/{id}', versions: everyVersion, needs: read, answer: (request, world, { id = '' }) => one(request, world, id) },
  { method: 'PATCH', path: '/deviceManagement/managedDevices/{id}', versions: everyVersion, needs: { permissions: permission.writeDevices, role: 'ManagedDevices_Update' }, answer: (request, world, { id = '' }) => change(request, world, id) },
  { method: 'DELETE', path: '/deviceManagement/managedDevices/{id}', versions: everyVersion, needs: { permissions: permission.writeDevices, role: 'ManagedDevices_Delete' }, answer: (request, world, { id = '' }) => remove(request, world, id) },
  { method: 'GET', path: '/deviceManagement/managedDevices/{id}/deviceCompliancePolicyStates', versions: everyVersion, needs: read, answer: (request, world, { id = '' }) => policyStates(request, world, id) },
  { method: 'GET', path: '/deviceManagement/comanagedDevices', versions: betaOnly, needs: read, answer: (request, world) => list(request, world, world.tenant.devices.filter((device) => device.kind === 'windows-comanaged')) },
  { method: 'GET', path: '/deviceManagement/managedDeviceOverview', versions: everyVersion, needs: read, answer: overview },
  { method: 'GET', path: '/users/{id}/managedDevices', versions: everyVersion, needs: { permissions: permission.readUserDevices, role: 'ManagedDevices_Read' }, answer: (request, world, { id = '' }) => ofUser(request, world, id) },
  // People may see their own devices without an Intune role.
  { method: 'GET', path: '/me/managedDevices', versions: everyVersion, needs: { permissions: [], delegatedOnly: permission.readUserDevices }, answer: (request, world) => ofUser(request, world, request.caller.oid ?? '') },
];
