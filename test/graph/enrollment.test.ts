import { describe, expect, test } from '@jest/globals';
import { autopilotIdentities, signInNameOf } from '../../graph/autopilot-identities.ts';
import { enrollmentAssignments } from '../../graph/enrollment-assignments.ts';
import { enrollmentFailures } from '../../graph/enrollment-failures.ts';
import { GraphForbidden, GraphInputRefused } from '../../graph/errors.ts';
import { groupsOfUser } from '../../graph/group-membership.ts';
import { fakeGraphForEach } from './fake-graph-for-each.ts';

const fake = fakeGraphForEach();

const list = (...value: unknown[]) => ({ body: { '@odata.context': 'x', '@odata.count': value.length, value } });

describe('enrollmentFailures', () => {
  const since = new Date('2026-11-14T10:00:00.123Z');
  const address = 'GET /v1.0/deviceManagement/troubleshootingEvents';
  const filtered = `${address}?$filter=eventDateTime%20gt%202026-11-14T10%3A00%3A00Z`;
  const event = (change: object) => ({
    '@odata.type': '#microsoft.graph.enrollmentTroubleshootingEvent', id: 'e', eventDateTime: '2026-11-20T10:00:00Z', correlationId: 'c', userId: 'sanne',
    operatingSystem: 'iOS', osVersion: '', failureCategory: 'authentication', failureReason: '', ...change,
  });

  test('gives only what happened to this person since then, the latest first, whatever Graph does with the filter', async () => {
    fake.expect(filtered, list(
      event({ id: 'old', eventDateTime: '2026-11-01T10:00:00Z' }),
      event({ id: 'first' }),
      event({ id: 'somebody else', userId: 'ahmed' }),
      event({ id: 'latest', eventDateTime: '2026-11-20T12:00:00.1234567Z', userId: 'SANNE' }),
      event({ id: 'an app', '@odata.type': '#microsoft.graph.mobileAppTroubleshootingEvent' }),
      event({ id: 'no date', eventDateTime: '0001-01-01T00:00:00Z' }),
    ));
    const failures = await enrollmentFailures(fake.graph, 'sanne', since);
    expect(failures.map(({ id }) => id)).toEqual(['latest', 'first']);
    expect(failures[1]).toEqual({ id: 'first', at: '2026-11-20T10:00:00.000Z', category: 'authentication', reason: null, operatingSystem: 'iOS', osVersion: null, correlationId: 'c' });
  });

  test('asks without the filter where Graph refuses it, and fails with any other failure', async () => {
    fake.expect(filtered, { status: 400, body: { error: { code: 'BadRequest', message: 'no' } } });
    fake.expect(address, list(event({})));
    expect(await enrollmentFailures(fake.graph, 'sanne', since)).toHaveLength(1);
    fake.expect(filtered, { status: 403, body: { error: { code: 'Forbidden', message: 'no' } } });
    await expect(enrollmentFailures(fake.graph, 'sanne', since)).rejects.toBeInstanceOf(GraphForbidden);
  });
});

describe('autopilotIdentities', () => {
  test('reads all pages and gives the ones in this name', async () => {
    const identity = (change: object) => ({ id: 'i', userPrincipalName: 'sanne@contoso.com', serialNumber: 'S', manufacturer: '', model: 'T14', enrollmentState: 'notContacted', managedDeviceId: '00000000-0000-0000-0000-000000000000', ...change });
    fake.expect('GET /v1.0/deviceManagement/windowsAutopilotDeviceIdentities', list(identity({ id: 'nobody', userPrincipalName: '' }), identity({ userPrincipalName: 'Sanne@Contoso.com' })));
    expect(await autopilotIdentities(fake.graph, 'sanne@contoso.com')).toEqual([{ id: 'i', serialNumber: 'S', manufacturer: null, model: 'T14', enrollmentState: 'notContacted', managedDeviceId: null }]);
  });

  test('needs the name that somebody signs in with', async () => {
    fake.expect('GET /v1.0/users/sanne?$select=id%2CuserPrincipalName', { body: { id: 'sanne', userPrincipalName: 'sanne@contoso.com' } });
    expect(await signInNameOf(fake.graph, 'sanne')).toBe('sanne@contoso.com');
  });
});

describe('enrollmentAssignments', () => {
  test('says to whom, and whether a filter decides as well', async () => {
    const to = (type: string, more: object = {}) => ({ id: 'a', target: { '@odata.type': `#microsoft.graph.${type}`, ...more } });
    fake.expect('GET /beta/deviceManagement/deviceEnrollmentConfigurations/r/assignments', list(
      to('groupAssignmentTarget', { groupId: 'g', deviceAndAppManagementAssignmentFilterId: null, deviceAndAppManagementAssignmentFilterType: 'none' }),
      to('exclusionGroupAssignmentTarget', { groupId: 'x' }),
      to('allLicensedUsersAssignmentTarget', { deviceAndAppManagementAssignmentFilterId: 'f', deviceAndAppManagementAssignmentFilterType: 'include' }),
      to('somethingNewTarget'),
      { id: 'b', target: null },
    ));
    expect(await enrollmentAssignments(fake.graph, 'r')).toEqual([
      { kind: 'group', groupId: 'g', filtered: false },
      { kind: 'excluded_group', groupId: 'x', filtered: false },
      { kind: 'everybody', groupId: null, filtered: true },
      { kind: 'other', groupId: null, filtered: false },
      { kind: 'other', groupId: null, filtered: false },
    ]);
    await expect(enrollmentAssignments(fake.graph, ' ')).rejects.toBeInstanceOf(GraphInputRefused);
  });
});

describe('groupsOfUser', () => {
  test('asks twenty at a time, each once, and believes only what it asked about', async () => {
    const groups = Array.from({ length: 21 }, (_, index) => `g${index}`);
    fake.expect('POST /v1.0/users/sanne/checkMemberGroups', { body: { value: ['g1', 'strange'] } });
    fake.expect('POST /v1.0/users/sanne/checkMemberGroups', { body: { value: ['g20'] } });
    expect([...(await groupsOfUser(fake.graph, 'sanne', [...groups, 'g1']))].sort()).toEqual(['g1', 'g20']);
  });
});
