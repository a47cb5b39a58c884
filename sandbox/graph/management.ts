import { allowedResourceActions } from '../intune-roles.ts';
import { graphDate } from '../device.ts';
import { findPerson } from '../tenant.ts';
import type { World } from '../world.ts';
import type { Collection } from './collection.ts';
import { page, single } from './collection.ts';
import { permission } from './permissions.ts';
import { Refusal } from './refusal.ts';
import type { GraphAnswer, GraphRequest } from './request.ts';
import { ok } from './request.ts';
import type { Route } from './route.ts';
import { betaOnly, everyVersion } from './route.ts';

const intune = { pageSize: 1000, largestPage: 1000, count: 'page' } as const;
const day = 24 * 60 * 60 * 1000;

function management(request: GraphRequest, world: World): GraphAnswer {
  const settings = { deviceComplianceCheckinThresholdDays: 30, isScheduledActionEnabled: true, secureByDefault: true };
  const both = { id: '9c3e1a70-5a0e-4a57-9c0d-2f0a6f3b4e21', intuneAccountId: '9c3e1a70-5a0e-4a57-9c0d-2f0a6f3b4e21', subscriptionState: 'active', settings };
  const body = request.version === 'v1.0' ? both : { ...both, accountMoveCompletionDateTime: '0001-01-01T00:00:00Z', connectorStatus: connectorStatus(world) };
  return single(request, body, { context: 'deviceManagement', type: 'deviceManagement', defaults: ['id', 'intuneAccountId', 'subscriptionState', 'settings'] });
}

function connectorStatus(world: World): object[] {
  const { apple } = world.tenant;
  const now = world.clock.now();
  const health = (date: string | undefined): string => {
    const left = Date.parse(date ?? '') - now;
    return left <= 0 ? 'unhealthy' : left < 30 * day ? 'warning' : 'healthy';
  };
  const expiry = (connectorName: string, id: string | undefined, eventDateTime: string | undefined): object => ({
    connectorInstanceId: id, connectorName, status: health(eventDateTime), eventDateTime,
  });
  const push = apple.pushCertificate;
  return [
    ...(push === null ? [] : [expiry('applePushNotificationServiceExpirationDateTime', push.id, push.expirationDateTime)]),
    ...apple.enrollmentTokens.map((token) => expiry('appleDepExpirationDateTime', token.id, token.tokenExpirationDateTime)),
    ...apple.appTokens.map((token) => expiry('vppTokenExpirationDateTime', token.id, token.expirationDateTime)),
    { connectorInstanceId: 'autopilot', connectorName: 'windowsAutopilotLastSyncDateTime', status: 'healthy', eventDateTime: graphDate(now - day / 4) },
  ];
}

function organization(request: GraphRequest, world: World, id: string): GraphAnswer {
  if (id.toLowerCase() !== world.tenant.id) {
    throw new Refusal(404, 'Request_ResourceNotFound', `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`);
  }
  return single(request, organizationEntity(world), { context: 'organization', type: 'organization', defaults: organizationDefaults });
}

const organizationDefaults = ['id', 'displayName', 'countryLetterCode', 'preferredLanguage', 'onPremisesSyncEnabled', 'verifiedDomains', 'tenantType'];

function organizationEntity(world: World): object {
  const { id, displayName, domain } = world.tenant;
  return {
    id, displayName, countryLetterCode: 'NL', preferredLanguage: 'nl', onPremisesSyncEnabled: true, tenantType: 'AAD',
    verifiedDomains: [{ capabilities: 'Email, OfficeCommunicationsOnline', isDefault: true, isInitial: false, name: domain, type: 'Managed' }],
    mobileDeviceManagementAuthority: 'intune',
  };
}

/** For a person: what their Intune role allows. An application has no role, so nothing. */
function effectivePermissions(request: GraphRequest, world: World): GraphAnswer {
  const person = findPerson(world.tenant, request.caller.oid ?? '');
  const allowedResourceActionsOf = person ? allowedResourceActions(person.intuneRole) : [];
  return ok({
    '@odata.context': `https://graph.microsoft.com/${request.version}/$metadata#Collection(microsoft.graph.rolePermission)`,
    value: [{ resourceActions: [{ allowedResourceActions: allowedResourceActionsOf, notAllowedResourceActions: [] }] }],
  });
}

