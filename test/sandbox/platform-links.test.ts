import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { GraphCaller, appToken } from './graph-caller.ts';

let graph: GraphCaller;
beforeAll(async () => {
  graph = await GraphCaller.open();
});
afterAll(() => graph.company.stop());

const day = 24 * 60 * 60 * 1000;
const [configuration, service] = [appToken(['DeviceManagementConfiguration.Read.All']), appToken(['DeviceManagementServiceConfig.Read.All'])];

test.each([
  ['androidDeviceOwnerEnrollmentProfiles', configuration, service],
  ['androidForWorkEnrollmentProfiles', configuration, service],
  ['chromeOSOnboardingSettings', configuration, service],
  ['domainJoinConnectors', configuration, service],
  ['windowsAutopilotSettings', service, configuration],
])('%s are beta only, and refused without their permission', async (name, enough, other) => {
  expect((await graph.get(`/beta/deviceManagement/${name}`, enough)).status).toBe(200);
  expect((await graph.get(`/beta/deviceManagement/${name}`, other)).status).toBe(403);
  expect((await graph.get(`/v1.0/deviceManagement/${name}`, enough)).status).toBe(400);
  expect(graph.company.unexpected.splice(0)).toHaveLength(1);
});

test('a property that no type has is refused', async () => {
  expect((await graph.get('/beta/deviceManagement/domainJoinConnectors?$select=id,heartbeat', configuration)).status).toBe(400);
});

test('profiles are told apart by type, and a filter that Intune does not know answers all of them', async () => {
  const path = '/v1.0/deviceManagement/deviceConfigurations';
  const types = async (query: string) => new Set((await graph.get(path + query, configuration)).body.value.map((one: { '@odata.type': string }) => one['@odata.type']));
  expect(await types("?$filter=isof('microsoft.graph.windowsUpdateForBusinessConfiguration')")).toEqual(new Set(['#microsoft.graph.windowsUpdateForBusinessConfiguration']));
  expect((await types("?$filter=platform eq 'windows'")).size).toBeGreaterThan(1);
});

test('the accounts of packages are among the people', async () => {
  const { body } = await graph.get("/v1.0/users?$filter=startswith(userPrincipalName,'package_')&$select=displayName,createdDateTime", service);
  expect(body.value).toEqual([{ displayName: expect.stringMatching(/^package_/), createdDateTime: expect.stringContaining('T') }]);
});

test('what keeps in contact does so when the clock has moved, until it falls silent', async () => {
  const last = async () => Date.parse((await graph.get('/beta/deviceManagement/windowsAutopilotSettings', service)).body.lastSyncDateTime);
  await graph.clock.forward(10 * day);
  expect(graph.clock.now() - (await last())).toBeLessThan(day);
  graph.company.tenant.silent.add('windowsAutopilotSettings');
  expect(graph.clock.now() - (await last())).toBeGreaterThan(9 * day);
});
