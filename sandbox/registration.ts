import { balieAppId, balieSecret } from './applications.ts';
import type { Registration } from './entra/directory.ts';
import { tenantId } from './personas.ts';

/** Balie's app registration in the simulated company, with the permissions of docs/permissions.md. */
export const registration: Registration = {
  tenantId,
  appId: balieAppId,
  secret: balieSecret,
  applicationPermissions: [
    'DeviceManagementManagedDevices.Read.All', 'DeviceManagementManagedDevices.PrivilegedOperations.All', 'DeviceManagementServiceConfig.Read.All', 'DeviceManagementApps.Read.All', 'Application.Read.All',
    'DeviceManagementConfiguration.Read.All', 'LicenseAssignment.Read.All', 'GroupMember.Read.All', 'User.ReadBasic.All', 'Organization.Read.All',
  ],
  delegatedPermissions: [
    'DeviceManagementManagedDevices.Read.All', 'DeviceManagementManagedDevices.PrivilegedOperations.All',
    'DeviceManagementManagedDevices.ReadWrite.All',
    'DeviceManagementRBAC.Read.All', 'User.ReadBasic.All', 'User.Read.All', 'Policy.Read.All', 'DeviceManagementServiceConfig.ReadWrite.All',
    'DeviceManagementServiceConfig.Read.All', 'Application.Read.All', 'User.Read', 'DeviceManagementScripts.Read.All', 'GroupMember.Read.All', 'Device.Read.All',
  ],
};
