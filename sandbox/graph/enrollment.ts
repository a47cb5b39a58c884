import { findPerson } from '../tenant.ts';
import type { World } from '../world.ts';
import { page } from './collection.ts';
import { readDevices } from './devices.ts';
import { permission } from './permissions.ts';
import { Refusal } from './refusal.ts';
import type { GraphAnswer, GraphRequest } from './request.ts';
import type { Route } from './route.ts';
import { get } from './route.ts';

const intune = { pageSize: 1000, largestPage: 1000, count: 'page' } as const;

/** Autopilot takes contains(serialNumber,…) as a filter, and answers eq with 400. */
function autopilot(request: GraphRequest, world: World): GraphAnswer {
  const contains = /^contains\(serialNumber,'([^']*)'\)$/.exec(request.query.get('$filter') ?? "contains(serialNumber,'')");
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
  const collection = { ...intune, context: 'deviceManagement/troubleshootingEvents', type: 'deviceManagementTroubleshootingEvent' };
  return page(request, failures, collection);
}

const readService = { permissions: permission.service, role: 'EnrollmentProgram_Read' };

export const enrollmentRoutes: readonly Route[] = [
  get('/deviceManagement/windowsAutopilotDeviceIdentities', readService, autopilot),
  get('/deviceManagement/deviceEnrollmentConfigurations', { permissions: permission.service }, enrollmentConfigurations),
  get('/deviceManagement/troubleshootingEvents', readDevices, (request, world) => enrollmentFailures(request, world)),
  get('/users/{id}/deviceManagementTroubleshootingEvents', readDevices, (request, world, { id = '' }) =>
    enrollmentFailures(request, world, id),
  ),
];
