import type { ActionId } from '../actions/action.ts';
import { getDevice } from '../graph/devices.ts';
import type { Graph } from '../graph/graph.ts';
import { ownActionIds } from '../dialogs/own-actions.ts';
import type { ActionRequest } from '../store/action-requests.ts';
import { isOwnRequest } from '../store/own-requests.ts';
import type { Desk } from './desk.ts';
import { owns } from './tools/own-actions.ts';

/** The device has changed hands, or an administrator has switched this off, since it was asked. */
export class OwnDeviceOnly extends Error {
  readonly code = 'own_device_only';
  constructor() {
    super('As the application only what is allowed is sent, and only to a device of whoever asked.');
    this.name = 'OwnDeviceOnly';
  }
}

/** An administrator has switched off since that this goes as Balie itself, as the card had said. */
export class NotAsApplication extends Error {
  readonly code = 'not_as_application';
  constructor() {
    super('APP_ONLY_ACTIONS no longer names this action. Ask for it again: it then goes in the name of whoever asks.');
    this.name = 'NotAsApplication';
  }
}

/**
 * In whose name a request is sent: its agent's; the application's where an administrator has turned that on; and for somebody's own device the application's, right after it
 * was read whose the device is. @throws OwnDeviceOnly, NotAsApplication, SignInNeeded, and what graph/ throws
 */
export async function graphFor(request: ActionRequest, desk: Desk, signal: AbortSignal): Promise<Graph> {
  if (!(await isOwnRequest(desk.db, request.tenantId, request.id))) {
    if (!request.asApplication) return desk.signIns.graphOf(request);
    // An administrator may have switched it off since it was asked.
    if (!desk.config.appOnlyActions.has(request.action as ActionId)) throw new NotAsApplication();
    return desk.appGraph;
  }
  const allowed = [...desk.config.ownDeviceActions].some((action) => ownActionIds[action] === request.action);
  if (!allowed || !owns(request.objectId, await getDevice(desk.appGraph, request.deviceId, signal))) throw new OwnDeviceOnly();
  return desk.appGraph;
}
