import type { ActionResult, Device } from '../device.ts';
import type { World } from '../world.ts';
import { addResult, pendingResult, reachable, updateResult } from './action-outcome.ts';
import { requiredDevice } from './devices.ts';
import { permission } from './permissions.ts';
import { intuneRefusal } from './refusal.ts';
import type { GraphAnswer, GraphRequest } from './request.ts';
import { noContent } from './request.ts';
import type { Route } from './route.ts';
import { betaOnly } from './route.ts';

const actions = [
  'refreshMachinePolicy', 'refreshUserPolicy', 'wakeUpClient', 'appEvaluation', 'quickScan', 'fullScan', 'windowsDefenderUpdateSignatures',
];
const typeName = 'microsoft.graph.configurationManagerAction';
const second = 1000;
/** What the site answers when it does not know who asks. */
const accessDenied = -2147024891;

/** Throws Refusal 400 for any body but the documented one. */
function wantedAction(request: GraphRequest): string {
  const refuse = (why: string): never => {
    throw intuneRefusal(400, why, request.path);
  };
  const body = request.body;
  if (typeof body !== 'object' || body === null || Object.keys(body).join() !== 'configurationManagerAction') {
    return refuse('The body must have exactly the parameter configurationManagerAction');
  }
  const parameter = (body as { configurationManagerAction: unknown }).configurationManagerAction;
  if (typeof parameter !== 'object' || parameter === null) return refuse('configurationManagerAction must be an object');
  const { '@odata.type': type, action, ...rest } = parameter as Record<string, unknown>;
  if (type !== typeName && type !== `#${typeName}`) return refuse(`@odata.type must be ${typeName}`);
  if (Object.keys(rest).length > 0) return refuse(`Unknown property ${Object.keys(rest).join()}`);
  if (typeof action !== 'string' || !actions.includes(action)) return refuse('Unknown configurationManagerActionType');
  return action;
}

function start(request: GraphRequest, world: World, id: string): GraphAnswer {
  const action = wantedAction(request);
  const device = requiredDevice(request, world, id);
  if (device.kind !== 'windows-comanaged') {
    throw intuneRefusal(400, 'The device is not managed by Configuration Manager', request.path);
  }
  const now = world.clock.now();
  const result = pendingResult(world.habits.configMgrResultName === 'action' ? action : 'triggerConfigurationManagerAction', now, {
    '@odata.type': '#microsoft.graph.configurationManagerActionResult', actionDeliveryStatus: 'pendingDelivery', errorCode: 0,
  });
  addResult(device, result);
  planDelivery(request, world, device, result, now);
  return noContent;
}

/** Intune → the site's connector → the site server → the client, each after a while, or never. */
function planDelivery(request: GraphRequest, world: World, device: Device, result: ActionResult, asked: number): void {
  const plan = (at: number, happen: (now: number) => void): void =>
    world.timeline.plan({ at, ready: reachable(world, device), happen });

  if (request.caller.appOnly && !world.habits.configMgrServesApplications) {
    // Graph accepts an application; the site then finds no person to authorise.
    plan(asked + 4 * second, (now) =>
      updateResult(result, now, {
        actionState: 'failed', actionDeliveryStatus: 'failedToDeliverToConnectorService', errorCode: accessDenied,
      }),
    );
    return;
  }
  const known = request.caller.appOnly || request.person?.synchronised === true;
  const healthy = device.record.configurationManagerClientHealthState?.state === 'healthy';
  plan(asked + 4 * second, (delivered) => {
    updateResult(result, delivered, { actionDeliveryStatus: 'deliveredToConnectorService' });
    plan(delivered + 6 * second, (arrived) => {
      updateResult(result, arrived, { actionDeliveryStatus: 'deliveredToOnPremisesServer' });
      // A client that lost its site never answers: the entry stays as it is.
      if (!healthy) return;
      plan(arrived + 15 * second, (answered) =>
        updateResult(result, answered, known ? { actionState: 'done' } : { actionState: 'failed', errorCode: accessDenied }),
      );
    });
  });
}

const parents = ['/deviceManagement/managedDevices/{id}', '/deviceManagement/comanagedDevices/{id}', '/users/{user}/managedDevices/{id}'];

/** Beta only: v1.0 does not know the segment. */
export const configMgrRoutes: readonly Route[] = parents.map((parent) => ({
  method: 'POST',
  path: `${parent}/triggerConfigurationManagerAction`,
  versions: betaOnly,
  needs: { permissions: permission.privileged, role: 'RemoteTasks_ConfigurationManagerAction' },
  answer: (request, world, { id = '' }) => start(request, world, id),
}));
