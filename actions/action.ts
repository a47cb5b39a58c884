import type { DeviceDetails } from '../graph/devices.ts';
import type { Graph } from '../graph/graph.ts';

export type ActionId = 'refreshMachinePolicy' | 'refreshUserPolicy' | 'appEvaluation' | 'syncDevice';

/** Why an action cannot work, known before anyone presses. */
export type RefusalReason = 'not_windows' | 'no_configmgr_client' | 'configmgr_unhealthy' | 'being_removed' | 'role_missing';

/** One thing the helpdesk may do to a device. One file each; actions/registry.ts lists them. */
export interface DeviceAction {
  id: ActionId;
  /** What the agent's own Intune role must allow, by Intune's name for it. */
  intuneRight: string;
  /** Doing it twice does no harm: an unclear answer may be followed by a second call. */
  repeatable: boolean;
  /** Where it shows that it happened: a result of Configuration Manager, or a later contact. */
  proof: 'configuration_manager' | 'last_contact';
  /** Null when this device can do it. */
  cannot(device: DeviceDetails): RefusalReason | null;
  /** Resolves when Intune accepted it, which is not yet done. Throws what graph/ throws. */
  send(graph: Graph, deviceId: string, signal: AbortSignal): Promise<void>;
}
