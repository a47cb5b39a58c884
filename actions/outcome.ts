import type { ActionResult, ActionState } from '../graph/devices.ts';
import type { DeviceAction } from './action.ts';

// What Intune's answer says about one request. Pure. A 204 only meant that the request was accepted; the proof is
// a result entry, of Configuration Manager or of the device itself, or a contact later than the request.

export interface Outcome {
  stage: 'sent' | 'delivered' | 'done' | 'failed';
  problem: 'connector_failed' | 'client_failed' | 'device_failed' | 'not_supported' | 'cancelled_in_intune' | null;
  /** Something shows that it arrived. */
  trace: boolean;
}

/** Clocks of Graph and of this machine differ a little. */
const skew = 60_000;

/** @param before the management state when it was asked: what an earlier attempt left is no answer to this one */
export function outcomeOf(action: DeviceAction, sentAt: Date, state: ActionState, before: string | null): Outcome {
  switch (action.proof) {
    case 'management_state':
      return stateOutcome(sentAt, state, before);
    case 'nowhere':
      return { stage: 'sent', problem: null, trace: false };
    case 'last_contact':
      return contactOutcome(sentAt, state);
    case 'configuration_manager':
      return clientOutcome(resultOf(action, sentAt, state.results.filter((result) => result.deliveryStatus !== null)));
    case 'remediation_state':
      return remediationOutcome(action, sentAt, state.results.filter((result) => result.deliveryStatus === null));
    case 'device_result':
    case 'log_collection':
      return deviceOutcome(resultOf(action, sentAt, state.results.filter((result) => result.deliveryStatus === null)));
  }
}

function contactOutcome(sentAt: Date, state: ActionState): Outcome {
  const seen = state.lastSync !== null && Date.parse(state.lastSync) > sentAt.getTime();
  return { stage: seen ? 'done' : 'sent', problem: null, trace: seen };
}

/** pending, issued (the device has it), failed or canceled; a device that left is not found, and is the end. */
function stateOutcome(sentAt: Date, state: ActionState, before: string | null): Outcome {
  const how = /^(?:wipe|retire|delete)(Pending|Issued|Failed|Canceled)$/.exec(state.managementState)?.[1];
  const old = state.managementState === before && contactOutcome(sentAt, state).stage !== 'done';
  if (how === 'Failed' && !old) return { stage: 'failed', problem: 'device_failed', trace: true };
  if (how === 'Canceled' && !old) return { stage: 'failed', problem: 'cancelled_in_intune', trace: true };
  return { stage: how === 'Issued' ? 'delivered' : 'sent', problem: null, trace: how !== undefined && !old };
}

function clientOutcome(result: ActionResult | null): Outcome {
  if (!result) return { stage: 'sent', problem: null, trace: false };
  if (result.deliveryStatus === 'failedToDeliverToConnectorService') return { stage: 'failed', problem: 'connector_failed', trace: true };
  const ended = endedOutcome(result, 'client_failed');
  return ended ?? { stage: result.deliveryStatus === 'deliveredToOnPremisesServer' ? 'delivered' : 'sent', problem: null, trace: true };
}

function deviceOutcome(result: ActionResult | null): Outcome {
  const ended = result && endedOutcome(result, 'device_failed');
  return ended ?? { stage: result?.actionState === 'active' ? 'delivered' : 'sent', problem: null, trace: result !== null };
}

function endedOutcome(result: ActionResult, failure: 'client_failed' | 'device_failed'): Outcome | null {
  if (result.actionState === 'notSupported') return { stage: 'failed', problem: 'not_supported', trace: true };
  if (result.actionState === 'failed' || result.actionState === 'canceled' || (result.errorCode ?? 0) !== 0) return { stage: 'failed', problem: failure, trace: true };
  return result.actionState === 'done' ? { stage: 'done', problem: null, trace: true } : null;
}

/** Names that are known to stand in results: whichever is not this action's own belongs to another request. */
const knownNames = [
  'refreshMachinePolicy', 'refreshUserPolicy', 'wakeUpClient', 'appEvaluation', 'quickScan', 'fullScan', 'windowsDefenderUpdateSignatures',
  'windowsDefenderScan', 'rebootNow', 'shutDown', 'remoteLock', 'locateDevice', 'resetPasscode', 'retire', 'wipe', 'cleanWindowsDevice',
  'enableLostMode', 'disableLostMode', 'playLostModeSound', 'setDeviceName', 'bypassActivationLock', 'rotateBitLockerKeys', 'rotateFileVaultKey',
  'rotateLocalAdminPassword', 'syncDevice', 'createDeviceLogCollectionRequest',
  'initiateOnDemandProactiveRemediation',
].map((name) => name.toLowerCase());

/**
 * The state of a remediation tells what came of it, the device's own entry that it had the order. Either may be
 * missing, so an end in one of them counts before anything that is still open.
 */
function remediationOutcome(action: DeviceAction, sentAt: Date, results: readonly ActionResult[]): Outcome {
  const outcomes = results.map((result) => deviceOutcome(resultOf(action, sentAt, [result])));
  const ended = outcomes.find(({ stage }) => stage === 'failed') ?? outcomes.find(({ stage }) => stage === 'done');
  return ended ?? { stage: outcomes.some(({ stage }) => stage === 'delivered') ? 'delivered' : 'sent', problem: null, trace: outcomes.some(({ trace }) => trace) };
}

/**
 * The entry that belongs to this request. No documentation promises the names there, so the name of another
 * action excludes an entry, and otherwise the nearest start decides.
 */
function resultOf(action: DeviceAction, sentAt: Date, results: readonly ActionResult[]): ActionResult | null {
  const own = action.resultName.toLowerCase();
  const fitting = results.filter((result) => {
    const name = result.actionName?.toLowerCase() ?? '';
    const ofAnother = !name.includes(own) && knownNames.some((other) => name.includes(other));
    return !ofAnother && result.started !== null && Date.parse(result.started) >= sentAt.getTime() - skew;
  });
  const distance = (result: ActionResult) => Math.abs(Date.parse(result.started ?? '') - sentAt.getTime());
  return fitting.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
