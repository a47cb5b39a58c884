// Every permission of Microsoft Graph that Balie asks for, and why. docs/permissions.md shows this table;
// a test compares both with the functions of this folder.
import { androidBinding } from './android-binding.ts';
import { companyAndroidTokens, workProfileTokens } from './android-tokens.ts';
import { applications } from './applications.ts';
import { readApprovalStatus } from './approval-requests.ts';
import { findsEnrollmentServer } from './auto-discovery.ts';
import { autopilotIdentities, signInNameOf } from './autopilot-identities.ts';
import { anyAutopilotDevice } from './autopilot-present.ts';
import { findRegisteredDevices } from './autopilot-serial.ts';
import { autopilotSync } from './autopilot-sync.ts';
import { bulkPackages } from './bulk-packages.ts';
import { enrollmentTokens, pushCertificate, vppTokenDetails, vppTokens } from './certificates.ts';
import { chromeOsConnections } from './chromeos.ts';
import { failedPolicies } from './compliance-policies.ts';
import { deviceRules } from './conditional-access.ts';
import { configManagerDevices } from './configmgr-devices.ts';
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
import { androidDeviceCount, appleDeviceCounts, countAutomatedEnrollments } from './device-counts.ts';
import { anybodyInDepartment, peopleOfDepartment } from './department.ts';
import { devicesOfUser, getDevice, readActionState, readActionStates } from './devices.ts';
import { domainJoinConnectors } from './domain-join-connectors.ts';
import { enrollmentAssignments } from './enrollment-assignments.ts';
import { enrollmentFailures } from './enrollment-failures.ts';
import { enrollmentRestrictions } from './enrollment-restrictions.ts';
import { findByImei } from './find-by-imei.ts';
import { findDevices } from './find-devices.ts';
import { findPeople } from './find-people.ts';
import { groupsOfUser } from './group-membership.ts';
import { findGroups, getGroup, membersOfGroup } from './groups.ts';
import { tenantLicences } from './licences.ts';
import { lastContacts, listDevices } from './list-devices.ts';
import { readLogCollections } from './log-collections.ts';
import { certifiedDevices } from './management-certificates.ts';
import { mamScope, mdmScope } from './mobility-policies.ts';
import { getEffectivePermissions } from './my-permissions.ts';
import { mdmAuthority, setMdmAuthority, verifiedDomains } from './organization.ts';
import { isSynchronised } from './own-account.ts';
import { findRegistrations } from './registrations.ts';
import { listRemediations, readRemediation } from './remediations.ts';
import { servicePrincipals, thumbprintsOf } from './service-principals.ts';
import { subscriptionState } from './subscription.ts';
import { getSyncStatus } from './sync-status.ts';
import { updateRings } from './update-rings.ts';

export interface Permission {
  name: string;
  /** delegated: as the signed-in person, within that person's Intune role. application: as Balie itself. */
  kind: 'delegated' | 'application';
  /** The same in every tenant; an app manifest names permissions by it. */
  id: string;
  feature: string;
  functions: readonly { readonly name: string }[];
  /** What is lost without it, where Balie can do without. */
  optional?: string;
}

