import type { ActionId, SeenDevice } from '../../actions/action.ts';
import { allow } from '../../actions/allow.ts';
import { seenDevice } from '../../actions/changed-since.ts';
import { limitReached } from '../../actions/limits.ts';
import { actions, everydayActions, findAction } from '../../actions/registry.ts';
import { askConfirmation } from '../../actions/request.ts';
import { namedBefore } from '../../actions/under-way.ts';
import type { Running } from '../../cards/running-box.ts';
import type { Prepared } from '../../dialogs/ask-action.ts';
import type { FindTools, OpenedDevice } from '../../dialogs/find-device.ts';
import type { Visit } from '../../dialogs/visit.ts';
import { failedPolicies } from '../../graph/compliance-policies.ts';
import { devicesOfUser, getDevice } from '../../graph/devices.ts';
import { GraphForbidden, GraphNotFound, GraphRefused } from '../../graph/errors.ts';
import { findDevices } from '../../graph/find-devices.ts';
import type { Graph } from '../../graph/graph.ts';
import { getEffectivePermissions } from '../../graph/my-permissions.ts';
import { accountOrigin } from '../../graph/own-account.ts';
import { listRemediations, type Remediation } from '../../graph/remediations.ts';
import { appendAudit } from '../../store/audit.ts';
import { openRequestsOfDevice, type OpenRequest } from '../../store/device-requests.ts';
import { putOnScreen } from '../context.ts';
import { nowOf, type Desk } from '../desk.ts';
import { partOf } from '../part-of.ts';
import { partsWithin } from './about.ts';

const leastForTwins = 350;

/** On behalf of the agent, so that Intune's roles and scope tags decide what is found and allowed. */
export function findTools(desk: Desk, visit: Visit, signal: AbortSignal): FindTools {
  let graph: Promise<Graph> | undefined;
  const mine = () => (graph ??= desk.signIns.graphOf(visit));
  return {
    now: () => nowOf(desk),
    findDevices: async (asked, isPerson) => findDevices(await mine(), asked, signal, isPerson),
    findMine: async () => {
      const owned = await devicesOfUser(await mine(), visit.objectId, signal).catch((failure: unknown) => {
        if (failure instanceof GraphNotFound) return [];
        throw failure;
      });
      return owned.filter(({ userId }) => userId?.toLowerCase() === visit.objectId.toLowerCase());
    },
    openDevice: async (id) => {
      const open = await openRequestsOfDevice(desk.db, visit.tenantId, id);
      const opened = await openDevice(await mine(), id, { appOnly: desk.config.appOnlyActions, open, now: nowOf(desk) }, signal);
      await putOnScreen(visit, { kind: 'device', id, name: opened.device.name }, desk);
      return opened;
    },
    asApplication: (action) => desk.config.appOnlyActions.has(action),
    askConfirmation: (wish) => askConfirmation(desk.db, wish, desk.newId(), nowOf(desk)),
    prepare: async (device, action) => {
      const seen = seenDevice(device);
      if (action !== 'runRemediation') return prepared(seen, action);
      const remediations = await readRemediations(await mine(), signal);
      if (remediations === null) return { missing: 'refused' };
      return remediations.length === 0 ? { missing: 'none' } : prepared({ ...seen, remediations }, action);
    },
    running: async (deviceId, action) => {
      const known = findAction(action);
      return known && runningOf(namedBefore(known, await openRequestsOfDevice(desk.db, visit.tenantId, deviceId)));
    },
    limitReached: () => desk.db.transaction((tx) => limitReached(tx, visit, nowOf(desk))),
    recordDenied: (device, action) =>
      appendAudit(desk.db, {
        at: nowOf(desk), tenantId: visit.tenantId, objectId: visit.objectId, event: 'action.denied', subject: device.id,
        detail: { action, device: device.name, conversation: visit.conversationId },
      }),
  };
}

/** The store keeps the action's id as text; it was an ActionId when it was asked. */
function runningOf(request: OpenRequest | null): Running | null {
  return request && { action: request.action as ActionId, who: request.askedBy, at: request.askedAt, stage: request.stage };
}

function prepared(seen: SeenDevice, action: ActionId): Prepared {
  return { seen, inputs: findAction(action)?.inputs?.(seen) ?? [] };
}

/** Null where nobody may see them: without the permission, or without the licence that brings them. */
async function readRemediations(graph: Graph, signal: AbortSignal): Promise<Remediation[] | null> {
  try {
    return await listRemediations(graph, signal);
  } catch (failure) {
    if (failure instanceof GraphForbidden || failure instanceof GraphNotFound || failure instanceof GraphRefused) return null;
    throw failure;
  }
}

interface OpenWith {
  appOnly: ReadonlySet<ActionId>;
  open: readonly OpenRequest[];
  now: Date;
}

async function openDevice(graph: Graph, id: string, { appOnly, open, now }: OpenWith, signal: AbortSignal): Promise<OpenedDevice> {
  const end = performance.now() + partsWithin;
  const [device, rights, policies] = await Promise.all([
    getDevice(graph, id, signal),
    // Only a hint for the card: without it nothing is refused beforehand, and Intune still decides.
    partOf(partsWithin, signal, (limit) => getEffectivePermissions(graph, '', limit)),
    partOf(partsWithin, signal, (limit) => failedPolicies(graph, id, limit)),
  ]);
  const left = Math.max(leastForTwins, end - performance.now());
  const [twins, account] = await Promise.all([
    partOf(left, signal, (limit) => findDevices(graph, device.name, limit)),
    // Configuration Manager knows only people of its own directory.
    device.managementAgent.startsWith('configurationManagerClient') ? partOf(left, signal, (limit) => accountOrigin(graph, limit)) : null,
  ]);
  return {
    device,
    // What goes as Balie itself does not ask what the agent's own Intune role allows.
    choices: actions.map((action) => allow(action, device, appOnly.has(action.id) ? null : rights, { now, account, open })),
    everyday: new Set(everydayActions.map((action) => action.id)),
    destructive: new Set(actions.filter(({ risk }) => risk === 'destructive').map((action) => action.id)),
    sameName: twins && twins.filter((twin) => twin.id !== device.id && twin.name.toLowerCase() === device.name.toLowerCase()).length,
    policies,
    rightsUnread: rights === null,
    running: runningOf(open.find(({ action }) => findAction(action)?.risk === 'destructive') ?? null),
  };
}