function autopilot(request: GraphRequest, world: World): GraphAnswer {
  const contains = /^contains\(serialNumber,'([^']*)'\)$/.exec(request.query.get('$filter') ?? 'contains(serialNumber,\'\')');
  if (!contains) throw new Refusal(400, 'BadRequest', 'Only contains(serialNumber,…) can filter these.');
  const serial = (contains[1] ?? '').toLowerCase();
  const identities = world.tenant.devices
    .filter(({ kind, record }) => kind === 'windows-autopilot' && record.serialNumber.toLowerCase().includes(serial))
    .map(({ record }) => ({
      id: record.azureADDeviceId, groupTag: 'Standaard', purchaseOrderIdentifier: '', serialNumber: record.serialNumber, productKey: '',
      manufacturer: record.manufacturer, model: record.model, enrollmentState: 'enrolled', lastContactedDateTime: record.lastSyncDateTime,
      addressableUserName: '', userPrincipalName: '', resourceName: '', skuNumber: '', systemFamily: '',
      azureActiveDirectoryDeviceId: record.azureADDeviceId, managedDeviceId: record.id, displayName: '',
    }));
  return page(request, identities, { ...intune, context: 'deviceManagement/windowsAutopilotDeviceIdentities', type: 'windowsAutopilotDeviceIdentity' });
}

function enrollmentConfigurations(request: GraphRequest, world: World): GraphAnswer {
  const open = { platformBlocked: false, personalDeviceEnrollmentBlocked: false, osMinimumVersion: '', osMaximumVersion: '' };
  const common = { description: '', createdDateTime: '0001-01-01T00:00:00Z', lastModifiedDateTime: '0001-01-01T00:00:00Z', version: 1, priority: 0 };
  const type = (name: string): string => `#microsoft.graph.deviceEnrollment${name}Configuration`;
  const configurations = [
    { ...common, '@odata.type': type('Limit'), id: `${world.tenant.id}_DefaultLimit`, displayName: 'All users and all devices', limit: 5 },
    {
      ...common, '@odata.type': type('PlatformRestrictions'), id: `${world.tenant.id}_DefaultPlatformRestrictions`, displayName: 'All users and all devices',
      iosRestriction: { ...open, osMinimumVersion: '18.0' }, windowsRestriction: open, androidRestriction: open, macOSRestriction: open,
      windowsMobileRestriction: { ...open, platformBlocked: true },
    },
  ];
  return page(request, configurations, { ...intune, context: 'deviceManagement/deviceEnrollmentConfigurations', type: 'deviceEnrollmentConfiguration' });
}

function enrollmentFailures(request: GraphRequest, world: World, idOrAddress?: string): GraphAnswer {
  const person = idOrAddress === undefined ? undefined : findPerson(world.tenant, idOrAddress);
  const failures = world.tenant.enrollmentFailures.filter((failure) => idOrAddress === undefined || failure.userId === person?.id);
  const collection: Collection = { ...intune, context: 'deviceManagement/troubleshootingEvents', type: 'deviceManagementTroubleshootingEvent' };
  return page(request, failures, collection);
}

const readManagement = { permissions: permission.management };
const readDevices = { permissions: permission.readDevices, role: 'ManagedDevices_Read' };

export const managementRoutes: readonly Route[] = [
  { method: 'GET', path: '/deviceManagement', versions: everyVersion, needs: readManagement, answer: management },
  {
    method: 'GET', path: '/organization', versions: everyVersion, needs: { permissions: permission.organization },
    answer: (request, world) => page(request, [organizationEntity(world)], { pageSize: 100, largestPage: 999, count: 'asked', context: 'organization', type: 'organization', defaults: organizationDefaults }),
  },
  { method: 'GET', path: '/organization/{id}', versions: everyVersion, needs: { permissions: permission.organization }, answer: (request, world, { id = '' }) => organization(request, world, id) },
  { method: 'GET', path: "/deviceManagement/getEffectivePermissions(scope='{scope}')", versions: everyVersion, needs: { permissions: permission.roles }, answer: effectivePermissions },
  { method: 'GET', path: '/deviceManagement/windowsAutopilotDeviceIdentities', versions: everyVersion, needs: { permissions: permission.service, role: 'EnrollmentProgram_Read' }, answer: autopilot },
  { method: 'GET', path: '/deviceManagement/deviceEnrollmentConfigurations', versions: everyVersion, needs: { permissions: permission.service }, answer: enrollmentConfigurations },
  { method: 'GET', path: '/deviceManagement/troubleshootingEvents', versions: everyVersion, needs: readDevices, answer: (request, world) => enrollmentFailures(request, world) },
  { method: 'GET', path: '/users/{id}/deviceManagementTroubleshootingEvents', versions: everyVersion, needs: readDevices, answer: (request, world, { id }) => enrollmentFailures(request, world, id ?? '') },
  {
    method: 'GET', path: '/deviceManagement/operationApprovalRequests', versions: betaOnly, needs: { permissions: permission.approvals },
    answer: (request) => page(request, [], { ...intune, context: 'deviceManagement/operationApprovalRequests', type: 'operationApprovalRequest' }),
  },
];
