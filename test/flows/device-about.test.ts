import { beforeAll, describe, expect, test } from '@jest/globals';
import { ahmed } from '../../sandbox/personas.ts';
import type { DeskVisitor } from '../helpers/desk-visitor.ts';
import { Flow, day, hour } from '../helpers/flow.ts';
import { gives, inTime } from '../helpers/owned-devices.ts';

const flow = new Flow();
let agent: DeskVisitor;

const languages = [
  { language: 'nl', switches: 'Nederlands', switched: 'Vanaf nu antwoord ik in het Nederlands.', find: 'zoek', more: 'Over dit apparaat', moreTitle: 'Meer over LT-8001', rules: 'Regels waaraan het niet voldoet: Windows - veilige basis', deadline: /Moet in orde zijn vóór .+\(over 3 dagen\)/, intune: 'Intune heeft: ', secrets: 'BitLocker: Herstelsleutels', unread: 'Nu niet te lezen: ', refused: 'Geweigerde inschrijvingen', failure: 'geen licentie voor Intune', encrypted: 'Versleuteling\naan' },
  { language: 'en', switches: 'English', switched: 'From now on I answer in English.', find: 'find', more: 'About this device', moreTitle: 'More about LT-8001', rules: 'Rules that it does not meet: Windows - veilige basis', deadline: /Has to be put right before .+\(in 3 days\)/, intune: 'Intune has: ', secrets: 'BitLocker: Recovery keys', unread: 'Could not be read now: ', refused: 'Refused enrollments', failure: 'no Intune licence', encrypted: 'Encryption\non' },
] as const;

beforeAll(async () => {
  agent = await flow.visitor(ahmed);
  await agent.says('English');
  await agent.hears('From now on I answer in English.');
});

describe.each(languages)('a device card in $language', (row) => {
  beforeAll(async () => {
    await agent.says(row.switches);
    await agent.hears(row.switched);
    const owner = await flow.employee('nl');
    gives(flow, owner, {
      kind: 'windows-comanaged', name: 'LT-8001', complianceState: 'inGracePeriod', complianceGracePeriodExpirationDateTime: inTime(flow, 3 * day + hour), isEncrypted: true,
      deviceActionResults: [{ actionName: 'rebootNow', actionState: 'done', startDateTime: inTime(flow, -2 * hour), lastUpdatedDateTime: inTime(flow, -hour), passcode: '74-hX-29' }],
    });
    const { tenant } = flow.services.company;
    tenant.devices = tenant.devices.filter(({ record }) => record.deviceName !== 'LT-8001' || record.userId === owner.person.id);
    tenant.enrollmentFailures = [{
      '@odata.type': '#microsoft.graph.enrollmentTroubleshootingEvent', id: 'f1', eventDateTime: inTime(flow, -day), userId: owner.person.id, correlationId: 'c', failureCategory: 'userValidation', failureReason: 'UserNotLicensed', operatingSystem: 'iOS', osVersion: '18',
    } as never];
  });

  test('says which rules are not met and until when, and the rest behind one press', async () => {
    await agent.says(`${row.find} LT-8001`);
    const card = await agent.sees('LT-8001');
    expect(card.text).toContain(row.rules);
    expect(card.text).toMatch(row.deadline);
    expect(card.text).not.toContain(row.intune);
    await card.presses(row.more);
    await card.becomes(row.moreTitle);
    for (const shown of [row.intune, row.secrets, row.refused, row.failure, row.encrypted]) expect(card.text).toContain(shown);
    expect(card.text).not.toContain('74-hX-29');
    expect(card.text).not.toContain(row.unread);
  });

  test('names what could not be read, and comes all the same', async () => {
    const { faults } = flow.services.company;
    faults.set('events', { kind: 'status', status: 403, path: '/deviceManagement/troubleshootingEvents' });
    faults.set('rules', { kind: 'status', status: 503, path: `/deviceManagement/managedDevices/${flow.device('LT-8001').record.id}/deviceCompliancePolicyStates` });
    faults.set('rights', { kind: 'slow', ms: 5000, path: '/deviceManagement/getEffectivePermissions' });
    await agent.says(`${row.find} LT-8001`);
    const card = await agent.sees('LT-8001');
    expect(card.text).toContain(row.unread);
    await card.presses(row.more);
    await card.becomes(row.moreTitle);
    expect(card.text).toContain(row.unread);
    expect(card.text).toContain(row.intune);
  });
});

test('an employee who presses what an agent was shown is asked who they are', async () => {
  const employee = await flow.employee('en');
  const before = flow.services.clock.now();
  await employee.forges('device.about', { device: flow.device('LT-8001').record.id });
  await flow.quiet();
  expect(flow.calls(before)).toEqual([]);
});
