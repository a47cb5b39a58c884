/**
 * What Intune itself lets a person do. A delegated call is allowed only when the token's scope and the
 * caller's Intune role both allow it; an application's call skips the role.
 */
export type IntuneRole = 'none' | 'helpDeskOperator' | 'readOnlyOperator' | 'deskWithoutConfigMgr' | 'administrator';

const prefix = 'Microsoft.Intune_';

const reading = ['ManagedDevices_Read', 'ManagedDevices_ViewReports', 'Organization_Read', 'ManagedApps_Read'];

const deskTasks = [
  'ActivateDeviceEsim', 'CleanPC', 'ConfigurationManagerAction', 'CustomNotification', 'DeviceLogs',
  'DisableLostMode', 'EnableLostMode', 'EnableWindowsIntuneAgent', 'GetFileVaultKey', 'InitiateDeviceAttestation',
  'InitiateMDMKeyRecovery', 'LocateDevice', 'ManageSharedDeviceUsers', 'OnDemandProactiveRemediation',
  'PlayLostModeSound', 'RebootNow', 'RemoteLock', 'RequestRemoteAssistance', 'ResetPasscode', 'Retire',
  'RevokeAppleVppLicenses', 'RotateBitLockerKeys', 'RotateFileVaultKey', 'SetDeviceName', 'ShutDown', 'SyncDevice',
  'UpdateDeviceAccount', 'WindowsDefender', 'Wipe',
].map((task) => `RemoteTasks_${task}`);

/** The built-in Help Desk Operator lacks these; an Intune administrator has them. */
const administratorsOnly = [
  'ManagedDevices_Delete', 'RemoteTasks_BypassActivationLock', 'RemoteTasks_ChangeAssignments',
  'RemoteTasks_PauseConfigurationRefresh', 'RemoteTasks_RemoveDFCIManagement', 'RemoteTasks_RotateLocalAdminPassword',
  'CloudAttach_EnrollNow', 'DeviceConfigurations_Read', 'EnrollmentProgram_Read', 'Roles_Read', 'Organization_Update',
];

const desk = [...reading, 'ManagedDevices_Update', 'ManagedDevices_SetPrimaryUser', ...deskTasks];

const allowed: Record<IntuneRole, readonly string[]> = {
  none: [],
  readOnlyOperator: reading,
  helpDeskOperator: desk,
  deskWithoutConfigMgr: desk.filter((action) => action !== 'RemoteTasks_ConfigurationManagerAction'),
  administrator: [...desk, ...administratorsOnly],
};

/** Full names, as `getEffectivePermissions` answers them. */
export function allowedResourceActions(role: IntuneRole): string[] {
  return allowed[role].map((action) => prefix + action);
}

/** `action` without the "Microsoft.Intune_" in front, for example "RemoteTasks_SyncDevice". */
export function roleAllows(role: IntuneRole, action: string): boolean {
  return allowed[role].includes(action);
}
