import type { ActionId, RefusalReason } from '../views.ts';

/** What each action is called, what it does, and what to think of before or after it. */
export const actionNames: Record<ActionId, string> = {
  refreshMachinePolicy: 'Sync computer policy',
  refreshUserPolicy: 'Sync user policy',
  appEvaluation: 'App evaluation cycle',
  syncDevice: 'Sync',
  wakeUpClient: 'Wake up the client',
  clientQuickScan: 'Quick scan (ConfigMgr)',
  clientFullScan: 'Full scan (ConfigMgr)',
  clientSignatures: 'Update signatures (ConfigMgr)',
  rebootNow: 'Restart',
  shutDown: 'Shut down',
  remoteLock: 'Remote lock',
  locateDevice: 'Locate device',
  quickScan: 'Defender quick scan',
  fullScan: 'Defender full scan',
  updateSignatures: 'Update Defender signatures',
  rotateBitLockerKeys: 'Rotate BitLocker keys',
  rotateFileVaultKey: 'Rotate FileVault key',
  rotateLocalAdminPassword: 'Rotate local admin password',
};

export const actionTexts: Record<ActionId, string> = {
  refreshMachinePolicy: 'Configuration Manager on this computer fetches the newest policy for the computer.',
  refreshUserPolicy: 'Configuration Manager on this computer fetches the newest policy for the person who is signed in.',
  appEvaluation:
    'Configuration Manager on this computer checks again which apps belong on it, and installs what is missing.',
  syncDevice: 'The device contacts Intune and fetches the newest settings, apps and policies.',
  wakeUpClient: 'Configuration Manager asks the client on this computer to look for work now.',
  clientQuickScan: 'The antivirus that Configuration Manager manages looks in the places where malware usually hides.',
  clientFullScan: 'The antivirus that Configuration Manager manages looks at all files. That can take hours.',
  clientSignatures: 'The antivirus that Configuration Manager manages fetches the newest signatures.',
  rebootNow: 'The device restarts as soon as it gets the message.',
  shutDown: 'The device switches off as soon as it gets the message.',
  remoteLock: 'The screen locks. The person unlocks it with their own passcode.',
  locateDevice: 'The device reports where it is.',
  quickScan: 'Microsoft Defender looks in the places where malware usually hides.',
  fullScan: 'Microsoft Defender looks at all files. That can take hours, and the computer may be slower.',
  updateSignatures: 'Microsoft Defender fetches the newest signatures.',
  rotateBitLockerKeys: 'The computer makes a new BitLocker recovery key. The old one no longer works.',
  rotateFileVaultKey: 'The Mac makes a new FileVault recovery key. The old one no longer works.',
  rotateLocalAdminPassword: 'The computer makes a new password for its local administrator. The old one no longer works.',
};

/** Said before an action that somebody will notice. */
export const actionWarnings: Partial<Record<ActionId, string>> = {
  rebootNow: 'Whoever is working on it loses what was not saved. Call first if you can.',
  shutDown: 'Whoever is working on it loses what was not saved, and somebody has to switch it on again by hand.',
  remoteLock: 'A Mac asks for a PIN afterwards. Intune shows it on the page of the device.',
  locateDevice: 'Where somebody is, is private. Only for a lost or stolen device; the reason you give is recorded.',
};

/** Where the result can be read, for what does not belong in a chat. */
export const actionResults: Partial<Record<ActionId, string>> = {
  remoteLock: 'For a Mac the PIN is in Intune: Devices > this device > Overview.',
  locateDevice: 'The place is in Intune for 24 hours: Devices > this device > Locate device.',
  rotateBitLockerKeys: 'The new key is in Intune: Devices > this device > Recovery keys.',
  rotateFileVaultKey: 'The new key is in Intune: Devices > this device > Recovery keys.',
  rotateLocalAdminPassword: 'The new password is in Intune: Devices > this device > Local admin password.',
};

/** What the Intune portal calls the right. */
export const actionRights: Record<ActionId, string> = {
  refreshMachinePolicy: 'Remote tasks › Initiate Configuration Manager action',
  refreshUserPolicy: 'Remote tasks › Initiate Configuration Manager action',
  appEvaluation: 'Remote tasks › Initiate Configuration Manager action',
  wakeUpClient: 'Remote tasks › Initiate Configuration Manager action',
  clientQuickScan: 'Remote tasks › Initiate Configuration Manager action',
  clientFullScan: 'Remote tasks › Initiate Configuration Manager action',
  clientSignatures: 'Remote tasks › Initiate Configuration Manager action',
  syncDevice: 'Remote tasks › Sync devices',
  rebootNow: 'Remote tasks › Reboot now',
  shutDown: 'Remote tasks › Shut down',
  remoteLock: 'Remote tasks › Remote lock',
  locateDevice: 'Remote tasks › Locate device',
  quickScan: 'Remote tasks › Windows Defender',
  fullScan: 'Remote tasks › Windows Defender',
  updateSignatures: 'Remote tasks › Windows Defender',
  rotateBitLockerKeys: 'Remote tasks › Rotate BitLocker keys',
  rotateFileVaultKey: 'Remote tasks › Rotate FileVault key',
  rotateLocalAdminPassword: 'Remote tasks › Rotate local admin password',
};

export const refusals: Record<RefusalReason, string> = {
  not_windows: 'this only exists for Windows computers with Configuration Manager.',
  no_configmgr_client: 'Configuration Manager does not manage this computer.',
  configmgr_unhealthy: 'the Configuration Manager client on this computer is not healthy. Repair it first.',
  being_removed: 'this device is being removed from Intune.',
  role_missing: 'your Intune role does not allow it. Ask an Intune administrator.',
  not_this_platform: 'this does not exist for this kind of device.',
  not_supervised: 'this only works on an iPhone or iPad that is supervised.',
  personal_device: 'this is never done to somebody’s own device.',
  not_in_lost_mode: 'an iPhone or iPad only says where it is after Intune has put it in lost mode.',
  not_encrypted: 'this device is not encrypted, so there is no key.',
};
