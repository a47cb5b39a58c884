import { sendBatch } from './batch.ts';
import { DEVICE_DETAIL_FIELDS, DEVICE_FIELDS, toDevice, toDeviceDetails } from './device-wire.ts';
import type { WireDevice, WireDeviceDetails } from './device-wire.ts';
import type { GraphError } from './errors.ts';
import type { Graph } from './graph.ts';
import { segment, text, time } from './odata.ts';

/** A device as Intune lists it. Null: Intune does not know, or did not say. Times are ISO, UTC. */
export interface Device {
  id: string;
  name: string;
  serialNumber: string | null;
  userId: string | null;
  userPrincipalName: string | null;
  userDisplayName: string | null;
  /** "Windows", "iOS", "iPadOS", "macOS", "Android", "AndroidForWork", "Linux", …: not one fixed list. */
  operatingSystem: string | null;
  osVersion: string | null;
  manufacturer: string | null;
  model: string | null;
  /** company, personal, unknown. */
  ownership: string;
  /** compliant, noncompliant, inGracePeriod, conflict, error, configManager, unknown. */
  complianceState: string;
  /** Until when a device that breaks a rule still counts as compliant. */
  graceUntil: string | null;
  enrolled: string | null;
  lastSync: string | null;
  /** mdm, configurationManagerClientMdm (co-managed), googleCloudDevicePolicyController, … */
  managementAgent: string;
  /** managed, wipePending, retireIssued, … */
  managementState: string;
  /** userEnrollment, windowsCoManagement, appleBulkWithUser (automated enrollment), … */
  enrollmentType: string;
  isEncrypted: boolean | null;
  isSupervised: boolean | null;
  /** The device object in Entra ID. */
  entraDeviceId: string | null;
  /** Which workloads Intune has, on a co-managed device; null when Configuration Manager is not there. */
  intuneWorkloads: Workloads | null;
}

export interface Workloads {
  modernApps: boolean;
  compliancePolicy: boolean;
  deviceConfiguration: boolean;
  windowsUpdateForBusiness: boolean;
}

/** What Intune tells only about one device at a time, and only in beta. */
export interface DeviceDetails extends Device {
  /** azureADJoined, azureADRegistered, hybridAzureADJoined, unknown. */
  joinType: string | null;
  configurationManager: ConfigurationManagerClient | null;
  /** Who has each workload of a co-managed device, by Graph's names for them; null when Configuration Manager is not there. */
  workloadOwners: { intune: string[]; configurationManager: string[] } | null;
  /** Until when the device can prove itself to Intune. */
  certificateUntil: string | null;
  freeStorageBytes: number | null;
  totalStorageBytes: number | null;
  /** An iPhone or iPad that IT has marked as lost: only then does it say where it is. */
  inLostMode: boolean;
}

export interface ConfigurationManagerClient {
  /** healthy, installed, installFailed, updateFailed, communicationError, unknown. */
  state: string;
  errorCode: number | null;
  lastSync: string | null;
  version: string | null;
  isBlocked: boolean;
}

/** One remote action that a device was asked to do. Codes that Intune shows there (PIN, passcode) are not read. */
export interface ActionResult {
  /** Often, but not always, the action's segment in the address. Never rely on it alone. */
  actionName: string | null;
  /** none, pending, canceled, active, done, failed, notSupported. */
  actionState: string;
  started: string | null;
  updated: string | null;
  /**
   * Only for Configuration Manager actions: unknown, pendingDelivery, deliveredToConnectorService,
   * failedToDeliverToConnectorService, deliveredToOnPremisesServer.
   */
  deliveryStatus: string | null;
  /** Where the kind of result has one; 0 is no error. */
  errorCode: number | null;
}

export interface ActionState {
  lastSync: string | null;
  managementState: string;
  results: ActionResult[];
}

interface WireActionResult {
  '@odata.type'?: string;
  actionName?: string | null;
  actionState?: string;
  startDateTime?: string;
  lastUpdatedDateTime?: string;
  actionDeliveryStatus?: string;
  errorCode?: number;
}

type WireActionState = Partial<WireDevice> & { deviceActionResults?: WireActionResult[] | null };

const actionStateFields = 'id,lastSyncDateTime,managementState,deviceActionResults';

/** One device with what only a single read in beta gives. Throws GraphNotFound, also outside the scope tags. */
export async function getDevice(graph: Graph, id: string, signal?: AbortSignal): Promise<DeviceDetails> {
  const wire = await graph.get<WireDeviceDetails>(`/deviceManagement/managedDevices/${segment(id)}`, {
    version: 'beta',
    query: { select: DEVICE_DETAIL_FIELDS },
    signal,
  });
  return toDeviceDetails(wire);
}

/** How the actions on a device stand. Lists never carry this; v1.0 lacks the Configuration Manager part. */
export async function readActionState(graph: Graph, id: string, signal?: AbortSignal): Promise<ActionState> {
  const wire = await graph.get<WireActionState>(
    `/deviceManagement/managedDevices/${segment(id)}`,
    { version: 'beta', query: { select: actionStateFields }, signal },
  );
  return toActionState(wire);
}

/** The same for up to twenty devices in one call. */
export async function readActionStates(graph: Graph, ids: readonly string[], signal?: AbortSignal): Promise<Map<string, ActionState | GraphError>> {
  const requests = ids.map((id, index) => ({ id: String(index), method: 'GET' as const, url: `/deviceManagement/managedDevices/${segment(id)}?$select=${actionStateFields}` }));
  const answers = await sendBatch(graph, 'beta', requests, { signal });
  return new Map(ids.map((id, index) => {
    const answer = answers.get(String(index));
    return [id, answer?.failure ?? toActionState((answer?.body ?? {}))];
  }));
}

function toActionState(wire: WireActionState): ActionState {
  return {
    lastSync: time(wire.lastSyncDateTime),
    managementState: wire.managementState ?? 'unknown',
    results: (wire.deviceActionResults ?? []).map(toActionResult),
  };
}

function toActionResult(wire: WireActionResult): ActionResult {
  const fromConfigurationManager = wire['@odata.type'] === '#microsoft.graph.configurationManagerActionResult';
  return {
    actionName: text(wire.actionName),
    actionState: wire.actionState ?? 'none',
    started: time(wire.startDateTime),
    updated: time(wire.lastUpdatedDateTime),
    deliveryStatus: fromConfigurationManager ? (wire.actionDeliveryStatus ?? 'unknown') : null,
    errorCode: wire.errorCode ?? null,
  };
}

/** The devices of which this person is the primary user, at most `most`. */
export async function devicesOfUser(graph: Graph, userId: string, signal?: AbortSignal, most = 50): Promise<Device[]> {
  const devices: Device[] = [];
  const path = `/users/${segment(userId)}/managedDevices`;
  for await (const wire of graph.pages<WireDevice>(path, { query: { select: DEVICE_FIELDS }, signal })) {
    devices.push(toDevice(wire));
    if (devices.length >= most) break;
  }
  return devices;
}
