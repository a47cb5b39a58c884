import type { Device } from '../device.ts';
import { requiredDevice } from './devices.ts';
import { permission } from './permissions.ts';
import { ok } from './request.ts';
import { betaOnly, get, type Route } from './route.ts';

interface Component {
  name: string;
  status: string;
}

/** How far a device's sync has come; nothing where nobody said so. */
export const syncComponents = new WeakMap<Device, readonly Component[]>();

export const syncStatusRoutes: readonly Route[] = [
  get('/deviceManagement/managedDevices/{id}/getSyncStatus()', { permissions: permission.privileged }, (request, world, { id = '' }) => {
    const device = requiredDevice(request, world, id);
    const components = (syncComponents.get(device) ?? []).map((component) => ({ ...component, moreInfo: null, reportedDateTime: device.record.lastSyncDateTime }));
    return ok({ '@odata.context': 'https://graph.microsoft.com/beta/$metadata#microsoft.graph.deviceSyncStatusResponse', deviceId: device.record.id, components });
  }, betaOnly),
];
