import { describe, expect, test } from '@jest/globals';
import { androidBinding } from '../../graph/android-binding.ts';
import { findsEnrollmentServer } from '../../graph/auto-discovery.ts';
import { anyAutopilotDevice } from '../../graph/autopilot-present.ts';
import { enrollmentRestrictions } from '../../graph/enrollment-restrictions.ts';
import { tenantLicences } from '../../graph/licences.ts';
import { certifiedDevices } from '../../graph/management-certificates.ts';
import { mamScope, mdmScope } from '../../graph/mobility-policies.ts';
import { mdmAuthority, setMdmAuthority, verifiedDomains } from '../../graph/organization.ts';
import { subscriptionState } from '../../graph/subscription.ts';
import { fakeGraphForEach } from './fake-graph-for-each.ts';

const fake = fakeGraphForEach();

const tenant = '5f6c1a52-9d0e-4c53-8b7a-2e4f0c9a7d10';
const organisation = `/v1.0/organization/${tenant}`;
const intune = '0000000a-0000-0000-c000-000000000000';
const notFound = { status: 404, body: { error: { code: 'ResourceNotFound', message: '' } } };

describe('the organisation', () => {
  test('is asked for its authority by id and by name', async () => {
    fake.expect(`GET ${organisation}?$select=id%2CdisplayName%2CmobileDeviceManagementAuthority`, { body: { id: tenant, displayName: 'Contoso', mobileDeviceManagementAuthority: 'sccm' } });
    expect(await mdmAuthority(fake.graph, tenant)).toEqual({ organisation: 'Contoso', authority: 'sccm' });
  });

  test('gives its own domains, without those that Microsoft gave', async () => {
    const domain = (name: string, more = {}) => ({ name, isDefault: false, isInitial: false, ...more });
    fake.expect(`GET ${organisation}?$select=id%2CverifiedDomains`, {
      body: { id: tenant, verifiedDomains: [domain('contoso.onmicrosoft.com', { isInitial: true }), domain('contoso.mail.onmicrosoft.com'), domain('contoso.com', { isDefault: true }), domain('fabrikam.nl')] },
    });
    expect(await verifiedDomains(fake.graph, tenant)).toEqual([{ name: 'contoso.com', isDefault: true }, { name: 'fabrikam.nl', isDefault: false }]);
  });

  test('gets Intune as its authority with one call without a body, whose number says nothing', async () => {
    fake.expect(`POST ${organisation}/setMobileDeviceManagementAuthority`, { status: 200, body: { value: 1 } });
    await setMdmAuthority(fake.graph, tenant);
    expect(fake.requests[0]?.body).toBe('');
  });

  test('is not asked a second time when the answer does not come', async () => {
    fake.expect(`POST ${organisation}/setMobileDeviceManagementAuthority`, { status: 503, body: '' });
    await expect(setMdmAuthority(fake.graph, tenant)).rejects.toMatchObject({ code: 'graph_unavailable', maybeExecuted: true });
    expect(fake.requests).toHaveLength(1);
  });
});

test('the subscription', async () => {
  fake.expect('GET /v1.0/deviceManagement?$select=subscriptionState%2Csettings', { body: { subscriptionState: 'warning', settings: {} } });
  expect(await subscriptionState(fake.graph)).toBe('warning');
});

