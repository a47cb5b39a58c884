import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { NobodyByThatId } from '../../sandbox/company.ts';
import { ahmed, lotte, oliver, sanne } from '../../sandbox/personas.ts';
import { GraphCaller, appToken, personToken } from './graph-caller.ts';

const second = 1000;
const day = 24 * 60 * 60 * second;

let graph: GraphCaller;
beforeEach(async () => {
  graph = await GraphCaller.open();
});
afterEach(() => graph.company.stop());

describe('a Configuration Manager action', () => {
  const step = async (name: string) => {
    const [result] = await graph.results(graph.device(name));
    return [result?.['actionState'], result?.['actionDeliveryStatus']];
  };

  test('goes from pending over the connector and the site to done', async () => {
    const reply = await graph.configMgr(graph.device('LT-0421'), personToken(ahmed));
    expect([reply.status, reply.body]).toEqual([204, undefined]);
    expect(await step('LT-0421')).toEqual(['pending', 'pendingDelivery']);
    await graph.clock.forward(4 * second);
    expect(await step('LT-0421')).toEqual(['pending', 'deliveredToConnectorService']);
    await graph.clock.forward(6 * second);
    expect(await step('LT-0421')).toEqual(['pending', 'deliveredToOnPremisesServer']);
    await graph.clock.forward(15 * second);
    expect(await step('LT-0421')).toEqual(['done', 'deliveredToOnPremisesServer']);
  });

  test('has the same history when the clock jumps over all of it', async () => {
    await graph.configMgr(graph.device('LT-0421'), personToken(ahmed));
    await graph.clock.forward(2 * day);
    const [result] = await graph.results(graph.device('LT-0421'));
    const took = Date.parse(String(result?.['lastUpdatedDateTime'])) - Date.parse(String(result?.['startDateTime']));
    expect(result?.['actionState']).toBe('done');
    expect(took).toBe(25 * second);
  });

  test('waits while the device is offline, and goes on when it is back', async () => {
    const device = graph.device('LT-0421');
    graph.company.faults.setOffline(device.record.id, true);
    await graph.configMgr(device, personToken(ahmed));
    await graph.clock.forward(day);
    expect(await step('LT-0421')).toEqual(['pending', 'pendingDelivery']);
    graph.company.faults.setOffline(device.record.id, false);
    expect(await step('LT-0421')).toEqual(['pending', 'deliveredToConnectorService']);
    await graph.clock.forward(21 * second);
    expect(await step('LT-0421')).toEqual(['done', 'deliveredToOnPremisesServer']);
  });

  test('never ends on a client that lost its site', async () => {
    await graph.configMgr(graph.device('LT-0377'), personToken(ahmed));
    await graph.clock.forward(day);
    expect(await step('LT-0377')).toEqual(['pending', 'deliveredToOnPremisesServer']);
  });

  test('is accepted from an application, and then fails for want of a person', async () => {
    expect((await graph.configMgr(graph.device('LT-0421'), appToken())).status).toBe(204);
    await graph.clock.forward(day);
    expect(await step('LT-0421')).toEqual(['failed', 'failedToDeliverToConnectorService']);
  });

  test('fails for a person whom Configuration Manager does not know', async () => {
    const person = graph.company.people.find((one) => one.id === ahmed.id);
    const agent = { ...ahmed, synchronised: false };
    graph.company.tenant.people.splice(graph.company.tenant.people.indexOf(person ?? ahmed), 1, agent);
    await graph.configMgr(graph.device('LT-0421'), personToken(agent));
    await graph.clock.forward(day);
    expect(await step('LT-0421')).toEqual(['failed', 'deliveredToOnPremisesServer']);
  });

  test.each([
    ['no body', undefined],
    ['the action alone', { action: 'appEvaluation' }],
    ['no type', { configurationManagerAction: { action: 'appEvaluation' } }],
    ['another type', { configurationManagerAction: { '@odata.type': 'microsoft.graph.action', action: 'appEvaluation' } }],
    ['an unknown action', { configurationManagerAction: { '@odata.type': 'microsoft.graph.configurationManagerAction', action: 'reboot' } }],
  ])('is refused with %s', async (_, body) => {
    const path = `/beta/deviceManagement/managedDevices/${graph.device('LT-0421').record.id}/triggerConfigurationManagerAction`;
    const reply = await graph.call('POST', path, { token: personToken(ahmed), body });
    expect(reply.status).toBe(400);
    expect(await graph.results(graph.device('LT-0421'))).toEqual([]);
  });

  test('is refused on an iPhone, and unknown in v1.0', async () => {
    expect((await graph.configMgr(graph.device("Oliver's iPhone"), personToken(ahmed))).status).toBe(400);
    expect(graph.company.unexpected).toEqual([]);
    const v1 = await graph.configMgr(graph.device('LT-0421'), personToken(ahmed), 'appEvaluation', 'v1.0');
    expect([v1.status, graph.company.unexpected.length]).toEqual([400, 1]);
  });

  test('behaves otherwise where Intune is not documented, when a test wants it so', async () => {
    graph.company.habits.configMgrServesApplications = true;
    graph.company.habits.configMgrResultName = 'action';
    await graph.configMgr(graph.device('LT-0421'), appToken());
    await graph.clock.forward(day);
    expect(await graph.results(graph.device('LT-0421'))).toMatchObject([{ actionName: 'appEvaluation', actionState: 'done' }]);
  });

  test('shows in v1.0 without its delivery', async () => {
    const device = graph.device('LT-0421');
    await graph.configMgr(device, personToken(ahmed));
    const { body } = await graph.get(`/v1.0/deviceManagement/managedDevices/${device.record.id}`);
    expect(Object.keys(body.deviceActionResults[0]).sort()).toEqual(['actionName', 'actionState', 'lastUpdatedDateTime', 'startDateTime']);
  });
});

