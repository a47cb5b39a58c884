import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { marieke, oliver, sanne, tenantId } from '../../sandbox/personas.ts';
import { GraphCaller, appToken, personToken } from './graph-caller.ts';

let graph: GraphCaller;
beforeAll(async () => {
  graph = await GraphCaller.open();
});
afterAll(() => graph.company.stop());

const devices = '/v1.0/deviceManagement/managedDevices';
const names = (value: { deviceName: string }[]) => value.map((device) => device.deviceName);

describe('the list of devices', () => {
  test('comes in pages that count only themselves, and ends without a next link', async () => {
    const all: string[] = [];
    let next: string | undefined = `${devices}?$select=id,deviceName`;
    let pages = 0;
    while (next !== undefined) {
      const { body } = await graph.get(next);
      expect(body['@odata.count']).toBe(body.value.length);
      all.push(...body.value.map((device: { id: string }) => device.id));
      next = body['@odata.nextLink'] as string | undefined;
      pages += 1;
    }
    expect(pages).toBe(5);
    expect(new Set(all).size).toBe(graph.company.tenant.devices.length);
  });

  test('keeps the query in its next link', async () => {
    const { body } = await graph.get(`${devices}?$top=1&$select=deviceName&$filter=operatingSystem eq 'Windows'`);
    expect(body['@odata.nextLink']).toContain('$filter=operatingSystem%20eq%20\'Windows\'');
    const second = await graph.get(body['@odata.nextLink']);
    expect(Object.keys(second.body.value[0])).toEqual(['deviceName']);
    expect(second.body.value).toHaveLength(1);
  });

  test('finds both laptops of the same name', async () => {
    const { body } = await graph.get(`${devices}?$filter=deviceName eq 'lt-0300'`);
    expect(names(body.value)).toEqual(['LT-0300', 'LT-0300']);
  });

  test('reads a doubled quote in a name', async () => {
    const { body } = await graph.get(`${devices}?$filter=${encodeURIComponent("deviceName eq 'Oliver''s iPhone'")}`);
    expect(names(body.value)).toEqual(["Oliver's iPhone"]);
  });

  test.each([
    ["wiFiMacAddress eq 'AABBCCDDEEFF'"],
    ["id eq '00000000-0000-0000-0000-000000000000'"],
    ["skuFamily eq 'nothing'"],
    ["serialNumber eq ''"],
    ["ownerType eq 'personal'"],
  ])('ignores a filter that Intune does not support: %s', async (filter) => {
    const { status, body } = await graph.get(`${devices}?$filter=${encodeURIComponent(filter)}&$top=999`);
    expect(status).toBe(200);
    expect(body.value).toHaveLength(graph.company.tenant.devices.length);
  });

  test('takes the owner type as a filter in beta', async () => {
    const { body } = await graph.get("/beta/deviceManagement/managedDevices?$filter=ownerType eq 'personal'&$top=999");
    expect(body.value.length).toBeGreaterThan(50);
    expect(body.value.every((device: { ownerType: string }) => device.ownerType === 'personal')).toBe(true);
  });

  test('answers startswith as if it were contains', async () => {
    const { body } = await graph.get(`${devices}?$filter=startswith(deviceName,'0421')`);
    expect(names(body.value)).toEqual(['LT-0421']);
  });

  test('leaves out what it cannot filter by from an or', async () => {
    const { body } = await graph.get(`${devices}?$filter=startswith(deviceName,'LT-0421') or startswith(userDisplayName,'Oliver')`);
    expect(names(body.value)).toEqual(['LT-0421']);
  });

  test('filters by dates', async () => {
    const before = new Date(graph.clock.now() - 8 * 24 * 60 * 60 * 1000).toISOString();
    const { body } = await graph.get(`${devices}?$filter=lastSyncDateTime lt ${before} and contains(deviceName,'LT-')&$top=999`);
    expect(names(body.value)).toContain('LT-0288');
    expect(names(body.value)).not.toContain('LT-0421');
  });

  test('refuses a filter that cannot be read', async () => {
    const { status, body } = await graph.get(`${devices}?$filter=deviceName like 'x'`);
    expect([status, body.error.code]).toEqual([400, 'BadRequest']);
  });

  test('shows no action results and no properties that need $select', async () => {
    const device = graph.device('LT-0421');
    device.record.deviceActionResults = [{ actionName: 'rebootNow', actionState: 'done', startDateTime: '', lastUpdatedDateTime: '' }];
    const { body } = await graph.get(`${devices}?$filter=deviceName eq 'LT-0421'`);
    expect(body.value[0]).toMatchObject({ deviceActionResults: [], physicalMemoryInBytes: 0, ethernetMacAddress: null, notes: null });
    device.record.deviceActionResults = [];
  });
});

