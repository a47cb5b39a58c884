import { describe, expect, test } from '@jest/globals';
import { applications } from '../../graph/applications.ts';
import { enrollmentTokens, pushCertificate, vppTokenDetails, vppTokens } from '../../graph/certificates.ts';
import { failedPolicies } from '../../graph/compliance-policies.ts';
import { syncDevice, triggerConfigurationManagerAction } from '../../graph/device-actions.ts';
import { DEVICE_DETAIL_FIELDS, DEVICE_FIELDS } from '../../graph/device-wire.ts';
import { appleDeviceCounts, countAutomatedEnrollments } from '../../graph/device-counts.ts';
import { devicesOfUser, getDevice, readActionState } from '../../graph/devices.ts';
import { getEffectivePermissions } from '../../graph/my-permissions.ts';
import { fakeGraphForEach } from './fake-graph-for-each.ts';
import { wireDevice } from './wire-device.ts';

const ID = '6f0b3c52-0000-4000-8000-000000000001';
const DEVICE = `/deviceManagement/managedDevices/${ID}`;

const fake = fakeGraphForEach();

const list = (...value: unknown[]) => ({ body: { '@odata.context': 'x', '@odata.count': value.length, value } });
const fields = (names: string) => names.replaceAll(',', '%2C');

describe('getDevice', () => {
  test('asks beta for one device with $select, and turns Intune\'s fillers into null', async () => {
    fake.expect(`GET /beta${DEVICE}?$select=${fields(DEVICE_DETAIL_FIELDS)}`, {
      body: wireDevice({
        id: ID, userId: '', userPrincipalName: '', userDisplayName: '', lastSyncDateTime: '0001-01-01T00:00:00Z',
        joinType: 'hybridAzureADJoined', freeStorageSpaceInBytes: 0, totalStorageSpaceInBytes: 256_000,
        configurationManagerClientEnabledFeatures: { inventory: true, modernApps: true, compliancePolicy: false },
        configurationManagerClientHealthState: { state: 'healthy', errorCode: 0, lastSyncDateTime: '2026-11-20T08:00:00.1234567Z' },
        configurationManagerClientInformation: { clientIdentifier: 'x', clientVersion: '5.00.9128', isBlocked: false },
      }),
    });
    expect(await getDevice(fake.graph, ID)).toEqual({
      id: ID, name: 'LT-0421', serialNumber: 'SN-0421', userId: null, userPrincipalName: null, userDisplayName: null,
      operatingSystem: 'Windows', osVersion: '10.0.26100.1', manufacturer: 'Contoso', model: 'Book 3', ownership: 'company',
      complianceState: 'compliant', graceUntil: null, enrolled: '2026-01-02T03:04:05.000Z', lastSync: null,
      managementAgent: 'configurationManagerClientMdm', managementState: 'managed', enrollmentType: 'windowsCoManagement',
      isEncrypted: true, isSupervised: false, entraDeviceId: 'entra-1',
      intuneWorkloads: { modernApps: true, compliancePolicy: false, deviceConfiguration: false, windowsUpdateForBusiness: false },
      joinType: 'hybridAzureADJoined',
      configurationManager: { state: 'healthy', errorCode: 0, lastSync: '2026-11-20T08:00:00.123Z', version: '5.00.9128', isBlocked: false },
      workloadOwners: { intune: ['inventory', 'modernApps'], configurationManager: ['compliancePolicy'] }, certificateUntil: null,
      freeStorageBytes: null, totalStorageBytes: 256_000, inLostMode: false,
    });
  });

  test('lives with a device about which Intune says nothing', async () => {
    fake.expect(`GET /beta${DEVICE}?$select=${fields(DEVICE_DETAIL_FIELDS)}`, { body: { id: ID } });
    expect(await getDevice(fake.graph, ID)).toMatchObject({ id: ID, name: '', complianceState: 'unknown', configurationManager: null });
  });

  test.each(['', ' ', '.', '..'])('sends nothing for the id %j', async (id) => {
    await expect(getDevice(fake.graph, id)).rejects.toMatchObject({ code: 'graph_input_refused' });
  });

  test('keeps an id that looks like a path inside its place', async () => {
    fake.expect(`GET /beta/deviceManagement/managedDevices/..%2F..%2Fusers%3Fx?$select=${fields(DEVICE_DETAIL_FIELDS)}`, { body: { id: 'x' } });
    await getDevice(fake.graph, '../../users?x');
  });
});

