import type { MobilityPolicy } from '../setup.ts';
import type { World } from '../world.ts';
import { page, single } from './collection.ts';
import { inContact } from './contact.ts';
import { permission } from './permissions.ts';
import { noSuchResource } from './refusal.ts';
import type { GraphAnswer, GraphRequest } from './request.ts';
import { ok } from './request.ts';
import type { Route } from './route.ts';
import { betaOnly, everyVersion, get } from './route.ts';

// How enrollment is set up: what readiness reads, and the one thing that it can set.

const intune = { pageSize: 1000, largestPage: 1000, count: 'page' } as const;
const v1RestrictionsOnly = ['androidForWorkRestriction', 'windowsHomeSkuRestriction', 'deviceEnrollmentConfigurationType', 'roleScopeTagIds'];

function mobilityPolicy(request: GraphRequest, policy: MobilityPolicy | null, id: string, type: string): GraphAnswer {
  if (policy === null || id.toLowerCase() !== policy.id) throw noSuchResource(id);
  const { includedGroups, ...rest } = policy;
  const expanded = request.query.get('$expand') === 'includedGroups';
  return single(request, expanded ? { ...rest, includedGroups } : rest, { context: `policies/${type}`, type });
}

/** Delegated only: an application's token carries no permission that is enough. */
const readPolicies = { permissions: [], delegatedOnly: ['Policy.Read.All', 'Policy.ReadWrite.MobilityManagement'] };

function androidBinding(request: GraphRequest, world: World): GraphAnswer {
  const { android } = world.tenant.setup;
  // A sync that fails does not take place.
  const shown = android['lastAppSyncStatus'] === 'success' ? inContact(android, 'lastAppSyncDateTime', world) : android;
  return single(request, shown, {
    context: 'deviceManagement/androidManagedStoreAccountEnterpriseSettings', type: 'androidManagedStoreAccountEnterpriseSettings',
  });
}

function enrollmentConfigurations(request: GraphRequest, world: World): GraphAnswer {
  const all = world.tenant.setup.enrollmentConfigurations;
  const shown =
    request.version === 'beta' ? all : all.map((one) => Object.fromEntries(Object.entries(one).filter(([name]) => !v1RestrictionsOnly.includes(name))));
  return page(request, shown, { ...intune, context: 'deviceManagement/deviceEnrollmentConfigurations', type: 'deviceEnrollmentConfiguration' });
}

function autoDiscovery(request: GraphRequest, world: World, domain: string): GraphAnswer {
  return ok({ '@odata.context': `https://graph.microsoft.com/${request.version}/$metadata#Edm.Boolean`, value: world.tenant.setup.autoDiscovery.has(domain.toLowerCase()) });
}

function subscribedSkus(request: GraphRequest, world: World): GraphAnswer {
  return page(request, world.tenant.setup.licences, { pageSize: 100, largestPage: 999, count: 'asked', context: 'subscribedSkus', type: 'subscribedSku' });
}

/** Always Intune, and 200 with a number that says nothing. */
function setAuthority(request: GraphRequest, world: World, id: string): GraphAnswer {
  if (id.toLowerCase() !== world.tenant.id) throw noSuchResource(id);
  world.tenant.setup.authority = 'intune';
  return ok({ '@odata.context': `https://graph.microsoft.com/${request.version}/$metadata#Edm.Int32`, value: 1 });
}

const readConfiguration = { permissions: permission.configuration, role: 'Organization_Read' };
const readRestrictions = { permissions: permission.appTokens, role: 'EnrollmentProgram_Read' };
const writeService = { permissions: permission.writeService, role: 'Organization_Update' };

export const readinessRoutes: readonly Route[] = [
  get('/policies/mobileDeviceManagementPolicies/{id}', readPolicies, (request, world, { id = '' }) => mobilityPolicy(request, world.tenant.setup.mdmPolicy, id, 'mobileDeviceManagementPolicies'), betaOnly),
  get('/policies/mobileAppManagementPolicies/{id}', readPolicies, (request, world, { id = '' }) => mobilityPolicy(request, world.tenant.setup.mamPolicy, id, 'mobileAppManagementPolicies'), betaOnly),
  get('/deviceManagement/androidManagedStoreAccountEnterpriseSettings', readConfiguration, androidBinding, betaOnly),
  get('/deviceManagement/deviceEnrollmentConfigurations', readRestrictions, enrollmentConfigurations),
  get("/deviceManagement/verifyWindowsEnrollmentAutoDiscovery(domainName='{domain}')", writeService, (request, world, { domain = '' }) => autoDiscovery(request, world, domain)),
  get('/subscribedSkus', { permissions: permission.licences }, subscribedSkus),
  {
    method: 'POST', path: '/organization/{id}/setMobileDeviceManagementAuthority', versions: everyVersion, needs: writeService,
    answer: (request, world, { id = '' }) => setAuthority(request, world, id),
  },
];
