// Every permission of Microsoft Graph that Balie asks for, and why. docs/permissions.md shows this table;
// a test compares both with the functions of this folder.
import { applications } from './applications.ts';
import { enrollmentTokens, pushCertificate, vppTokens } from './certificates.ts';
import { failedPolicies } from './compliance-policies.ts';
import { syncDevice, triggerConfigurationManagerAction } from './device-actions.ts';
import { appleDeviceCounts, countAutomatedEnrollments } from './device-counts.ts';
import { devicesOfUser, getDevice, readActionState } from './devices.ts';
import { findDevices } from './find-devices.ts';
import { getEffectivePermissions } from './my-permissions.ts';

export interface Permission {
  name: string;
  /** delegated: as the signed-in person, within that person's Intune role. application: as Balie itself. */
  kind: 'delegated' | 'application';
  /** The same in every tenant; an app manifest names permissions by it. */
  id: string;
  feature: string;
  functions: readonly { readonly name: string }[];
}

/** The least that each function works with. */
export const PERMISSIONS: readonly Permission[] = [
  {
    name: 'DeviceManagementManagedDevices.Read.All',
    kind: 'delegated',
    id: '314874da-47d6-4978-88dc-cf0d37f0bb82',
    feature: 'Helpdesk: find a device, show it, follow an action',
    functions: [findDevices, getDevice, devicesOfUser, readActionState],
  },
  {
    name: 'DeviceManagementManagedDevices.PrivilegedOperations.All',
    kind: 'delegated',
    id: '3404d2bf-2b13-457e-a330-c24615765193',
    feature: 'Helpdesk: sync a device, start Configuration Manager actions',
    functions: [syncDevice, triggerConfigurationManagerAction],
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
    functions: [findDevices],
  },
  {
    name: 'DeviceManagementManagedDevices.Read.All',
    kind: 'application',
    id: '2f51be20-0bb4-4fed-bf7b-db946066c75e',
    feature:
      'Employee: the own devices, what is wrong with them, when a new one has arrived. Helpdesk: follow an action after the agent went away. ' +
      'Alerts: the push certificate, and how many devices depend on it',
    functions: [devicesOfUser, getDevice, failedPolicies, readActionState, pushCertificate, appleDeviceCounts, countAutomatedEnrollments],
  },
  {
    name: 'DeviceManagementServiceConfig.Read.All',
    kind: 'application',
    id: '06a5fe6d-c49d-46a7-b082-56b1b14103c7',
    feature: 'Alerts: tokens of automated enrollment and of bought apps (not enough for the push certificate)',
    functions: [enrollmentTokens, vppTokens],
  },
  {
    name: 'Application.Read.All',
    kind: 'application',
    id: '9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30',
    feature: 'Alerts: secrets and certificates of app registrations',
    functions: [applications],
  },
];