test('the scopes of automatic enrollment, from beta, with the groups they are for', async () => {
  const wire = {
    id: intune, displayName: 'Microsoft Intune', appliesTo: 'selected', isValid: true, discoveryUrl: 'https://d', complianceUrl: '', termsOfUseUrl: null,
    includedGroups: [{ id: 'g1', displayName: 'Sales' }, { id: 'g2', displayName: null }],
  };
  fake.expect(`GET /beta/policies/mobileDeviceManagementPolicies/${intune}?$expand=includedGroups`, { body: wire });
  expect(await mdmScope(fake.graph)).toEqual({ appliesTo: 'selected', groups: ['Sales', 'g2'], isValid: true, discoveryUrl: 'https://d', complianceUrl: null, termsOfUseUrl: null });
  fake.expect(`GET /beta/policies/mobileAppManagementPolicies/${intune}?$expand=includedGroups`, notFound);
  expect(await mamScope(fake.graph)).toBeNull();
  fake.expect(`GET /beta/policies/mobileAppManagementPolicies/${intune}?$expand=includedGroups`, { status: 403, body: '' });
  await expect(mamScope(fake.graph)).rejects.toMatchObject({ code: 'graph_forbidden' });
});

test('the CNAME of one domain, whatever is in its name', async () => {
  fake.expect("GET /v1.0/deviceManagement/verifyWindowsEnrollmentAutoDiscovery(domainName='contoso.com')", { body: { value: true } });
  expect(await findsEnrollmentServer(fake.graph, 'contoso.com')).toBe(true);
  fake.expect("GET /v1.0/deviceManagement/verifyWindowsEnrollmentAutoDiscovery(domainName='o''brien.example')", { body: { value: false } });
  expect(await findsEnrollmentServer(fake.graph, "o'brien.example")).toBe(false);
});

test('managed Google Play, and none where it was never connected', async () => {
  const path = 'GET /beta/deviceManagement/androidManagedStoreAccountEnterpriseSettings?$select=bindStatus%2CenrollmentTarget%2CownerUserPrincipalName%2ClastAppSyncDateTime%2ClastAppSyncStatus';
  fake.expect(path, { body: { bindStatus: 'boundAndValidated', enrollmentTarget: 'all', ownerUserPrincipalName: 'a@contoso.com', lastAppSyncDateTime: '0001-01-01T00:00:00Z', lastAppSyncStatus: 'success' } });
  expect(await androidBinding(fake.graph)).toEqual({ status: 'boundAndValidated', enrollmentTarget: 'all', account: 'a@contoso.com', lastAppSync: null, lastAppSyncStatus: 'success' });
  fake.expect(path, notFound);
  expect(await androidBinding(fake.graph)).toMatchObject({ status: 'notBound' });
});

test('restrictions: the default for all platforms, profiles for one, the limit; other configurations are none', async () => {
  const rule = (platformBlocked: boolean) => ({ platformBlocked, personalDeviceEnrollmentBlocked: false, osMinimumVersion: '10.0', osMaximumVersion: '' });
  fake.expect('GET /beta/deviceManagement/deviceEnrollmentConfigurations', {
    body: {
      value: [
        { '@odata.type': '#microsoft.graph.deviceEnrollmentLimitConfiguration', id: '1', displayName: 'All', priority: 0, limit: 5 },
        { '@odata.type': '#microsoft.graph.deviceEnrollmentPlatformRestrictionsConfiguration', id: '2', displayName: 'All', priority: 0, windowsRestriction: rule(false), androidRestriction: rule(true), androidForWorkRestriction: rule(false) },
        { '@odata.type': '#microsoft.graph.deviceEnrollmentPlatformRestrictionConfiguration', id: '3', displayName: 'Macs', priority: 1, platformType: 'mac', platformRestriction: rule(true) },
        { '@odata.type': '#microsoft.graph.windows10EnrollmentCompletionPageConfiguration', id: '4', displayName: 'ESP', priority: 0 },
      ],
    },
  });
  const of = (platform: string, blocked: boolean) => ({ platform, blocked, personalBlocked: false, minimumVersion: '10.0', maximumVersion: null });
  expect(await enrollmentRestrictions(fake.graph)).toEqual([
    { id: '1', name: 'All', priority: 0, rules: [], deviceLimit: 5 },
    // Android device administrator is blocked, as everywhere; the work profile is not.
    { id: '2', name: 'All', priority: 0, rules: [of('windows', false), of('android', false)], deviceLimit: null },
    { id: '3', name: 'Macs', priority: 1, rules: [of('macos', true)], deviceLimit: null },
  ]);
});