describe('one device', () => {
  test('is answered at the root, and tells its memory only when asked', async () => {
    const path = `${devices}/${graph.device('LT-0421').record.id}`;
    const plain = await graph.get(path);
    expect(plain.body).toMatchObject({ deviceName: 'LT-0421', physicalMemoryInBytes: 0 });
    expect(plain.body['@odata.context']).toMatch(/managedDevices\/\$entity$/);
    const selected = await graph.get(`${path}?$select=deviceName,physicalMemoryInBytes`);
    expect(selected.body.physicalMemoryInBytes).toBeGreaterThan(0);
    expect(selected.body).not.toHaveProperty('serialNumber');
  });

  test('has its join type and Configuration Manager health in beta only', async () => {
    const { id } = graph.device('LT-0421').record;
    const beta = await graph.get(`/beta/deviceManagement/managedDevices/${id}`);
    expect(beta.body).toMatchObject({ joinType: 'hybridAzureADJoined', configurationManagerClientHealthState: { state: 'healthy' } });
    const v1 = await graph.get(`${devices}/${id}`);
    expect(v1.body).not.toHaveProperty('joinType');
    expect(v1.body.configurationManagerClientEnabledFeatures).not.toHaveProperty('officeApps');
    const wrong = await graph.get(`${devices}/${id}?$select=joinType`);
    expect(wrong.status).toBe(400);
    expect(wrong.body.error.message).toContain("Could not find a property named 'joinType'");
  });

  test('has an enrollment type in v1.0 only where v1.0 has a word for it', async () => {
    const phone = graph.company.tenant.devices.find((device) => device.kind === 'android-company');
    const { body } = await graph.get(`${devices}/${phone?.record.id}`);
    expect(body.deviceEnrollmentType).toBe('unknownFutureValue');
  });

  test('is not found with Intune\'s JSON inside the message', async () => {
    const { status, body, headers } = await graph.get(`${devices}/6d0a7a1e-0000-4000-8000-000000000000`);
    expect([status, body.error.code]).toEqual([404, 'ResourceNotFound']);
    const message = JSON.parse(body.error.message);
    expect(message._version).toBe(3);
    expect(message.Message).toMatch(/ - Operation ID \(for customer support\): .* - Activity ID: [0-9a-f-]{36} - Url: https:/);
    expect(body.error.innerError['request-id']).toBe(headers.get('request-id'));
  });
});

describe('people', () => {
  test('are found by the beginning of a name, and by id or address', async () => {
    const { body } = await graph.get("/v1.0/users?$filter=startswith(displayName,'Sanne d') or startswith(surname,'Bennett')&$select=id");
    expect(body.value).toEqual([{ id: sanne.id }, { id: oliver.id }]);
    const byAddress = await graph.get(`/v1.0/users/${oliver.userPrincipalName}`);
    expect(byAddress.body).toMatchObject({ id: oliver.id, displayName: 'Oliver Bennett', preferredLanguage: 'en-GB' });
    expect(byAddress.body).not.toHaveProperty('department');
  });

  test('are searched only with a consistency level', async () => {
    const path = '/v1.0/users?$search="displayName:vries"&$top=5';
    expect((await graph.get(path)).status).toBe(400);
    const { body } = await graph.call('GET', path, { headers: { ConsistencyLevel: 'eventual' } });
    expect(body.value.map((user: { id: string }) => user.id)).toContain(sanne.id);
  });

  test('have devices of their own', async () => {
    const { body } = await graph.get(`/v1.0/users/${oliver.id}/managedDevices`);
    expect(names(body.value)).toEqual(["Oliver's iPhone", 'LT-0512']);
    const mine = await graph.get('/v1.0/me/managedDevices', personToken(oliver));
    expect(names(mine.body.value)).toEqual(names(body.value));
  });

  test('refuse a filter that the directory does not support', async () => {
    const { status, body } = await graph.get("/v1.0/users?$filter=contains(displayName,'anne')");
    expect([status, body.error.code]).toEqual([400, 'Request_UnsupportedQuery']);
  });
});

