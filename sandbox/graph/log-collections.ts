import type { Device } from '../device.ts';
import { graphDate, noDate } from '../device.ts';
import type { World } from '../world.ts';
import { reachable } from './action-outcome.ts';
import { page, single } from './collection.ts';
import { requiredDevice } from './devices.ts';
import { permission } from './permissions.ts';
import { intuneRefusal } from './refusal.ts';
import type { GraphAnswer, GraphRequest } from './request.ts';
import type { Route } from './route.ts';
import { betaOnly, get } from './route.ts';

interface Collected {
  id: string;
  status: 'pending' | 'completed' | 'failed';
  managedDeviceId: string;
  requestedDateTimeUTC: string;
  receivedDateTimeUTC: string;
  expirationDateTimeUTC: string;
  sizeInKB: number;
  initiatedByUserPrincipalName: string;
  enrolledByUser: string;
}

const keptFor = 28 * 24 * 60 * 60 * 1000;
const most = 10;
const collected = new WeakMap<Device, Collected[]>();
const shape = { context: 'deviceManagement/managedDevices/logCollectionRequests', type: 'deviceLogCollectionResponse' };

/** Windows of the organisation; the device uploads within the minute, when it is on. */
function collect(request: GraphRequest, world: World, id: string): GraphAnswer {
  const device = requiredDevice(request, world, id);
  const template = (request.body as { templateType?: { templateType?: unknown } } | undefined)?.templateType;
  if (template?.templateType !== 'predefined') throw intuneRefusal(400, "The parameter 'templateType' is required", request.path);
  if (!device.kind.startsWith('windows') || device.record.managedDeviceOwnerType === 'personal') throw intuneRefusal(400, 'The action is not supported on this device', request.path);
  const now = world.clock.now();
  const entry: Collected = {
    id: world.tenant.draw.guid(), status: 'pending', managedDeviceId: id, requestedDateTimeUTC: graphDate(now), receivedDateTimeUTC: noDate,
    expirationDateTimeUTC: graphDate(now + keptFor), sizeInKB: 0, initiatedByUserPrincipalName: request.person?.userPrincipalName ?? '', enrolledByUser: device.record.userPrincipalName,
  };
  collected.set(device, [entry, ...(collected.get(device) ?? [])].slice(0, most));
  world.timeline.plan({
    at: now + 40_000,
    ready: reachable(world, device),
    happen: (at) => void Object.assign(entry, { status: 'completed', receivedDateTimeUTC: graphDate(at), sizeInKB: 4210 }),
  });
  return single(request, entry, shape);
}

function list(request: GraphRequest, world: World, id: string): GraphAnswer {
  return page(request, collected.get(requiredDevice(request, world, id)) ?? [], { ...shape, pageSize: 100, largestPage: 100, count: 'page' });
}

const byId = '/deviceManagement/managedDevices/{id}';
const needs = { permissions: permission.writeDevices, role: 'RemoteTasks_DeviceLogs' };

export const logCollectionRoutes: readonly Route[] = [
  { method: 'POST', path: `${byId}/createDeviceLogCollectionRequest`, versions: betaOnly, needs, answer: (request, world, { id = '' }) => collect(request, world, id) },
  get(`${byId}/logCollectionRequests`, { permissions: ['DeviceManagementManagedDevices.ReadWrite.All'] }, (request, world, { id = '' }) => list(request, world, id)),
];
