import { actions } from '../../actions/registry.ts';
import type { ActionId } from '../../actions/action.ts';
import type { AboutTools } from '../../dialogs/device-about.ts';
import type { Visit } from '../../dialogs/visit.ts';
import { getDevice, readActionState, type ActionResult } from '../../graph/devices.ts';
import { enrollmentFailures } from '../../graph/enrollment-failures.ts';
import { findDevices } from '../../graph/find-devices.ts';
import { requestsOfDevice } from '../../store/device-requests.ts';
import { putOnScreen } from '../context.ts';
import { nowOf, type Desk } from '../desk.ts';
import { partOf } from '../part-of.ts';

/** The whole turn has 1.8 s: parts that need nothing else get the first 1.3 s of it, those after them what is left. */
export const partsWithin = 1300;
const leastForPart = 350;
const failuresSince = 30 * 24 * 60 * 60 * 1000;
const mostRequests = 5;

export function aboutTools(desk: Desk, visit: Visit, signal: AbortSignal): AboutTools {
  return {
    now: () => nowOf(desk),
    async readParts(id) {
      const end = performance.now() + partsWithin;
      const left = (): number => Math.max(leastForPart, end - performance.now());
      const graph = await desk.signIns.graphOf(visit);
      const [device, state, asked] = await Promise.all([
        getDevice(graph, id, signal),
        partOf(left(), signal, (limit) => readActionState(graph, id, limit)),
        requestsOfDevice(desk.db, visit.tenantId, id, mostRequests),
      ]);
      const { userId, name } = device;
      const [failures, found] = await Promise.all([
        userId === null ? undefined : partOf(left(), signal, (limit) => enrollmentFailures(graph, userId, new Date(nowOf(desk).getTime() - failuresSince), limit)),
        partOf(left(), signal, (limit) => findDevices(graph, name, limit)),
      ]);
      await putOnScreen(visit, { kind: 'device', id, name }, desk);
      const twins = found && found.filter((twin) => twin.id !== id && twin.name.toLowerCase() === name.toLowerCase());
      return { device, results: state && newestFirst(state.results), asked, failures, twins };
    },
  };
}

function newestFirst(results: readonly ActionResult[]): (ActionResult & { known: ActionId | null })[] {
  const at = (result: ActionResult): string => result.updated ?? result.started ?? '';
  return [...results].sort((a, b) => at(b).localeCompare(at(a))).map((result) => ({ ...result, known: knownAction(result) }));
}

/** Configuration Manager and Intune use the same name for some scans; what kind of result it is tells them apart. */
function knownAction({ actionName, deliveryStatus }: ActionResult): ActionId | null {
  const name = actionName?.toLowerCase();
  return actions.find(({ resultName, proof }) => resultName.toLowerCase() === name && (proof === 'configuration_manager') === (deliveryStatus !== null))?.id ?? null;
}