describe('other actions', () => {
  const act = (name: string, action: string, token = personToken(ahmed), body?: unknown) =>
    graph.call('POST', `/v1.0/deviceManagement/managedDevices/${graph.device(name).record.id}/${action}`, { token, body });

  test('a sync moves the last contact and leaves no entry', async () => {
    const asked = graph.clock.now();
    expect((await act("Oliver's iPhone", 'syncDevice')).status).toBe(204);
    await graph.clock.forward(9 * second);
    const { body } = await graph.get(`/v1.0/deviceManagement/managedDevices/${graph.device("Oliver's iPhone").record.id}`);
    expect(Date.parse(body.lastSyncDateTime)).toBeGreaterThanOrEqual(asked + 7 * second);
    expect(body.deviceActionResults).toEqual([]);
  });

  test('a sync leaves an entry where a test wants it so', async () => {
    graph.company.habits.syncLeavesResult = true;
    await act('LT-0421', 'syncDevice');
    expect(await graph.results(graph.device('LT-0421'))).toMatchObject([{ actionName: 'syncDevice', actionState: 'pending' }]);
  });

  test('a sync does not reach a laptop that has been away for nine days', async () => {
    const before = graph.device('LT-0288').record.lastSyncDateTime;
    await act('LT-0288', 'syncDevice');
    await graph.clock.forward(day);
    graph.company.settle();
    expect(graph.device('LT-0288').record.lastSyncDateTime).toBe(before);
  });

  test('a restart shows as a result, and asking again replaces it', async () => {
    await act('LT-0421', 'rebootNow');
    await act('LT-0421', 'rebootNow');
    await graph.clock.forward(15 * second);
    expect(await graph.results(graph.device('LT-0421'))).toMatchObject([{ actionName: 'rebootNow', actionState: 'done' }]);
  });

  test('a wipe shows in the management state, and then the device is gone', async () => {
    const { id } = graph.device('LT-0421').record;
    await act('LT-0421', 'wipe', personToken(ahmed), { keepUserData: false });
    const state = async () => (await graph.get(`/v1.0/deviceManagement/managedDevices/${id}`)).body.managementState as string;
    expect(await state()).toBe('wipePending');
    await graph.clock.forward(10 * second);
    expect(await state()).toBe('wipeIssued');
    await graph.clock.forward(60 * second);
    expect((await graph.get(`/v1.0/deviceManagement/managedDevices/${id}`)).status).toBe(404);
  });

  test('a remote lock is refused on Windows, and a body that an action does not have', async () => {
    expect((await act('LT-0421', 'remoteLock')).status).toBe(400);
    expect((await act('LT-0421', 'rebootNow', personToken(ahmed), { force: true })).status).toBe(400);
  });
});

