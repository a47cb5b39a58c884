import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { applications } from '../../graph/applications.ts';
import { enrollmentTokens, pushCertificate, vppTokens } from '../../graph/certificates.ts';
import { openGraph } from '../../graph/client.ts';
import { syncDevice, triggerConfigurationManagerAction } from '../../graph/device-actions.ts';
import { appleDeviceCounts, countAutomatedEnrollments } from '../../graph/device-counts.ts';
import { devicesOfUser, getDevice, readActionState } from '../../graph/devices.ts';
import { GraphForbidden } from '../../graph/errors.ts';
import { findDevices } from '../../graph/find-devices.ts';
import type { Graph } from '../../graph/graph.ts';
import { getEffectivePermissions } from '../../graph/my-permissions.ts';
import { PERMISSIONS } from '../../graph/permissions.ts';
import { ahmed, lotte, sanne } from '../../sandbox/personas.ts';
import { GraphCaller, appToken, personToken } from './graph-caller.ts';

// Balie's production code against the simulated Graph, with exactly the permissions that Balie asks for.

const held = (kind: 'delegated' | 'application') => PERMISSIONS.filter((one) => one.kind === kind).map((one) => one.name);

let caller: GraphCaller;
let app: Graph;
let agent: Graph;
let limitedAgent: Graph;

function graphWith(token: string): Graph {
  return openGraph({ graphUrl: caller.company.url, token: async () => token, allowLoopback: true });
}

beforeAll(async () => {
  caller = await GraphCaller.open();
  app = graphWith(appToken(held('application')));
  agent = graphWith(personToken(ahmed, held('delegated')));
  limitedAgent = graphWith(personToken(lotte, held('delegated')));
});
afterAll(async () => {
  expect(caller.company.unexpected).toEqual([]);
  await caller.company.stop();
});

describe('a helpdesk agent', () => {
  test('finds a device by name, by serial number and by its owner', async () => {
    const [byName] = await findDevices(agent, 'LT-0421');
    expect(byName).toMatchObject({ name: 'LT-0421', userPrincipalName: sanne.userPrincipalName });
    const serial = caller.device('LT-0421').record.serialNumber;
    expect((await findDevices(agent, serial)).map((device) => device.name)).toEqual(['LT-0421']);
    expect((await findDevices(agent, 'Sanne de Vries')).map((device) => device.name)).toEqual(['LT-0421']);
    expect(await findDevices(agent, 'LT-0300')).toHaveLength(2);
    expect((await findDevices(agent, "Oliver's iPhone")).map((device) => device.operatingSystem)).toEqual(['iOS']);
  });

  test('starts an app evaluation and follows it to its end', async () => {
    const { id } = caller.device('LT-0421').record;
    expect(await getDevice(agent, id)).toMatchObject({ managementAgent: 'configurationManagerClientMdm' });
    await triggerConfigurationManagerAction(agent, id, 'appEvaluation');
    expect((await readActionState(agent, id)).results).toMatchObject([{ actionState: 'pending', deliveryStatus: 'pendingDelivery' }]);
    await caller.clock.forward(30_000);
    expect((await readActionState(agent, id)).results).toMatchObject([{ actionState: 'done' }]);
  });

  test('is refused what the Intune role does not allow', async () => {
    const { id } = caller.device('LT-0421').record;
    await syncDevice(limitedAgent, id);
    await expect(triggerConfigurationManagerAction(limitedAgent, id, 'appEvaluation')).rejects.toThrow(GraphForbidden);
    expect((await getEffectivePermissions(limitedAgent)).has('Microsoft.Intune_RemoteTasks_ConfigurationManagerAction')).toBe(false);
    expect((await getEffectivePermissions(agent)).has('Microsoft.Intune_RemoteTasks_ConfigurationManagerAction')).toBe(true);
  });
});

describe('Balie itself', () => {
  test('sees an enrolled phone arrive', async () => {
    expect(await devicesOfUser(app, sanne.id)).toHaveLength(1);
    caller.company.enroll(sanne.id, 'iphone-personal');
    await caller.clock.forward(10_000);
    expect((await devicesOfUser(app, sanne.id)).map((device) => device.name)).toEqual(['LT-0421', 'iPhone van Sanne']);
  });

  test('reads everything that expires, and how many devices depend on it', async () => {
    expect((await pushCertificate(app))?.appleId).toBe('apple-mdm@noordkade.example');
    expect(await enrollmentTokens(app)).toHaveLength(2);
    expect(await vppTokens(app)).toHaveLength(3);
    const names: string[] = [];
    for await (const application of applications(app)) names.push(application.name);
    expect(names).toEqual(expect.arrayContaining(['Balie', 'Power BI gateway']));
    expect((await appleDeviceCounts(app)).ios).toBeGreaterThan(80);
    expect(await countAutomatedEnrollments(app)).toBeGreaterThan(50);
  });
});
