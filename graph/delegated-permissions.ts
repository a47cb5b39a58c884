// What is done in the name of the person who is signed in, within that person's Intune role.
import { findsEnrollmentServer } from './auto-discovery.ts';
import { findRegisteredDevices } from './autopilot-serial.ts';
import { failedPolicies } from './compliance-policies.ts';
import { deviceRules } from './conditional-access.ts';
import { configManagerDevices } from './configmgr-devices.ts';
import { anybodyInDepartment, peopleOfDepartment } from './department.ts';
import {
  cleanWindowsDevice,
  collectDiagnostics,
  deleteDevice,
  enableLostMode,
  playLostModeSound,
  retireDevice,
  rotateBitLockerKeys,
  sendBetaDeviceAction,
  sendCompanyPortalNotification,
  sendDeviceAction,
  setDeviceName,
  startRemediation,
  syncDevice,
  triggerConfigurationManagerAction,
  windowsDefenderScan,
  wipeDevice,
} from './device-actions.ts';
import { devicesOfUser, getDevice, readActionState } from './devices.ts';
import { enrollmentFailures } from './enrollment-failures.ts';
import { findByImei } from './find-by-imei.ts';
import { findDevices } from './find-devices.ts';
import { findPeople } from './find-people.ts';
import { nameOfPerson } from './person-name.ts';
import { findGroups, getGroup, membersOfGroup } from './groups.ts';
import { listDevices } from './list-devices.ts';
import { readLogCollections } from './log-collections.ts';
import { certifiedDevices } from './management-certificates.ts';
import { mamScope, mdmScope } from './mobility-policies.ts';
import { getEffectivePermissions } from './my-permissions.ts';
import { setMdmAuthority } from './organization.ts';
import { accountOrigin, isSynchronised } from './own-account.ts';
import type { Permission } from './permission.ts';
import { findRegistrations } from './registrations.ts';
import { listRemediations } from './remediations.ts';

