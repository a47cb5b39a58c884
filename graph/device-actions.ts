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
export type PlainAction =
  | 'rebootNow'
  | 'shutDown'
  | 'remoteLock'
  | 'locateDevice'
  | 'windowsDefenderUpdateSignatures'
  | 'resetPasscode'
  | 'disableLostMode'
  | 'bypassActivationLock';

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

/** Beta only. The three texts stand on the lock screen. */
export async function enableLostMode(graph: Graph, id: string, shown: { message: string; phoneNumber: string; footer: string }, signal?: AbortSignal): Promise<void> {
  const { message, phoneNumber, footer } = shown;
  await graph.post(address(id, 'enableLostMode'), { message, phoneNumber, footer }, { version: 'beta', signal });
}

/** Beta only. Graph wants the minutes as text. */
export async function playLostModeSound(graph: Graph, id: string, minutes: number, signal?: AbortSignal): Promise<void> {
  await graph.post(address(id, 'playLostModeSound'), { durationInMinutes: String(minutes) }, { version: 'beta', signal });
}

/** Beta only. */
export async function setDeviceName(graph: Graph, id: string, deviceName: string, signal?: AbortSignal): Promise<void> {
  await graph.post(address(id, 'setDeviceName'), { deviceName }, { version: 'beta', signal });
}

/** Beta only; ten an hour for each device. Nobody reports whether it was shown. */
export async function sendCompanyPortalNotification(graph: Graph, id: string, { title, body }: { title: string; body: string }, signal?: AbortSignal): Promise<void> {
  await graph.post(address(id, 'sendCustomNotificationToCompanyPortal'), { notificationTitle: title, notificationBody: body }, { version: 'beta', signal });
}

/** Beta only, and answered with 200. What was collected is Intune's to hand out; Balie never asks for its address. */
export async function collectDiagnostics(graph: Graph, id: string, signal?: AbortSignal): Promise<void> {
  const templateType = { '@odata.type': 'microsoft.graph.deviceLogCollectionRequest', templateType: 'predefined' };
  await graph.post(address(id, 'createDeviceLogCollectionRequest'), { templateType }, { version: 'beta', signal });
}

/** Beta only. The id is that of one of the organisation's remediations. */
export async function startRemediation(graph: Graph, id: string, scriptPolicyId: string, signal?: AbortSignal): Promise<void> {
  await graph.post(address(id, 'initiateOnDemandProactiveRemediation'), { scriptPolicyId }, { version: 'beta', signal });
}

/** Windows is set up anew, without what the manufacturer put on it. */
export async function cleanWindowsDevice(graph: Graph, id: string, { keepUserData }: { keepUserData: boolean }, signal?: AbortSignal): Promise<void> {
  await graph.post(address(id, 'cleanWindowsDevice'), { keepUserData }, { signal });
}

/** What Multi Admin Approval wants to see: why it is asked, or the code of a request that was approved. */
export type Approval = { justification: string } | { code: string };

export interface WipeOptions {
  keepEnrollmentData: boolean;
  keepUserData: boolean;
  /** Cannot be interrupted by switching the computer off; beta only. */
  useProtectedWipe: boolean;
}

/** The options are for Windows; elsewhere the body stays empty. Throws GraphApprovalNeeded. */
export async function wipeDevice(graph: Graph, id: string, options: WipeOptions | null, approval: Approval | null, signal?: AbortSignal): Promise<void> {
  const headers = approvalHeaders(approval);
  if (options?.useProtectedWipe) return void (await graph.post(address(id, 'wipe'), options, { version: 'beta', signal, headers }));
  const { keepEnrollmentData, keepUserData } = options ?? {};
  await graph.post(address(id, 'wipe'), options ? { keepEnrollmentData, keepUserData } : {}, { signal, headers });
}

/** Throws GraphApprovalNeeded. */
export async function retireDevice(graph: Graph, id: string, approval: Approval | null, signal?: AbortSignal): Promise<void> {
  await graph.post(address(id, 'retire'), undefined, { signal, headers: approvalHeaders(approval) });
}

/** Takes the record away, and with it wipes a company Android and retires everything else. Throws GraphApprovalNeeded. */
export async function deleteDevice(graph: Graph, id: string, approval: Approval | null, signal?: AbortSignal): Promise<void> {
  await graph.delete(`/deviceManagement/managedDevices/${segment(id)}`, { signal, headers: approvalHeaders(approval) });
}

/** Decoded, Intune takes 1024 characters. */
const longestJustification = 1024;

function approvalHeaders(approval: Approval | null): Record<string, string> {
  if (approval === null) return {};
  if ('code' in approval) return { 'x-msft-approval-code': approval.code };
  return { 'x-msft-approval-justification': Buffer.from(approval.justification.slice(0, longestJustification), 'utf8').toString('base64') };
}

function address(id: string, action: string): string {
  return `/deviceManagement/managedDevices/${segment(id)}/${action}`;
}
