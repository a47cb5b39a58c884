import type { ActionResult } from './devices.ts';
import type { Graph } from './graph.ts';
import { segment, text, time } from './odata.ts';

// Remediations ("device health scripts"): small programs of the organisation that find something wrong and mend it.
// https://learn.microsoft.com/graph/api/intune-devices-devicehealthscript-list (beta only)

export interface Remediation {
  id: string;
  name: string;
}

interface WireScript {
  id?: string;
  displayName?: string | null;
}

interface WireScriptState {
  policyId?: string | null;
  detectionState?: string | null;
  remediationState?: string | null;
  lastStateUpdateDateTime?: string | null;
}

/** More would not fit a choice on a card. */
const most = 200;

/** Only what they are called: their contents are never asked for. By name. */
export async function listRemediations(graph: Graph, signal?: AbortSignal): Promise<Remediation[]> {
  const found: Remediation[] = [];
  for await (const wire of graph.pages<WireScript>('/deviceManagement/deviceHealthScripts', { version: 'beta', query: { select: 'id,displayName' }, signal })) {
    const name = text(wire.displayName);
    if (wire.id && name !== null) found.push({ id: wire.id, name });
    if (found.length >= most) break;
  }
  return found.sort((a, b) => a.name.localeCompare(b.name));
}

/** How this remediation went on one device, in the terms of any other action's result. What it printed is never read. */
export async function readRemediation(graph: Graph, deviceId: string, remediation: string, signal?: AbortSignal): Promise<ActionResult[]> {
  const results: ActionResult[] = [];
  const path = `/deviceManagement/managedDevices/${segment(deviceId)}/deviceHealthScriptStates`;
  const select = 'policyId,detectionState,remediationState,lastStateUpdateDateTime';
  for await (const wire of graph.pages<WireScriptState>(path, { version: 'beta', query: { select }, signal })) {
    // Ids are compared without regard to capitals, as everywhere.
    if (wire.policyId?.toLowerCase() !== remediation.toLowerCase()) continue;
    const at = time(wire.lastStateUpdateDateTime);
    results.push({ actionName: 'initiateOnDemandProactiveRemediation', actionState: stateOf(wire), started: at, updated: at, deliveryStatus: null, errorCode: null });
  }
  return results;
}

/** It looks first, and mends only what it found: "skipped" is that nothing had to be mended. */
function stateOf({ detectionState, remediationState }: WireScriptState): string {
  if (detectionState === 'notApplicable') return 'notSupported';
  if (detectionState === 'scriptError' || remediationState === 'scriptError' || remediationState === 'remediationFailed') return 'failed';
  if (remediationState === 'success' || remediationState === 'skipped' || detectionState === 'success') return 'done';
  return 'pending';
}