test('licences are counted by what is in the products, and only in those that can be used', async () => {
  const sku = (capabilityStatus: string, enabled: number, consumedUnits: number, ...plans: string[]) => ({
    capabilityStatus, consumedUnits, prepaidUnits: { enabled, warning: 0 }, servicePlans: plans.map((servicePlanId) => ({ servicePlanId })),
  });
  const [intunePlan, p1, p2] = ['C1EC4A95-1f05-45b3-a911-aa3fa01094f5', '41781fb2-bc02-4b7c-bd55-b576c07bb09d', 'eec0eb4f-6444-4f95-aba0-50c24d67f998'];
  fake.expect('GET /v1.0/subscribedSkus?$select=capabilityStatus%2CconsumedUnits%2CprepaidUnits%2CservicePlans', {
    body: { value: [sku('Enabled', 10, 4, intunePlan ?? '', p1 ?? '', p2 ?? ''), sku('Suspended', 99, 9, intunePlan ?? ''), sku('Warning', 5, 5, p1 ?? ''), sku('Enabled', 7, 7, 'other')] },
  });
  expect(await tenantLicences(fake.graph)).toEqual({ intune: { products: 1, bought: 10, assigned: 4 }, entraPremium: { products: 2, bought: 15, assigned: 9 } });
});

test('Autopilot: one device is enough to know', async () => {
  fake.expect('GET /v1.0/deviceManagement/windowsAutopilotDeviceIdentities?$top=1', { body: { value: [] } });
  expect(await anyAutopilotDevice(fake.graph)).toBe(false);
  fake.expect('GET /v1.0/deviceManagement/windowsAutopilotDeviceIdentities?$top=1', { body: { value: [{ id: '1' }], '@odata.nextLink': `${fake.url}/v1.0/x` } });
  expect(await anyAutopilotDevice(fake.graph)).toBe(true);
});

describe('certificates of devices', () => {
  const first = '/v1.0/deviceManagement/managedDevices?$select=id%2CdeviceName%2CoperatingSystem%2CuserId%2CuserDisplayName%2CuserPrincipalName%2ClastSyncDateTime%2CmanagementCertificateExpirationDate';

  test('come page by page, to go on later, with what Intune does not know as null', async () => {
    const next = `${fake.url}/v1.0/deviceManagement/managedDevices?$skiptoken=x`;
    fake.expect(`GET ${first}`, {
      body: { value: [{ id: '1', deviceName: 'A', userId: '', managementCertificateExpirationDate: '0001-01-01T00:00:00Z', lastSyncDateTime: '2026-11-01T00:00:00Z' }], '@odata.nextLink': next },
    });
    const page = await certifiedDevices(fake.graph, null);
    expect(page).toEqual({ next, devices: [{ id: '1', name: 'A', operatingSystem: '', ownerId: null, ownerName: null, lastSync: '2026-11-01T00:00:00.000Z', certificateUntil: null }] });
    fake.expect('GET /v1.0/deviceManagement/managedDevices?$skiptoken=x', { body: { value: [{ id: '2', deviceName: 'B', userId: 'u', userPrincipalName: 'b@contoso.com', managementCertificateExpirationDate: '2026-12-01T00:00:00Z' }] } });
    expect(await certifiedDevices(fake.graph, page.next)).toMatchObject({ next: null, devices: [{ ownerId: 'u', ownerName: 'b@contoso.com', certificateUntil: '2026-12-01T00:00:00.000Z' }] });
  });

  test('a kept next page that is not on Graph gets no token', async () => {
    await expect(certifiedDevices(fake.graph, 'https://evil.example/v1.0/x')).rejects.toMatchObject({ code: 'graph_refused' });
    expect(fake.requests).toEqual([]);
  });
});
