import type { ActionResult, Device } from '../device.ts';
import type { World } from '../world.ts';
import { planDeparture, planResult, planSync } from './action-outcome.ts';
import { requireApproval } from './approval.ts';
import { configMgrRoutes } from './configmgr-action.ts';
import { requiredDevice } from './devices.ts';
import { logCollectionRoutes } from './log-collections.ts';
import { intuneRefusal } from './refusal.ts';
import { planRemediation } from './remediations.ts';
import type { RemoteAction } from './remote-actions.ts';
import { remoteActions, worksOn } from './remote-actions.ts';
import type { GraphAnswer, GraphRequest } from './request.ts';
import { noContent } from './request.ts';
import type { Route } from './route.ts';

function checkBody(request: GraphRequest, action: RemoteAction): Record<string, unknown> {
  const body = (request.body ?? {}) as Record<string, unknown>;
  const names = action.body.map((name) => name.replace('?', ''));
  const unknown = Object.keys(body).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    const sentence = `The parameter '${unknown}' in the request payload is not a valid parameter for the operation '${action.name}'.`;
    throw intuneRefusal(400, sentence, request.path);
  }
  const missing = action.body.find((name) => !name.endsWith('?') && !(name in body));
  if (missing !== undefined) throw intuneRefusal(400, `The parameter '${missing}' is required`, request.path);
  return body;
}

/** What the device tells when the action is done: some of it is secret, and Balie must not repeat it. */
function finish(device: Device, action: RemoteAction, body: Record<string, unknown>, result: ActionResult): void {
  const type = (name: string): { '@odata.type': string } => ({ '@odata.type': `#microsoft.graph.${name}ActionResult` });
  const unlockPin = device.kind === 'mac' ? '483920' : null;
  const passcode = device.kind.startsWith('android') ? '74-hX-29' : null;
  const extra: Record<string, Record<string, unknown>> = {
    remoteLock: { ...type('remoteLock'), unlockPin },
    resetPasscode: { ...type('resetPasscode'), passcode, errorCode: 0 },
    windowsDefenderScan: { ...type('windowsDefenderScan'), scanType: body['quickScan'] === true ? 'Quick' : 'Full' },
    rotateBitLockerKeys: { ...type('rotateBitLockerKeysDevice'), errorCode: 0 },
  };
  Object.assign(result, extra[action.name]);
  if (action.name === 'enableLostMode') device.record.lostModeState = 'enabled';
  if (action.name === 'disableLostMode') device.record.lostModeState = 'disabled';
  if (action.name === 'setDeviceName' && typeof body['deviceName'] === 'string') device.record.deviceName = body['deviceName'];
}

function start(request: GraphRequest, world: World, id: string, action: RemoteAction): GraphAnswer {
  const body = checkBody(request, action);
  const device = requiredDevice(request, world, id);
  if (!worksOn(action, device.kind)) throw intuneRefusal(400, `The action ${action.name} is not supported on this device`, request.path);
  if (action.name === 'wipe' || action.name === 'retire') requireApproval(request, world, action.name);
  if (action.name === 'syncDevice') planSync(world, device);
  else if (action.name === 'wipe' || action.name === 'retire') planDeparture(world, device, action.name);
  else if (action.name === 'initiateOnDemandProactiveRemediation') planRemediation(request, world, device, body['scriptPolicyId']);
  else if (action.shows === 'result') planResult(world, device, action.name, (result) => finish(device, action, body, result));
  return noContent;
}

/** Every action exists under the device, under its owner, and in beta under the co-managed devices. */
function routesOf(action: RemoteAction): Route[] {
  const needs = { permissions: action.permissions, ...(action.role ? { role: `RemoteTasks_${action.role}` } : {}) };
  const route = (parent: string, versions: Route['versions']): Route => ({
    method: 'POST', path: `${parent}/${action.name}`, versions, needs,
    answer: (request, world, { id = '' }) => start(request, world, id, action),
  });
  return [
    route('/deviceManagement/managedDevices/{id}', action.versions),
    route('/users/{user}/managedDevices/{id}', action.versions),
    route('/deviceManagement/comanagedDevices/{id}', ['beta']),
  ];
}

export const deviceActionRoutes: readonly Route[] = [...remoteActions.flatMap(routesOf), ...configMgrRoutes, ...logCollectionRoutes];
