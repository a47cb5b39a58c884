import { roleAllows } from '../intune-roles.ts';
import type { GraphRequest } from './request.ts';
import { Refusal, intuneRefusal } from './refusal.ts';

/** Who may call an operation: one of these permissions, and for people also an Intune role. */
export interface Needs {
  /** Any one suffices, delegated or application. Empty: any valid token. */
  permissions: readonly string[];
  /** Only in a delegated call. */
  delegatedOnly?: readonly string[];
  /** What the caller's Intune role must allow, without "Microsoft.Intune_"; applications have no role. */
  role?: string;
}

const devices = 'DeviceManagementManagedDevices';
const configuration = 'DeviceManagementConfiguration';
const service = 'DeviceManagementServiceConfig';

export const permission = {
  readDevices: [`${devices}.Read.All`, `${devices}.ReadWrite.All`, `${configuration}.Read.All`, `${configuration}.ReadWrite.All`],
  readUserDevices: [`${devices}.Read.All`, `${devices}.ReadWrite.All`],
  writeDevices: [`${devices}.ReadWrite.All`, `${configuration}.ReadWrite.All`],
  privileged: [`${devices}.PrivilegedOperations.All`],
  wipe: [`${devices}.ReadWrite.All`, `${configuration}.ReadWrite.All`, `${devices}.PrivilegedOperations.All`],
  /** Microsoft documents these read permissions as enough for some writes. */
  readIsEnough: [`${configuration}.Read.All`, `${devices}.Read.All`, `${devices}.PrivilegedOperations.All`],
  /** Reading the service configuration is not enough for the push certificate; writing it is. */
  pushCertificate: [
    `${devices}.Read.All`, `${devices}.ReadWrite.All`, `${configuration}.Read.All`, `${configuration}.ReadWrite.All`,
    `${service}.ReadWrite.All`,
  ],
  apps: ['DeviceManagementApps.Read.All', 'DeviceManagementApps.ReadWrite.All'],
  service: [`${service}.Read.All`, `${service}.ReadWrite.All`],
  appTokens: [`${service}.Read.All`, `${service}.ReadWrite.All`, `${configuration}.Read.All`, `${configuration}.ReadWrite.All`],
  management: [
    `${service}.Read.All`, `${service}.ReadWrite.All`, `${configuration}.Read.All`, `${configuration}.ReadWrite.All`,
    `${devices}.Read.All`, `${devices}.ReadWrite.All`, 'DeviceManagementApps.Read.All', 'DeviceManagementRBAC.Read.All',
  ],
  scripts: ['DeviceManagementScripts.Read.All', 'DeviceManagementScripts.ReadWrite.All'],
  roles: ['DeviceManagementRBAC.Read.All', 'DeviceManagementRBAC.ReadWrite.All'],
  approvals: [
    `${configuration}.Read.All`, `${configuration}.ReadWrite.All`, 'DeviceManagementRBAC.Read.All', 'DeviceManagementRBAC.ReadWrite.All',
  ],
  applications: ['Application.Read.All', 'Application.ReadWrite.All', 'Directory.Read.All'],
  users: [
    'User.ReadBasic.All', 'User.Read.All', 'Directory.Read.All', `${devices}.Read.All`, `${devices}.ReadWrite.All`,
    `${configuration}.Read.All`, `${service}.Read.All`,
  ],
  configuration: [`${configuration}.Read.All`, `${configuration}.ReadWrite.All`],
  writeService: [`${service}.ReadWrite.All`, `${configuration}.ReadWrite.All`],
  licences: ['LicenseAssignment.Read.All', 'LicenseAssignment.ReadWrite.All', 'Organization.Read.All', 'Directory.Read.All'],
  members: ['GroupMember.Read.All', 'Directory.Read.All', 'User.Read.All', 'Group.Read.All'],
  organization: ['Organization.Read.All', 'Directory.Read.All', `${service}.Read.All`, `${service}.ReadWrite.All`],
} as const;

/** Throws Refusal 403 as the service that owns the path words it. */
export function checkPermission(request: GraphRequest, needs: Needs): void {
  const { caller, person } = request;
  const held = caller.appOnly ? caller.roles : caller.scopes;
  const enough = [...needs.permissions, ...(caller.appOnly ? [] : (needs.delegatedOnly ?? []))];
  const open = needs.permissions.length === 0 && needs.delegatedOnly === undefined;
  if (!open && !enough.some((one) => held.includes(one))) throw missingPermission(request, enough);
  if (needs.role === undefined || caller.appOnly) return;
  if (person === null || !roleAllows(person.intuneRole, needs.role)) {
    throw intuneRefusal(403, 'User is not authorized to perform this operation', request.path);
  }
}

function missingPermission(request: GraphRequest, enough: readonly string[]): Refusal {
  if (!request.path.startsWith('/device') && !request.path.includes('/managedDevices')) {
    return new Refusal(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
  }
  const sentence =
    'Application is not authorized to perform this operation. Application must have one of the following scopes: ' +
    enough.join(', ');
  return intuneRefusal(403, sentence, request.path);
}
