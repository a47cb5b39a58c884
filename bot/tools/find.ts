import type { ActionId, SeenDevice } from '../../actions/action.ts';
import { allow } from '../../actions/allow.ts';
import { seenDevice } from '../../actions/changed-since.ts';
import { limitReached } from '../../actions/limits.ts';
import { actions, everydayActions, findAction, isActionId } from '../../actions/registry.ts';
import { askConfirmation } from '../../actions/request.ts';
import type { Running } from '../../cards/confirm-action-card.ts';
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
import type { RequestStage } from '../../store/action-requests.ts';
import { appendAudit } from '../../store/audit.ts';
import { requestsOfDevice } from '../../store/device-requests.ts';
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
      const opened = await openDevice(await mine(), id, { appOnly: desk.config.appOnlyActions, now: nowOf(desk) }, signal);
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
    running: (deviceId, action) => running(desk, visit, deviceId, action),
    limitReached: () => desk.db.transaction((tx) => limitReached(tx, visit, nowOf(desk))),
    recordDenied: (device, action) =>
      appendAudit(desk.db, {
        at: nowOf(desk), tenantId: visit.tenantId, objectId: visit.objectId, event: 'action.denied', subject: device.id,
        detail: { action, device: device.name, conversation: visit.conversationId },
      }),
  };
}

const mayStillHappen: ReadonlySet<RequestStage> = new Set<RequestStage>(['approval', 'approval_intune', 'waiting', 'sending', 'sent', 'delivered', 'no_answer', 'unclear']);
const mostRead = 20;

async function running(desk: Desk, { tenantId }: Visit, deviceId: string, asked: ActionId): Promise<Running | null> {
  const destroys = findAction(asked)?.risk === 'destructive';
  for (const { action, stage, askedAt, askedBy } of await requestsOfDevice(desk.db, tenantId, deviceId, mostRead)) {
    if (!isActionId(action) || !mayStillHappen.has(stage)) continue;
    const other = findAction(action);
    if (action === asked ? other?.repeatable === false : destroys && other?.risk === 'destructive') return { action, who: askedBy, at: askedAt, stage };
  }
  return null;
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

async function openDevice(graph: Graph, id: string, { appOnly, now }: { appOnly: ReadonlySet<ActionId>; now: Date }, signal: AbortSignal): Promise<OpenedDevice> {
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
    choices: actions.map((action) => allow(action, device, appOnly.has(action.id) ? null : rights, { now, account })),
    everyday: new Set(everydayActions.map((action) => action.id)),
    destructive: new Set(actions.filter(({ risk }) => risk === 'destructive').map((action) => action.id)),
    sameName: twins && twins.filter((twin) => twin.id !== device.id && twin.name.toLowerCase() === device.name.toLowerCase()).length,
    policies,
    rightsUnread: rights === null,
  };
}
