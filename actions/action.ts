import type { DeviceDetails } from '../graph/devices.ts';
import type { Graph } from '../graph/graph.ts';

export type ActionId =
  | 'refreshMachinePolicy'
  | 'refreshUserPolicy'
  | 'appEvaluation'
  | 'syncDevice'
  | 'wakeUpClient'
  | 'clientQuickScan'
  | 'clientFullScan'
  | 'clientSignatures'
  | 'rebootNow'
  | 'shutDown'
  | 'remoteLock'
  | 'locateDevice'
  | 'quickScan'
  | 'fullScan'
  | 'updateSignatures'
  | 'rotateBitLockerKeys'
  | 'rotateFileVaultKey'
  | 'rotateLocalAdminPassword';

/** Why an action cannot work, known before anyone presses. */
export type RefusalReason =
  | 'not_windows'
  | 'no_configmgr_client'
  | 'configmgr_unhealthy'
  | 'being_removed'
  | 'role_missing'
  | 'not_this_platform'
  | 'not_supervised'
  | 'personal_device'
  | 'not_encrypted'
  | 'not_in_lost_mode';

/**
 * harmless: nobody notices, or only that something is up to date.
 * disruptive: somebody's work is interrupted, or something private is shown; asked with a reason.
 */
export type Risk = 'harmless' | 'disruptive';

/** One thing the helpdesk may do to a device. One file each; actions/registry.ts lists them. */
export interface DeviceAction {
  id: ActionId;
  /** What the agent's own Intune role must allow, by Intune's name for it. */
  intuneRight: string;
  risk: Risk;
  /** Doing it twice does no harm: an unclear answer may be followed by a second call. */
  repeatable: boolean;
  /**
   * Where it shows that it happened: a result of Configuration Manager, a result that the device itself reports
   * to Intune, or a later contact.
   */
  proof: 'configuration_manager' | 'device_result' | 'last_contact';
  /** The name that Intune gives this action in a device's results; the same as the segment that is called. */
  resultName: string;
  /** Null when this device can do it. */
  cannot(device: DeviceDetails): RefusalReason | null;
  /** Resolves when Intune accepted it, which is not yet done. Throws what graph/ throws. */
  send(graph: Graph, deviceId: string, signal: AbortSignal): Promise<void>;
}
