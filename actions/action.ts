import type { Approval } from '../graph/device-actions.ts';
import type { DeviceDetails } from '../graph/devices.ts';
import type { Graph } from '../graph/graph.ts';
import type { Remediation } from '../graph/remediations.ts';
import type { DeviceFamily } from './device-kind.ts';

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
  | 'rotateLocalAdminPassword'
  | 'resetPasscode'
  | 'enableLostMode'
  | 'disableLostMode'
  | 'playLostModeSound'
  | 'setDeviceName'
  | 'notifyOwner'
  | 'collectDiagnostics'
  | 'runRemediation'
  | 'freshStart'
  | 'bypassActivationLock'
  | 'retire'
  | 'wipe'
  | 'deleteRecord';

/** Why an action cannot work, known before anyone presses. */
export type RefusalReason =
  | 'not_windows'
  | 'no_configmgr_client'
  | 'configmgr_unhealthy'
  | 'configmgr_blocked'
  | 'account_not_synchronised'
  | 'being_removed'
  /** Something else that cannot be undone was asked of this device and is not over. */
  | 'already_under_way'
  | 'not_seen_long'
  | 'role_missing'
  | 'not_this_platform'
  | 'not_supervised'
  | 'personal_device'
  | 'not_encrypted'
  | 'not_in_lost_mode'
  | 'in_lost_mode'
  | 'not_entra_joined'
  | 'no_company_portal'
  | 'only_registered';

/**
 * harmless: nobody notices, or only that something is up to date.
 * disruptive: somebody's work is interrupted, or something private is shown; asked with a reason.
 * destructive: cannot be undone; asked with the device's name and a reason, and approved by a second person.
 */
export type Risk = 'harmless' | 'disruptive' | 'destructive';

/** The device as it was when the action was asked: what decides about inputs, and what must not have changed since. */
export type SeenDevice = Pick<
  DeviceDetails,
  'name' | 'serialNumber' | 'userId' | 'userPrincipalName' | 'userDisplayName' | 'operatingSystem' | 'model' | 'ownership' | 'isSupervised' | 'managementState'
> & {
  family: DeviceFamily;
  /** What could be chosen when it was asked: names are not unique, and what is sent was offered. */
  remediations?: readonly Remediation[];
};

export type InputId = 'newName' | 'title' | 'text' | 'message' | 'phone' | 'footer' | 'keep' | 'remediation';
export type InputOption = 'nothing' | 'user_data' | 'enrollment' | 'protected';

/** Something that the agent fills in before the action is sent. */
export type ActionInput =
  | { kind: 'text'; id: InputId; most: number; long?: true; optional?: true; fits?: (value: string) => boolean }
  | { kind: 'choice'; id: InputId; options: readonly [InputOption, ...InputOption[]] }
  /** By the id; kept with the name, which people read. */
  | { kind: 'remediation'; id: 'remediation'; remediations: readonly Remediation[] };

/** What was filled in, by the input's id. */
export type Given = Readonly<Partial<Record<InputId | 'remediationId', string>>>;

/** What a call takes along besides the device's id. */
export interface Order {
  given: Given;
  device: SeenDevice | null;
  /** For what Multi Admin Approval protects. */
  approval: Approval | null;
}

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
   * to Intune, a later contact, the list of collected diagnostics, the state of the remediation on the device,
   * the management state until the device is gone, or nowhere.
   */
  proof: 'configuration_manager' | 'device_result' | 'last_contact' | 'log_collection' | 'remediation_state' | 'management_state' | 'nowhere';
  /** The name that Intune gives this action in a device's results; the same as the segment that is called. */
  resultName: string;
  /** What is filled in before it is sent, on this device. */
  inputs?(device: SeenDevice): readonly ActionInput[];
  /** Null when this device can do it. */
  cannot(device: DeviceDetails): RefusalReason | null;
  /** Resolves when Intune accepted it, which is not yet done. Throws what graph/ throws. */
  send(graph: Graph, deviceId: string, signal: AbortSignal, order: Order): Promise<void>;
}
