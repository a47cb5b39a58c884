import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { findGroups, membersOfGroup } from '../../graph/groups.ts';
import { startFakeGraph, type FakeGraph } from './fake-graph.ts';

let fake: FakeGraph;
beforeEach(async () => {
  fake = await startFakeGraph();
});
afterEach(async () => {
  await fake.close();
  fake.verify();
});

const select = '$select=id%2CdisplayName%2Cdescription%2CgroupTypes';
const named = (id: string, displayName: string) => ({ id, displayName, description: '', groupTypes: [] });

test('groups are checked again: called so first, then those that begin so, or with which the words begin', async () => {
  fake.expect(`GET /v1.0/groups?$filter=startswith(displayName%2C%27Sales%27)&${select}&$top=999`, {
    body: { value: [named('1', 'Sales laptops Antwerpen'), named('2', 'Sales'), named('3', 'Salesforce users'), named('4', 'SALES  Laptops')] },
  });
  expect((await findGroups(fake.graph, 'Sales laptops')).map(({ id }) => id)).toEqual(['4', '1', '2']);
});

test('where none begins so, those with the words in their name; a quote ends nothing', async () => {
  fake.expect(`GET /v1.0/groups?$filter=startswith(displayName%2C%27O%27%27Brien%27)&${select}&$top=999`, { body: { value: [] } });
  fake.expect(`GET /v1.0/groups?$search=%22displayName%3Abrien%22%20AND%20%22displayName%3Apilot%22&${select}&$top=100`, { body: { value: [named('1', "Team O'Brien pilot"), named('2', 'Pilot')] } });
  expect((await findGroups(fake.graph, "O'Brien pilot")).map(({ id }) => id)).toEqual(['1']);
});

test('members are people, devices by their device id, and devices of which Graph tells nothing', async () => {
  fake.expect('GET /v1.0/groups/g/transitiveMembers?$select=id%2CdisplayName%2CdeviceId&$top=999', {
    body: {
      value: [
        { '@odata.type': '#microsoft.graph.user', id: 'U1', displayName: null, deviceId: null },
        { '@odata.type': '#microsoft.graph.device', id: 'o1', displayName: 'LT-1', deviceId: 'D1' },
        { '@odata.type': '#microsoft.graph.device', id: 'o2', displayName: null, deviceId: null },
        { '@odata.type': '#microsoft.graph.group', id: 'g2', displayName: 'Inner', deviceId: null },
      ],
    },
  });
  const { people, devices, hidden } = await membersOfGroup(fake.graph, 'g');
  expect([[...people], [...devices], hidden]).toEqual([['u1'], [['d1', 'LT-1']], ['o2']]);
});
