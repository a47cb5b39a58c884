import type { ActionResult, ActionState } from '../graph/devices.ts';
import type { DeviceAction } from './action.ts';

// What Intune's answer says about one request. Pure. A 204 only meant that the request was accepted; the
// proof is a result entry of Configuration Manager, or a contact later than the request.

export interface Outcome {
  stage: 'sent' | 'delivered' | 'done' | 'failed';
  problem: 'connector_failed' | 'client_failed' | 'not_supported' | null;
}

/** Clocks of Graph and of this machine differ a little. */
const skew = 60_000;

export function outcomeOf(action: DeviceAction, sentAt: Date, state: ActionState): Outcome {
  return action.proof === 'last_contact' ? contactOutcome(sentAt, state) : clientOutcome(action, sentAt, state);
}

function contactOutcome(sentAt: Date, state: ActionState): Outcome {
  const seen = state.lastSync !== null && Date.parse(state.lastSync) > sentAt.getTime();
  return { stage: seen ? 'done' : 'sent', problem: null };
}

function clientOutcome(action: DeviceAction, sentAt: Date, state: ActionState): Outcome {
  const result = resultOf(action, sentAt, state.results);
  if (!result) return { stage: 'sent', problem: null };
  if (result.deliveryStatus === 'failedToDeliverToConnectorService') return { stage: 'failed', problem: 'connector_failed' };
  if (result.actionState === 'notSupported') return { stage: 'failed', problem: 'not_supported' };
  if (result.actionState === 'failed' || result.actionState === 'canceled' || (result.errorCode ?? 0) !== 0) return { stage: 'failed', problem: 'client_failed' };
  if (result.actionState === 'done') return { stage: 'done', problem: null };
  return { stage: result.deliveryStatus === 'deliveredToOnPremisesServer' ? 'delivered' : 'sent', problem: null };
}

const clientActions = ['refreshmachinepolicy', 'refreshuserpolicy', 'wakeupclient', 'appevaluation', 'quickscan', 'fullscan', 'windowsdefenderupdatesignatures'];

/**
 * The entry that belongs to this request. No documentation says which name Configuration Manager actions
 * have there, so a name of another action excludes an entry, and otherwise the nearest start decides.
 */
function resultOf(action: DeviceAction, sentAt: Date, results: readonly ActionResult[]): ActionResult | null {
  const own = action.id.toLowerCase();
  const fitting = results.filter((result) => {
    const name = result.actionName?.toLowerCase() ?? '';
    const ofAnother = clientActions.some((other) => other !== own && name.includes(other));
    return result.deliveryStatus !== null && !ofAnother && result.started !== null && Date.parse(result.started) >= sentAt.getTime() - skew;
  });
  const distance = (result: ActionResult) => Math.abs(Date.parse(result.started ?? '') - sentAt.getTime());
  return fitting.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