test('readActionState reads the delivery of Configuration Manager actions, and no code that is shown there', async () => {
  const started = { startDateTime: '2026-11-21T10:00:00Z', lastUpdatedDateTime: '2026-11-21T10:01:00Z' };
  fake.expect(`GET /beta${DEVICE}?$select=id%2ClastSyncDateTime%2CmanagementState%2CdeviceActionResults`, {
    body: {
      id: ID, lastSyncDateTime: '2026-11-21T09:00:00Z', managementState: 'managed',
      deviceActionResults: [
        {
          '@odata.type': '#microsoft.graph.configurationManagerActionResult', actionName: 'appEvaluation', actionState: 'pending',
          ...started, actionDeliveryStatus: 'deliveredToConnectorService', errorCode: 0,
        },
        { '@odata.type': '#microsoft.graph.resetPasscodeActionResult', actionName: 'resetPasscode', actionState: 'done', ...started, passcode: '1234', errorCode: 7 },
      ],
    },
  });
  const times = { started: '2026-11-21T10:00:00.000Z', updated: '2026-11-21T10:01:00.000Z' };
  expect(await readActionState(fake.graph, ID)).toEqual({
    lastSync: '2026-11-21T09:00:00.000Z', managementState: 'managed',
    results: [
      { actionName: 'appEvaluation', actionState: 'pending', ...times, deliveryStatus: 'deliveredToConnectorService', errorCode: 0 },
      { actionName: 'resetPasscode', actionState: 'done', ...times, deliveryStatus: null, errorCode: 7 },
    ],
  });
});

test('devicesOfUser lists a person\'s devices, and stops at its bound', async () => {
  const next = '/users/anna%40contoso.com/managedDevices?$skiptoken=2';
  fake.expect(`GET /v1.0/users/anna%40contoso.com/managedDevices?$select=${fields(DEVICE_FIELDS)}`, {
    body: { value: [wireDevice({ id: '1' }), wireDevice({ id: '2' })], '@odata.nextLink': `${fake.url}/v1.0${next}` },
  });
  fake.expect(`GET /v1.0${next}`, list(wireDevice({ id: '3' }), wireDevice({ id: '4' })));
  const devices = await devicesOfUser(fake.graph, 'anna@contoso.com', undefined, 3);
  expect(devices.map((device) => device.id)).toEqual(['1', '2', '3']);
});

test('failedPolicies names each policy that a device does not meet once, however Intune spells the state', async () => {
  const state = (displayName: string | null, status: string) => ({ id: `${displayName}${status}`, displayName, state: status });
  fake.expect(
    `GET /v1.0${DEVICE}/deviceCompliancePolicyStates`,
    list(state('Basis', 'nonCompliant'), state('Basis', 'nonCompliant'), state('Updates', 'error'), state('Default', 'compliant'), state(null, 'nonCompliant')),
  );
  expect(await failedPolicies(fake.graph, ID)).toEqual(['Basis', 'Updates']);
});

describe('an action', () => {
  test.each(['refreshMachinePolicy', 'refreshUserPolicy', 'appEvaluation'] as const)('%s goes to beta with its exact body', async (action) => {
    fake.expect(`POST /beta${DEVICE}/triggerConfigurationManagerAction`, {});
    await triggerConfigurationManagerAction(fake.graph, ID, action);
    expect(fake.requests[0]?.body).toBe(
      `{"configurationManagerAction":{"@odata.type":"microsoft.graph.configurationManagerAction","action":"${action}"}}`,
    );
  });

  test('syncDevice goes to v1.0 with an empty body', async () => {
    fake.expect(`POST /v1.0${DEVICE}/syncDevice`, {});
    await syncDevice(fake.graph, ID);
    expect(fake.requests[0]?.body).toBe('');
  });
});

