import type { Graph } from './graph.ts';
import { segment } from './odata.ts';

// Remote actions. Each resolves when Intune accepted the request (204), which is not yet done.
// https://learn.microsoft.com/graph/api/resources/intune-devices-manageddevice

export type ConfigurationManagerAction =
  | 'refreshMachinePolicy'
  | 'refreshUserPolicy'
  | 'wakeUpClient'
  | 'appEvaluation'
  | 'quickScan'
  | 'fullScan'
  | 'windowsDefenderUpdateSignatures';

/**
 * Beta only. Call it on behalf of a person: Configuration Manager itself checks who asked, and an app is nobody to it.
 * https://learn.microsoft.com/graph/api/intune-devices-manageddevice-triggerconfigurationmanageraction
 */
export async function triggerConfigurationManagerAction(
  graph: Graph,
  id: string,
  action: ConfigurationManagerAction,
  signal?: AbortSignal,
): Promise<void> {
  const body = { configurationManagerAction: { '@odata.type': 'microsoft.graph.configurationManagerAction', action } };
  await graph.post(address(id, 'triggerConfigurationManagerAction'), body, { version: 'beta', signal });
}

/** The proof is a lastSync later than now; there is no other. */
export async function syncDevice(graph: Graph, id: string, signal?: AbortSignal): Promise<void> {
  await graph.post(address(id, 'syncDevice'), undefined, { signal });
}

/** The actions without parameters that v1.0 knows and that one permission allows. */
export type PlainAction = 'rebootNow' | 'shutDown' | 'remoteLock' | 'locateDevice' | 'windowsDefenderUpdateSignatures';

export async function sendDeviceAction(graph: Graph, id: string, action: PlainAction, signal?: AbortSignal): Promise<void> {
  await graph.post(address(id, action), undefined, { signal });
}

/** Without parameters too, but beta only. */
export async function sendBetaDeviceAction(graph: Graph, id: string, action: 'rotateFileVaultKey' | 'rotateLocalAdminPassword', signal?: AbortSignal): Promise<void> {
  await graph.post(address(id, action), undefined, { version: 'beta', signal });
}

/** Beta only, and the one rotation that asks for a permission of its own (ReadWrite.All). */
export async function rotateBitLockerKeys(graph: Graph, id: string, signal?: AbortSignal): Promise<void> {
  await graph.post(address(id, 'rotateBitLockerKeys'), undefined, { version: 'beta', signal });
}

export async function windowsDefenderScan(graph: Graph, id: string, { quick }: { quick: boolean }, signal?: AbortSignal): Promise<void> {
  await graph.post(address(id, 'windowsDefenderScan'), { quickScan: quick }, { signal });
}

function address(id: string, action: string): string {
  return `/deviceManagement/managedDevices/${segment(id)}/${action}`;
}