describe('what expires', () => {
  test('is told by certificate, tokens and applications', async () => {
    const push = await graph.get('/v1.0/deviceManagement/applePushNotificationCertificate');
    expect(push.body.appleIdentifier).toBe('apple-mdm@noordkade.example');
    expect((await graph.get('/beta/deviceManagement/depOnboardingSettings')).body.value).toHaveLength(2);
    expect((await graph.get('/v1.0/deviceAppManagement/vppTokens')).body.value[0]).not.toHaveProperty('displayName');
    const apps = await graph.get('/v1.0/applications?$select=displayName,passwordCredentials');
    expect(apps.body.value).toHaveLength(100);
    expect(apps.body['@odata.nextLink']).toBeDefined();
    expect(JSON.stringify(apps.body.value)).not.toMatch(/"secretText":"/);
  });

  test('is not found when no push certificate was ever uploaded', async () => {
    const { apple } = graph.company.tenant;
    const kept = apple.pushCertificate;
    apple.pushCertificate = null;
    expect((await graph.get('/v1.0/deviceManagement/applePushNotificationCertificate')).status).toBe(404);
    apple.pushCertificate = kept;
  });

  test('moves when somebody renews the push certificate, and stays the same topic', async () => {
    const path = '/v1.0/deviceManagement/applePushNotificationCertificate';
    const before = (await graph.get(path)).body;
    graph.company.renewPushCertificate();
    const after = (await graph.get(path)).body;
    expect(Date.parse(after.expirationDateTime) - Date.parse(before.expirationDateTime)).toBeGreaterThan(300 * 24 * 60 * 60 * 1000);
    expect(after.topicIdentifier).toBe(before.topicIdentifier);
    expect(after.certificateSerialNumber).not.toBe(before.certificateSerialNumber);
  });
});

test('answers the other operations that Balie reads', async () => {
  const admin = personToken(marieke);
  for (const path of [
    '/v1.0/me', '/v1.0/deviceManagement/managedDeviceOverview', '/v1.0/deviceManagement?$select=subscriptionState,settings',
    '/beta/deviceManagement?$select=connectorStatus', `/v1.0/organization/${tenantId}?$select=id,mobileDeviceManagementAuthority`,
    '/v1.0/deviceManagement/windowsAutopilotDeviceIdentities', '/v1.0/deviceManagement/deviceEnrollmentConfigurations',
    '/v1.0/deviceManagement/troubleshootingEvents', '/v1.0/servicePrincipals', '/beta/deviceManagement/comanagedDevices',
    '/beta/deviceManagement/operationApprovalRequests', "/v1.0/deviceManagement/getEffectivePermissions(scope='')",
  ]) {
    const { status } = await graph.get(path, admin);
    expect([path, status]).toEqual([path, 200]);
  }
  expect(graph.company.unexpected).toEqual([]);
});

test('records a query option that is not simulated as unexpected', async () => {
  expect((await graph.get('/v1.0/users?$orderby=displayName')).status).toBe(400);
  expect(graph.company.unexpected.splice(0)).toMatchObject([{ path: '/users' }]);
});

test('records what it does not know as unexpected', async () => {
  const { status, body } = await graph.get('/v1.0/deviceManagement/depOnboardingSettings', appToken());
  expect(status).toBe(400);
  expect(body.error.message).toBe("Resource not found for the segment 'depOnboardingSettings'.");
  expect(graph.company.unexpected).toEqual([{ method: 'GET', version: 'v1.0', path: '/deviceManagement/depOnboardingSettings' }]);
});