describe('counting', () => {
  test('Apple devices is one read', async () => {
    fake.expect('GET /v1.0/deviceManagement/managedDeviceOverview?$select=id%2CdeviceOperatingSystemSummary', {
      body: { enrolledDeviceCount: 9, deviceOperatingSystemSummary: { androidCount: 1, iosCount: 5, macOSCount: 2, windowsCount: 1 } },
    });
    expect(await appleDeviceCounts(fake.graph)).toEqual({ ios: 5, macos: 2 });
  });

  test('automated enrollments reads every page and looks at each device', async () => {
    const path = '/v1.0/deviceManagement/managedDevices?';
    fake.expect(`GET ${path}$select=id%2CdeviceEnrollmentType`, {
      body: {
        value: ['appleBulkWithUser', 'userEnrollment', 'appleBulkWithoutUser'].map((deviceEnrollmentType) => ({ id: 'x', deviceEnrollmentType })),
        '@odata.nextLink': `${fake.url}${path}$skiptoken=x`,
      },
    });
    fake.expect(`GET ${path}$skiptoken=x`, list({ id: 'x', deviceEnrollmentType: 'appleBulkWithUser' }, { id: 'y' }));
    expect(await countAutomatedEnrollments(fake.graph)).toBe(3);
  });
});

describe('what expires', () => {
  const PUSH = 'GET /v1.0/deviceManagement/applePushNotificationCertificate?$select=id%2CappleIdentifier%2CtopicIdentifier%2CexpirationDateTime%2CcertificateSerialNumber';

  test('the push certificate, with the Apple ID to renew it', async () => {
    fake.expect(PUSH, {
      body: { appleIdentifier: 'mdm@contoso.com', topicIdentifier: 'com.apple.mgmt.x', expirationDateTime: '2026-12-01T00:00:00Z', certificateSerialNumber: '3F' },
    });
    expect(await pushCertificate(fake.graph)).toEqual({
      appleId: 'mdm@contoso.com', topic: 'com.apple.mgmt.x', serialNumber: '3F', expires: '2026-12-01T00:00:00.000Z',
    });
  });

  test('no push certificate is null, but being refused is an error', async () => {
    fake.expect(PUSH, { status: 404, body: { error: { code: 'ResourceNotFound', message: '' } } });
    expect(await pushCertificate(fake.graph)).toBeNull();
    fake.expect(PUSH, { status: 403, body: '' });
    await expect(pushCertificate(fake.graph)).rejects.toMatchObject({ code: 'graph_forbidden' });
  });

  test('enrollment tokens, from beta', async () => {
    fake.expect(
      'GET /beta/deviceManagement/depOnboardingSettings?$select=id%2CtokenName%2CappleIdentifier%2CtokenExpirationDateTime%2C' +
        'lastSuccessfulSyncDateTime%2ClastSyncErrorCode%2CsyncedDeviceCount',
      list({ id: '1', tokenName: 'ABM', appleIdentifier: 'abm@contoso.com', tokenExpirationDateTime: '2027-01-01T00:00:00Z', lastSuccessfulSyncDateTime: '0001-01-01T00:00:00Z', lastSyncErrorCode: 0, syncedDeviceCount: 12 }),
    );
    expect(await enrollmentTokens(fake.graph)).toEqual([
      { id: '1', name: 'ABM', appleId: 'abm@contoso.com', expires: '2027-01-01T00:00:00.000Z', lastSync: null, lastSyncErrorCode: 0, syncedDeviceCount: 12 },
    ]);
  });

  test('VPP tokens, without the secret that is the token', async () => {
    fake.expect(
      'GET /v1.0/deviceAppManagement/vppTokens?$select=id%2CorganizationName%2CappleId%2CexpirationDateTime%2Cstate%2ClastSyncDateTime%2ClastSyncStatus',
      list({ id: '1', organizationName: 'Contoso', appleId: 'vpp@contoso.com', expirationDateTime: '2027-01-01T00:00:00Z', state: 'valid', lastSyncDateTime: '2026-11-20T00:00:00Z', lastSyncStatus: 'completed', token: 'secret' }),
    );
    expect(await vppTokens(fake.graph)).toEqual([
      { id: '1', organization: 'Contoso', appleId: 'vpp@contoso.com', expires: '2027-01-01T00:00:00.000Z', state: 'valid', lastSync: '2026-11-20T00:00:00.000Z', lastSyncStatus: 'completed' },
    ]);
  });

  test('what only beta tells of VPP tokens: what people call them, and that one was uploaded twice', async () => {
    fake.expect('GET /beta/deviceAppManagement/vppTokens?$select=id%2CdisplayName%2ClocationName%2Cstate', list(
      { id: '1', displayName: 'Utrecht', locationName: 'Contoso Utrecht', state: 'valid' }, { id: '2', displayName: '', locationName: 'Contoso Gent', state: 'duplicateLocationId' },
      { id: '3', displayName: null },
    ));
    expect([...(await vppTokenDetails(fake.graph))]).toEqual([['1', { name: 'Utrecht', duplicate: false }], ['2', { name: 'Contoso Gent', duplicate: true }], ['3', { name: null, duplicate: false }]]);
  });

  test('credentials of app registrations, a certificate once and apps without any left out', async () => {
    const dates = { startDateTime: '2026-01-01T00:00:00Z', endDateTime: '2026-12-24T00:00:00Z' };
    fake.expect('GET /v1.0/applications?$select=id%2CappId%2CdisplayName%2CidentifierUris%2CpasswordCredentials%2CkeyCredentials&$top=999', list(
      { id: '1', appId: 'a', displayName: 'Payroll', passwordCredentials: [{ keyId: 's', displayName: 'CI', hint: 'abc', secretText: null, ...dates }], keyCredentials: [
        { keyId: 'k1', customKeyIdentifier: 'AB', usage: 'Sign', ...dates }, { keyId: 'k2', customKeyIdentifier: 'AB', usage: 'Verify', ...dates },
      ] },
      { id: '2', appId: 'b', displayName: 'Empty', passwordCredentials: [], keyCredentials: [] },
    ));
    const found = [];
    for await (const application of applications(fake.graph)) found.push(application);
    const times = { starts: '2026-01-01T00:00:00.000Z', expires: '2026-12-24T00:00:00.000Z' };
    expect(found).toEqual([{
      id: '1', appId: 'a', name: 'Payroll', identifierUris: [], credentials: [
        { kind: 'secret', keyId: 's', name: 'CI', hint: 'abc', identifier: null, usage: null, ...times },
        { kind: 'certificate', keyId: 'k2', name: null, hint: null, identifier: 'AB', usage: 'Verify', ...times },
      ],
    }]);
  });
});

test('getEffectivePermissions collects what the caller\'s roles allow', async () => {
  fake.expect("GET /v1.0/deviceManagement/getEffectivePermissions(scope='')", list(
    { resourceActions: [{ allowedResourceActions: ['Microsoft.Intune_RemoteTasks_SyncDevice', 'x'], notAllowedResourceActions: ['x'] }] },
    { resourceActions: [{ allowedResourceActions: ['Microsoft.Intune_ManagedDevices_Read'], notAllowedResourceActions: [] }] },
    { resourceActions: null },
  ));
  expect([...(await getEffectivePermissions(fake.graph))]).toEqual(['Microsoft.Intune_RemoteTasks_SyncDevice', 'Microsoft.Intune_ManagedDevices_Read']);
});