describe('permissions', () => {
  const sync = (token: string) =>
    graph.call('POST', `/v1.0/deviceManagement/managedDevices/${graph.device('LT-0421').record.id}/syncDevice`, { token });
  const sentence = (message: string) => String(JSON.parse(message).Message).split(' - Operation ID')[0];

  test('a token that is missing, broken or from another tenant is not accepted', async () => {
    const other = Buffer.from(JSON.stringify({ appOnly: true, scopes: [], roles: [], tid: 'other' })).toString('base64url');
    for (const token of ['', 'nonsense', other]) {
      const { status, body } = await graph.get('/v1.0/users', token);
      expect([status, body.error.code]).toEqual([401, 'InvalidAuthenticationToken']);
    }
  });

  test('writing devices does not include syncing them', async () => {
    const { status, body } = await sync(appToken(['DeviceManagementManagedDevices.ReadWrite.All']));
    expect(status).toBe(403);
    expect(sentence(body.error.message)).toBe(
      'Application is not authorized to perform this operation. Application must have one of the following scopes: DeviceManagementManagedDevices.PrivilegedOperations.All',
    );
  });

  test("the person's Intune role decides in a delegated call", async () => {
    expect((await sync(personToken(lotte))).status).toBe(204);
    const { status, body } = await graph.configMgr(graph.device('LT-0421'), personToken(lotte));
    expect([status, body.error.code]).toEqual([403, 'Forbidden']);
    expect(sentence(body.error.message)).toBe('User is not authorized to perform this operation');
    expect((await sync(personToken(sanne))).status).toBe(403);
    expect((await graph.get('/v1.0/deviceManagement/managedDevices', personToken(sanne))).status).toBe(403);
  });

  test('effective permissions tell the same', async () => {
    const actions = async (token: string) =>
      (await graph.get("/v1.0/deviceManagement/getEffectivePermissions(scope='')", token)).body.value[0].resourceActions[0].allowedResourceActions as string[];
    const name = 'Microsoft.Intune_RemoteTasks_ConfigurationManagerAction';
    expect(await actions(personToken(ahmed))).toContain(name);
    expect(await actions(personToken(lotte))).not.toContain(name);
    expect(await actions(personToken(oliver))).toEqual([]);
  });

  test('the service configuration does not open the push certificate, nor devices the applications', async () => {
    expect((await graph.get('/v1.0/deviceManagement/applePushNotificationCertificate', appToken(['DeviceManagementServiceConfig.Read.All']))).status).toBe(403);
    const { status, body } = await graph.get('/v1.0/applications', appToken(['DeviceManagementManagedDevices.Read.All']));
    expect([status, body.error.code]).toEqual([403, 'Authorization_RequestDenied']);
  });
});

describe('an enrollment', () => {
  const mine = async () =>
    (await graph.get(`/v1.0/users/${sanne.id}/managedDevices?$select=deviceName,complianceState`)).body.value as object[];

  test('brings a phone that appears without a verdict and is compliant a little later', async () => {
    graph.company.enroll(sanne.id, 'iphone-personal');
    expect(await mine()).toHaveLength(1);
    await graph.clock.forward(10 * second);
    expect((await mine())[1]).toEqual({ deviceName: 'iPhone van Sanne', complianceState: 'unknown' });
    await graph.clock.forward(20 * second);
    expect((await mine())[1]).toEqual({ deviceName: 'iPhone van Sanne', complianceState: 'compliant' });
  });

  test('gives a Windows laptop a grace period first', async () => {
    graph.company.enroll(sanne.id, 'windows-company');
    await graph.clock.forward(10 * second);
    expect((await mine())[1]).toMatchObject({ complianceState: 'inGracePeriod' });
  });

  test('that is blocked leaves a trace and no device', async () => {
    graph.company.enroll(sanne.id, 'iphone-personal', 'blocked');
    await graph.clock.forward(day);
    expect(await mine()).toHaveLength(1);
    const { body } = await graph.get(`/v1.0/users/${sanne.id}/deviceManagementTroubleshootingEvents`);
    expect(body.value).toMatchObject([{ failureCategory: 'enrollmentRestrictionsEnforced', userId: sanne.id }]);
  });

  test('is refused for somebody who does not work here', () => {
    expect(() => graph.company.enroll('nobody', 'iphone-personal')).toThrow(NobodyByThatId);
  });
});
