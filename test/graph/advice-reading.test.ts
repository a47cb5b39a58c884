import { expect, test } from '@jest/globals';
import { findRegisteredDevices } from '../../graph/autopilot-serial.ts';
import { deviceRules } from '../../graph/conditional-access.ts';
import { configManagerDevices } from '../../graph/configmgr-devices.ts';
import { findRegistrations } from '../../graph/registrations.ts';
import { fakeGraphForEach } from './fake-graph-for-each.ts';

const fake = fakeGraphForEach();

const encoded = (filter: string) => encodeURIComponent(filter).replaceAll("'", '%27');

test('only devices with the Configuration Manager client count, also where Graph ignores the filter', async () => {
  const filter = "managementAgent eq 'configurationManagerClientMdm' or managementAgent eq 'configurationManagerClientMdmEas' or managementAgent eq 'configurationManagerClient'";
  fake.expect(`GET /v1.0/deviceManagement/managedDevices?$filter=${encoded(filter)}&$select=id%2CmanagementAgent`, {
    body: { value: [{ id: '1', managementAgent: 'mdm' }, { id: '2', managementAgent: 'configurationManagerClientMdm' }, { id: '3' }] },
  });
  expect(await configManagerDevices(fake.graph)).toEqual({ count: 1, more: false });
});

test('a serial number is asked with contains, and what does not contain it is left out', async () => {
  fake.expect(`GET /v1.0/deviceManagement/windowsAutopilotDeviceIdentities?$filter=${encoded("contains(serialNumber,'pf3''k')")}`, {
    body: { value: [{ serialNumber: "XPF3'K9", enrollmentState: 'enrolled', lastContactedDateTime: '0001-01-01T00:00:00Z' }, { serialNumber: 'OTHER' }] },
  });
  expect(await findRegisteredDevices(fake.graph, " pf3'k ")).toEqual([
    { serialNumber: "XPF3'K9", manufacturer: null, model: null, groupTag: null, enrollmentState: 'enrolled', lastContact: null },
  ]);
  await expect(findRegisteredDevices(fake.graph, ' ')).rejects.toMatchObject({ code: 'graph_input_refused' });
});

test('an app registration is found by its client id or whole name before a part of the name', async () => {
  const select = 'id,appId,displayName,signInAudience,identifierUris,requiredResourceAccess,passwordCredentials'.replaceAll(',', '%2C');
  const value = [
    { id: '1', appId: 'AAA', displayName: 'ConfigMgr' },
    { id: '2', appId: 'BBB', displayName: 'ConfigMgr old', requiredResourceAccess: [{ resourceAppId: 's', resourceAccess: [{ id: 'p', type: 'Scope' }, { id: 'q', type: 'Role' }] }] },
  ];
  for (let time = 0; time < 3; time += 1) fake.expect(`GET /v1.0/applications?$select=${select}&$top=999`, { body: { value } });
  expect((await findRegistrations(fake.graph, 'configmgr')).map(({ id }) => id)).toEqual(['1']);
  expect((await findRegistrations(fake.graph, 'bbb'))[0]?.permissions).toEqual([{ service: 's', id: 'p', kind: 'delegated' }, { service: 's', id: 'q', kind: 'application' }]);
  expect((await findRegistrations(fake.graph, 'config')).map(({ id }) => id)).toEqual(['1', '2']);
});

test('of the rules of Conditional Access, those that are on and ask for a compliant device are told', async () => {
  const controls = { builtInControls: ['compliantDevice'] };
  fake.expect('GET /v1.0/identity/conditionalAccess/policies?$select=id%2CdisplayName%2Cstate%2CgrantControls', {
    body: {
      value: [
        { displayName: 'on', state: 'enabled', grantControls: controls },
        { displayName: 'tried', state: 'enabledForReportingButNotEnforced', grantControls: controls },
        { displayName: 'off', state: 'disabled', grantControls: controls },
        { displayName: 'other', state: 'enabled', grantControls: { builtInControls: ['mfa'] } },
        { displayName: 'session', state: 'enabled', grantControls: null },
      ],
    },
  });
  expect(await deviceRules(fake.graph)).toEqual([{ name: 'on', reportOnly: false }, { name: 'tried', reportOnly: true }]);
});
