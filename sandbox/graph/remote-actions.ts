import type { DeviceKind } from '../device.ts';
import { permission } from './permissions.ts';
import type { GraphVersion } from './request.ts';
import { betaOnly, everyVersion } from './route.ts';

/** A remote action as Graph documents it; how it ends is in action-outcome.ts. */
export interface RemoteAction {
  name: string;
  versions: readonly GraphVersion[];
  permissions: readonly string[];
  /** Without "Microsoft.Intune_RemoteTasks_"; absent where no role action is documented. */
  role?: string;
  /** Properties of the body; a question mark at the end makes one optional. */
  body: readonly string[];
  /** Beginnings of the device kinds that it works on. */
  kinds: readonly string[];
  /** Entry in deviceActionResults, a change of managementState, or no trace at all. */
  shows: 'result' | 'state' | 'nothing';
}

const { privileged, readIsEnough } = permission;
const companyAndroid = ['android-company', 'android-dedicated'];
const apple = ['iphone', 'ipad', 'mac'];
const appleSupervised = ['iphone-company', 'ipad', 'mac'];
const everything = ['windows', 'iphone', 'ipad', 'mac', 'android'];

type Row = Omit<RemoteAction, 'name' | 'body' | 'shows'> & Partial<Pick<RemoteAction, 'body' | 'shows'>>;

const rows: Record<string, Row> = {
  syncDevice: { versions: everyVersion, permissions: privileged, role: 'SyncDevice', kinds: [...everything, 'hololens'], shows: 'nothing' },
  rebootNow: { versions: everyVersion, permissions: privileged, role: 'RebootNow', kinds: ['windows', ...appleSupervised, ...companyAndroid] },
  remoteLock: { versions: everyVersion, permissions: privileged, role: 'RemoteLock', kinds: [...apple, ...companyAndroid] },
  locateDevice: { versions: everyVersion, permissions: privileged, role: 'LocateDevice', kinds: ['windows', 'iphone-company', 'ipad', ...companyAndroid] },
  resetPasscode: { versions: everyVersion, permissions: privileged, role: 'ResetPasscode', kinds: ['android', 'iphone', 'ipad'] },
  retire: { versions: everyVersion, permissions: privileged, role: 'Retire', kinds: ['windows', ...apple, 'android-work-profile'], shows: 'state' },
  wipe: {
    versions: everyVersion, permissions: permission.wipe, role: 'Wipe', kinds: ['windows', ...apple, ...companyAndroid], shows: 'state',
    body: ['keepEnrollmentData?', 'keepUserData?', 'macOsUnlockCode?', 'persistEsimDataPlan?', 'useProtectedWipe?', 'obliterationBehavior?'],
  },
  shutDown: { versions: everyVersion, permissions: privileged, role: 'ShutDown', kinds: appleSupervised },
  cleanWindowsDevice: { versions: everyVersion, permissions: privileged, role: 'CleanPC', kinds: ['windows'], body: ['keepUserData'] },
  logoutSharedAppleDeviceActiveUser: { versions: everyVersion, permissions: privileged, role: 'ManageSharedDeviceUsers', kinds: ['ipad-shared'] },
  bypassActivationLock: { versions: everyVersion, permissions: privileged, role: 'BypassActivationLock', kinds: appleSupervised },
  disableLostMode: { versions: everyVersion, permissions: privileged, role: 'DisableLostMode', kinds: ['iphone-company', 'ipad'] },
  windowsDefenderScan: { versions: everyVersion, permissions: privileged, role: 'WindowsDefender', kinds: ['windows'], body: ['quickScan'] },
  windowsDefenderUpdateSignatures: { versions: everyVersion, permissions: privileged, role: 'WindowsDefender', kinds: ['windows'] },
  enableLostMode: {
    versions: betaOnly, permissions: privileged, role: 'EnableLostMode', kinds: ['iphone-company', 'ipad'],
    body: ['message', 'phoneNumber', 'footer'],
  },
  playLostModeSound: {
    versions: betaOnly, permissions: privileged, role: 'PlayLostModeSound', kinds: ['iphone-company', 'ipad', ...companyAndroid],
    body: ['durationInMinutes?'],
  },
  rotateBitLockerKeys: { versions: betaOnly, permissions: permission.writeDevices, role: 'RotateBitLockerKeys', kinds: ['windows'] },
  rotateFileVaultKey: { versions: betaOnly, permissions: privileged, role: 'RotateFileVaultKey', kinds: ['mac'] },
  rotateLocalAdminPassword: { versions: betaOnly, permissions: readIsEnough, role: 'RotateLocalAdminPassword', kinds: ['windows', 'mac'] },
  revokeAppleVppLicenses: { versions: betaOnly, permissions: privileged, role: 'RevokeAppleVppLicenses', kinds: apple },
  sendCustomNotificationToCompanyPortal: {
    versions: betaOnly, permissions: permission.writeDevices, role: 'CustomNotification', kinds: ['iphone', 'ipad', 'android-work-profile'],
    body: ['notificationTitle', 'notificationBody'], shows: 'nothing',
  },
  setDeviceName: {
    versions: betaOnly, permissions: privileged, role: 'SetDeviceName', body: ['deviceName'],
    kinds: ['windows-entra', 'windows-autopilot', ...appleSupervised, ...companyAndroid],
  },
  initiateDeviceAttestation: { versions: betaOnly, permissions: readIsEnough, role: 'InitiateDeviceAttestation', kinds: ['windows'] },
  initiateMobileDeviceManagementKeyRecovery: {
    versions: betaOnly, permissions: readIsEnough, role: 'InitiateMDMKeyRecovery', kinds: ['windows'],
  },
  initiateOnDemandProactiveRemediation: {
    versions: betaOnly, permissions: readIsEnough, role: 'OnDemandProactiveRemediation', kinds: ['windows'], body: ['scriptPolicyId'],
  },
  pauseConfigurationRefresh: { versions: betaOnly, permissions: readIsEnough, role: 'PauseConfigurationRefresh', kinds: ['windows'], body: ['pauseTimePeriodInMinutes'] },
};

export const remoteActions: readonly RemoteAction[] = Object.entries(rows).map(([name, row]) => ({
  name, body: [], shows: 'result', ...row,
}));

export function worksOn(action: RemoteAction, kind: DeviceKind): boolean {
  return action.kinds.some((beginning) => kind.startsWith(beginning));
}