/** The least that each function works with. */
export const PERMISSIONS: readonly Permission[] = [
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
    feature: 'Helpdesk: find a device by its owner',
    functions: [findPeople],
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
    feature: 'Advice: whether the own account is synchronised, as Configuration Manager wants it for tenant attach',
    functions: [isSynchronised],
    optional: 'the own account shows as could not check',
  },
  {
    name: 'DeviceManagementManagedDevices.Read.All',
    kind: 'application',
    id: '2f51be20-0bb4-4fed-bf7b-db946066c75e',
    feature:
      'Employee: the own devices, what is wrong with them, when a new one has arrived, why one was turned away. Helpdesk: follow an action after the agent went away. ' +
      'Alerts: the push certificate, and how many devices depend on it',
    functions: [devicesOfUser, getDevice, failedPolicies, readActionState, readActionStates, lastContacts, enrollmentFailures, signInNameOf, pushCertificate, appleDeviceCounts, androidDeviceCount, countAutomatedEnrollments],
  },
  {
    name: 'DeviceManagementManagedDevices.PrivilegedOperations.All',
    kind: 'application',
    id: '5b07b0dd-2377-4e44-a38d-703f09a0dc3c',
    feature: 'Employee: sync the own device, and lock or locate it where OWN_DEVICE_ACTIONS allows it; only for a device of whoever asks, read right before the call. Helpdesk: how far a sync has come, and the actions that APP_ONLY_ACTIONS names',
    functions: [syncDevice, sendDeviceAction, sendBetaDeviceAction, windowsDefenderScan, enableLostMode, playLostModeSound, setDeviceName, getSyncStatus],
    optional: 'people are shown how to sync on the device itself, locking and locating are left to the helpdesk, and a sync shows only that the device came back',
  },
  {
    name: 'DeviceManagementServiceConfig.Read.All',
    kind: 'application',
    id: '06a5fe6d-c49d-46a7-b082-56b1b14103c7',
    feature:
      'Employee: whether a device may be enrolled, before the first step. ' +
      'Alerts: tokens of automated enrollment and of bought apps (not enough for the push certificate), Autopilot, packages for bulk enrollment by the accounts that come with them. ' +
      'Readiness: MDM authority, domains, subscription, enrollment restrictions, Autopilot',
    functions: [enrollmentTokens, vppTokens, vppTokenDetails, autopilotSync, bulkPackages, mdmAuthority, verifiedDomains, subscriptionState, enrollmentRestrictions, anyAutopilotDevice, enrollmentAssignments, autopilotIdentities],
  },
  {
    name: 'DeviceManagementConfiguration.Read.All',
    kind: 'application',
    id: 'dc377aa6-52d8-4e23-b271-2a7ae04cedf3',
    feature:
      'Employee: whether Android can be enrolled at all. Readiness: the connection with managed Google Play. Helpdesk: whether a second administrator has approved in Intune, and how a remediation went. ' +
      'Alerts: Android tokens, managed Google Play, ChromeOS, connectors for hybrid join, paused updates',
    functions: [androidBinding, readApprovalStatus, readRemediation, companyAndroidTokens, workProfileTokens, chromeOsConnections, domainJoinConnectors, updateRings],
    optional: 'the connection with managed Google Play shows as could not check, and an action that Intune wants approved is not carried out, and of a remediation only what the device itself reports is known',
  },
  {
    name: 'GroupMember.Read.All',
    kind: 'application',
    id: '98830695-27a2-44f7-8c18-0c3ebc9698f6',
    feature: 'Employee: whether an enrollment restriction that is assigned to groups reaches this person; together with User.ReadBasic.All',
    functions: [groupsOfUser],
    optional: 'only the default restrictions are explained before the first step',
  },
  {
    name: 'User.ReadBasic.All',
    kind: 'application',
    id: '97235f07-e226-4f63-ace3-39588e11d3a1',
    feature: 'Employee: as GroupMember.Read.All, which names the groups and not the person',
    functions: [groupsOfUser],
    optional: 'only the default restrictions are explained before the first step',
  },
  {
    name: 'LicenseAssignment.Read.All',
    kind: 'application',
    id: 'e2f98668-2877-4f38-a2f4-8202e0717aa1',
    feature: 'Readiness: how many licences of Intune and Entra ID P1 are bought, assigned and left. Advice: whether Entra ID P1 is there',
    functions: [tenantLicences],
    optional: 'licences show as could not check',
  },
  {
    name: 'Application.Read.All',
    kind: 'application',
    id: '9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30',
    feature: 'Alerts: secrets and certificates of app registrations and enterprise applications, Balie’s own among them',
    functions: [applications, servicePrincipals, thumbprintsOf],
  },
];
