import { allow } from '../../actions/allow.ts';
import { seenDevice } from '../../actions/changed-since.ts';
import { limitReached } from '../../actions/limits.ts';
import { actions, everydayActions, findAction } from '../../actions/registry.ts';
import { askConfirmation } from '../../actions/request.ts';
import type { FindTools, OpenedDevice } from '../../dialogs/find-device.ts';
import type { Visit } from '../../dialogs/visit.ts';
import { devicesOfUser, getDevice } from '../../graph/devices.ts';
import { GraphNotFound } from '../../graph/errors.ts';
import { findDevices } from '../../graph/find-devices.ts';
import type { Graph } from '../../graph/graph.ts';
import { getEffectivePermissions } from '../../graph/my-permissions.ts';
import { appendAudit } from '../../store/audit.ts';
import { putOnScreen } from '../context.ts';
import { nowOf, type Desk } from '../desk.ts';

/** On behalf of the agent, so that Intune's roles and scope tags decide what is found and allowed. */
export function findTools(desk: Desk, visit: Visit, signal: AbortSignal): FindTools {
  let graph: Promise<Graph> | undefined;
  const mine = () => (graph ??= desk.signIns.graphOf(visit));
  return {
    findDevices: async (asked) => findDevices(await mine(), asked, signal),
    findMine: async () => {
      const owned = await devicesOfUser(await mine(), visit.objectId, signal).catch((failure: unknown) => {
        if (failure instanceof GraphNotFound) return [];
        throw failure;
      });
      return owned.filter(({ userId }) => userId?.toLowerCase() === visit.objectId.toLowerCase());
    },
    openDevice: async (id) => {
      const opened = await openDevice(await mine(), id, signal);
      await putOnScreen(visit, { kind: 'device', id, name: opened.device.name }, desk);
      return opened;
    },
    now: () => nowOf(desk),
    askConfirmation: (wish) => askConfirmation(desk.db, wish, desk.newId(), nowOf(desk)),
    prepare: (device, action) => {
      const seen = seenDevice(device);
      return { seen, inputs: findAction(action)?.inputs?.(seen) ?? [] };
    },
    limitReached: () => desk.db.transaction((tx) => limitReached(tx, visit, nowOf(desk))),
    recordDenied: (device, action) =>
      appendAudit(desk.db, {
        at: nowOf(desk), tenantId: visit.tenantId, objectId: visit.objectId, event: 'action.denied', subject: device.id,
        detail: { action, device: device.name, conversation: visit.conversationId },
      }),
  };
}

async function openDevice(graph: Graph, id: string, signal: AbortSignal): Promise<OpenedDevice> {
  const [device, rights] = await Promise.all([
    getDevice(graph, id, signal),
    // Only a hint for the card: without it nothing is refused beforehand, and Intune still decides.
    getEffectivePermissions(graph, '', signal).catch(() => null),
  ]);
  const twins = await findDevices(graph, device.name, signal).catch(() => []);
  return {
    device,
    choices: actions.map((action) => allow(action, device, rights)),
    everyday: new Set(everydayActions.map((action) => action.id)),
    destructive: new Set(actions.filter(({ risk }) => risk === 'destructive').map((action) => action.id)),
    sameName: twins.filter((twin) => twin.id !== device.id && twin.name.toLowerCase() === device.name.toLowerCase()).length,
  };
}
