import { findPerson } from '../tenant.ts';
import type { World } from '../world.ts';
import { page } from './collection.ts';
import { readDevices } from './devices.ts';
import { permission } from './permissions.ts';
import { Refusal, noSuchResource } from './refusal.ts';
import type { GraphAnswer, GraphRequest } from './request.ts';
import { ok } from './request.ts';
import type { Route } from './route.ts';
import { everyVersion, get } from './route.ts';

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
  const waiting = world.tenant.rules.registered.filter(({ serialNumber }) => serialNumber.toLowerCase().includes(serial));
  return page(request, [...identities, ...waiting], { ...intune, context: 'deviceManagement/windowsAutopilotDeviceIdentities', type: 'windowsAutopilotDeviceIdentity' });
}

/** To whom a restriction is assigned; the defaults have no assignments. */
function assignments(request: GraphRequest, world: World, id: string): GraphAnswer {
  const targets = world.tenant.rules.assignments.get(id) ?? [];
  const value = targets.map((target, index) => ({ id: `${id}_${index}`, source: 'direct', sourceId: null, target }));
  return page(request, value, { ...intune, context: `deviceManagement/deviceEnrollmentConfigurations('${id}')/assignments`, type: 'enrollmentConfigurationAssignment' });
}

/** Twenty groups at most; one that does not exist is left out without a word. */
function checkMemberGroups(request: GraphRequest, world: World, idOrAddress: string): GraphAnswer {
  const person = findPerson(world.tenant, idOrAddress);
  if (!person) throw noSuchResource(idOrAddress);
  const { groupIds } = request.body as { groupIds?: unknown };
  if (!Array.isArray(groupIds) || groupIds.length > 20) throw new Refusal(400, 'Request_BadRequest', 'groupIds has to be a list of at most 20 ids.');
  const value = groupIds.filter((id) => world.tenant.rules.groups.get(String(id))?.has(person.id) ?? false);
  return ok({ '@odata.context': `https://graph.microsoft.com/${request.version}/$metadata#Collection(Edm.String)`, value });
}

/** Filters are not documented here, and what Intune does not know it leaves out: everybody's events come back. */
function enrollmentFailures(request: GraphRequest, world: World, idOrAddress?: string): GraphAnswer {
  const person = idOrAddress === undefined ? undefined : findPerson(world.tenant, idOrAddress);
  const failures = world.tenant.enrollmentFailures.filter((failure) => idOrAddress === undefined || failure.userId === person?.id);
  const collection = { ...intune, context: 'deviceManagement/troubleshootingEvents', type: 'deviceManagementTroubleshootingEvent' };
  return page(request, failures, collection);
}

const readService = { permissions: permission.service, role: 'EnrollmentProgram_Read' };

export const enrollmentRoutes: readonly Route[] = [
  get('/deviceManagement/windowsAutopilotDeviceIdentities', readService, autopilot),
  get('/deviceManagement/deviceEnrollmentConfigurations/{id}/assignments', readService, (request, world, { id = '' }) => assignments(request, world, id)),
  {
    method: 'POST', path: '/users/{id}/checkMemberGroups', versions: everyVersion, needs: { permissions: permission.members },
    answer: (request, world, { id = '' }) => checkMemberGroups(request, world, id),
  },
  get('/deviceManagement/troubleshootingEvents', readDevices, (request, world) => enrollmentFailures(request, world)),
  get('/users/{id}/deviceManagementTroubleshootingEvents', readDevices, (request, world, { id = '' }) =>
    enrollmentFailures(request, world, id),
  ),
];