/** The least that each function works with. */
export const delegatedPermissions: readonly Permission[] = [
  {
    name: 'DeviceManagementManagedDevices.Read.All',
    kind: 'delegated',
    id: '314874da-47d6-4978-88dc-cf0d37f0bb82',
    feature: 'Helpdesk: find a device, show it with the rules that it does not meet and what was refused to its owner, follow an action; which devices are about to be removed. Advice: whether Configuration Manager is in use',
    functions: [findDevices, findByImei, getDevice, devicesOfUser, failedPolicies, enrollmentFailures, readActionState, certifiedDevices, configManagerDevices, listDevices],
  },
  {
    name: 'DeviceManagementManagedDevices.PrivilegedOperations.All',
    kind: 'delegated',
    id: '3404d2bf-2b13-457e-a330-c24615765193',
    feature: 'Helpdesk: actions on a device: sync, restart, lock, locate, lost mode, passcodes, names, Defender, new keys and passwords, Configuration Manager, remediations, fresh start, retire, wipe',
    functions: [
      syncDevice, triggerConfigurationManagerAction, sendDeviceAction, sendBetaDeviceAction, windowsDefenderScan, enableLostMode, playLostModeSound,
      setDeviceName, startRemediation, cleanWindowsDevice, wipeDevice, retireDevice,
    ],
  },
  {
    name: 'DeviceManagementManagedDevices.ReadWrite.All',
    kind: 'delegated',
    id: '44642bfe-8385-4adc-8fc6-fe3cb2c375c3',
    feature: 'Helpdesk: new BitLocker keys, messages in Company Portal, diagnostics and deleting a record, which no smaller permission allows',
    functions: [rotateBitLockerKeys, sendCompanyPortalNotification, collectDiagnostics, readLogCollections, deleteDevice],
    optional: 'those four are refused; everything else works',
  },
  {
    name: 'DeviceManagementScripts.Read.All',
    kind: 'delegated',
    id: 'd32381d8-ee89-4220-9c83-b672aa68d404',
    feature: 'Helpdesk: which remediations there are, read only when an agent wants to run one; their contents are never asked for',
    functions: [listRemediations],
    optional: 'no remediation can be chosen, and the card says why',
  },
  {
    name: 'DeviceManagementRBAC.Read.All',
    kind: 'delegated',
    id: '49f0cc30-024c-4dfd-ab3e-82e137ee5431',
    feature: 'Helpdesk: say beforehand what the own Intune role does not allow',
    functions: [getEffectivePermissions],
  },
  {
    name: 'User.ReadBasic.All',
    kind: 'delegated',
    id: 'b340eb25-3456-403f-be2f-af7a0d370277',
    feature: 'Helpdesk: find a device by its owner. Alerts: who is to look after something',
    functions: [findPeople, nameOfPerson],
  },
  {
    name: 'User.Read.All',
    kind: 'delegated',
    id: 'a154be20-db9c-4678-8ab7-66f6cc099a59',
    feature: 'Helpdesk: many at once, for the devices of a department, which no smaller permission tells',
    functions: [anybodyInDepartment, peopleOfDepartment],
    optional: 'a department cannot be named; lists, platforms and last contact can',
  },
  {
    name: 'GroupMember.Read.All',
    kind: 'delegated',
    id: 'bc024368-1153-4739-b217-4326f2e966d0',
    feature: 'Helpdesk: many at once, for the devices in a group of Entra ID and those of the people in it',
    functions: [findGroups, getGroup, membersOfGroup],
    optional: 'a group cannot be named',
  },
  {
    name: 'Device.Read.All',
    kind: 'delegated',
    id: '951183d1-1a61-466f-a6d1-1fde911bfd95',
    feature: 'Helpdesk: which devices those in a group are; without it Graph tells no more than that there are some',
    functions: [membersOfGroup],
    optional: 'a group counts for the people in it only, and its devices are listed as left out',
  },
  {
    name: 'Policy.Read.All',
    kind: 'delegated',
    id: '572fea84-0151-49b2-9301-11cb16974376',
    feature: 'Readiness: for whom Windows enrolls by itself. Graph knows no application permission for it. Advice: the rules of Conditional Access that ask for a compliant device',
    functions: [mdmScope, mamScope, deviceRules],
    optional: 'the MDM and MAM scope show as could not check, and a migration plan asks about Conditional Access only',
  },
  {
    name: 'DeviceManagementServiceConfig.ReadWrite.All',
    kind: 'delegated',
    id: '662ed50a-ac44-4eef-ad86-62eed9be2a29',
    feature: 'Readiness: set the MDM authority after a confirmation, and check the CNAME, for which Graph wants a permission to write',
    functions: [setMdmAuthority, findsEnrollmentServer],
    optional: 'the CNAME shows as could not check, and the MDM authority has to be set in the admin center',
  },
  {
    name: 'DeviceManagementServiceConfig.Read.All',
    kind: 'delegated',
    id: '8696daa5-bce5-4b2e-83f9-51b6defc4e1e',
    feature: 'Advice: whether a serial number is registered for Autopilot',
    functions: [findRegisteredDevices],
    optional: 'serial numbers are not looked up',
  },
  {
    name: 'Application.Read.All',
    kind: 'delegated',
    id: 'c79f8feb-a9db-4090-85f9-90d820caa0eb',
    feature: 'Advice: compare an app registration with what tenant attach needs',
    functions: [findRegistrations],
    optional: 'app registrations are not compared',
  },
  {
    name: 'User.Read',
    kind: 'delegated',
    id: 'e1fe6dd8-ba31-4d61-89e7-88639da4683d',
    feature: 'Advice and helpdesk: whether the own account is synchronised, as Configuration Manager wants it for tenant attach',
    functions: [isSynchronised, accountOrigin],
    optional: 'the own account shows as could not check, and an action of Configuration Manager is not refused beforehand for it',
  },
];
