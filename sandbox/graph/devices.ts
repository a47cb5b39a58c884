import type { Device } from '../device.ts';
import { findDevice, findPerson } from '../tenant.ts';
import type { World } from '../world.ts';
import { requireApproval } from './approval.ts';
import type { Collection } from './collection.ts';
import { page, selection, single } from './collection.ts';
import { deviceFilter } from './device-filter.ts';
import { fullDevice, listedDevice } from './device-shape.ts';
import { permission } from './permissions.ts';
import { intuneRefusal, noSuchResource } from './refusal.ts';
import type { GraphAnswer, GraphRequest } from './request.ts';
import { noContent } from './request.ts';
import type { Route } from './route.ts';
import { betaOnly, everyVersion, get } from './route.ts';

export const readDevices = { permissions: permission.readDevices, role: 'ManagedDevices_Read' };

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
  if (!person) throw noSuchResource(idOrAddress);
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
  requireApproval(request, world, 'delete');
  world.tenant.devices = world.tenant.devices.filter((other) => other !== device);
  return noContent;
}

const comanaged = (world: World): Device[] => world.tenant.devices.filter((device) => device.kind === 'windows-comanaged');
const byId = '/deviceManagement/managedDevices/{id}';
const readOfUser = { permissions: permission.readUserDevices, role: 'ManagedDevices_Read' };
/** People may see their own devices without an Intune role. */
const readOwn = { permissions: [], delegatedOnly: permission.readUserDevices };
const update = { permissions: permission.writeDevices, role: 'ManagedDevices_Update' };
const removal = { permissions: permission.writeDevices, role: 'ManagedDevices_Delete' };

export const deviceRoutes: readonly Route[] = [
  get('/deviceManagement/managedDevices', readDevices, (request, world) => list(request, world, world.tenant.devices)),
  get('/deviceManagement/comanagedDevices', readDevices, (request, world) => list(request, world, comanaged(world)), betaOnly),
  get(byId, readDevices, (request, world, { id = '' }) => one(request, world, id)),
  get('/users/{id}/managedDevices', readOfUser, (request, world, { id = '' }) => ofUser(request, world, id)),
  get('/me/managedDevices', readOwn, (request, world) => ofUser(request, world, request.caller.oid ?? '')),
  { method: 'PATCH', path: byId, versions: everyVersion, needs: update, answer: (request, world, { id = '' }) => change(request, world, id) },
  { method: 'DELETE', path: byId, versions: everyVersion, needs: removal, answer: (request, world, { id = '' }) => remove(request, world, id) },
];
