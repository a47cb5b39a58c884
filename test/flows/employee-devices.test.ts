import { describe, expect, test } from '@jest/globals';
import { ahmed, marieke } from '../../sandbox/personas.ts';
import { Flow, day, hour } from '../helpers/flow.ts';
import { gives, inTime } from '../helpers/owned-devices.ts';

const flow = new Flow();

const languages = [
  {
    language: 'nl', myDevices: 'mijn apparaten', title: 'Je apparaten', platforms: ['iPhone', 'Windows-computer'], good: 'Voldoet aan de regels van je organisatie.',
    grace: 'Voldoet nog niet aan de regels.', deadline: /Los het op vóór \{\{DATE\(.+\)\}\} \(over 3 dagen\)\./, contact: 'Laatste contact: 1 uur geleden', again: 'Opnieuw bekijken', todo: 'Wat moet ik doen?', sees: 'Wat kan IT zien?', cannot: 'Dit kan je organisatie niet zien', back: 'Mijn apparaten', another: 'Nog een apparaat instellen',
    none: 'Ik zie geen apparaten van jou', enroll: 'Een apparaat instellen', more: 'En nog 2 apparaten.',
    why: 'waarom voldoet mijn apparaat niet?', needs: 'Wat je apparaat nog nodig heeft', late: /liep af op \{\{DATE.+ \(2 dagen geleden\)/, rules: 'Regels waaraan het niet voldoet: Windows - veilige basis', step: 'Kies Toegang controleren in Bedrijfsportal.', allGood: 'Ik zie niets mis met je apparaten.',
    down: 'Microsoft Graph geeft geen antwoord', retry: 'Opnieuw proberen',
  },
  {
    language: 'en', myDevices: 'my devices', title: 'Your devices', platforms: ['iPhone', 'Windows computer'], good: 'Meets the rules of your organisation.',
    grace: 'Does not meet the rules yet.', deadline: /Put it right before \{\{DATE\(.+\)\}\} \(in 3 days\)\./, contact: 'Last contact: 1 hour ago', again: 'Check again', todo: 'What do I have to do?', sees: 'What can IT see?', cannot: 'Your organisation cannot see', back: 'My devices', another: 'Set up another device',
    none: 'I see no devices of yours', enroll: 'Set up a device', more: 'And 2 more devices.',
    why: 'why is my device not compliant?', needs: 'What your device still needs', late: /ended on \{\{DATE.+ \(2 days ago\)/, rules: 'Rules that it does not meet: Windows - veilige basis', step: 'Choose Check access in Company Portal.', allGood: 'I see nothing wrong with your devices.',
    down: 'Microsoft Graph does not answer', retry: 'Try again',
  },
] as const;

describe.each(languages)('an employee who asks in $language', (row) => {
  test('sees each own device with its state, its deadline and its last contact, what needs attention first', async () => {
    const visitor = await flow.employee(row.language);
    const [, laptop] = gives(
      flow,
      visitor,
      { kind: 'iphone-personal', name: 'My iPhone' },
      { kind: 'windows-entra', name: 'LT-9001', complianceState: 'inGracePeriod', complianceGracePeriodExpirationDateTime: inTime(flow, 3 * day + hour) },
    );
    const before = flow.services.clock.now();
    await visitor.says(row.myDevices);
    const card = await visitor.sees(row.title);
    for (const shown of [...row.platforms, row.good, row.grace, row.contact]) expect(card.text).toContain(shown);
    expect(card.text).toMatch(row.deadline);
    expect(card.text.indexOf('LT-9001')).toBeLessThan(card.text.indexOf('My iPhone'));
    expect(card.buttons).toEqual([row.todo, row.again, row.sees, row.another]);
    expect(flow.calls(before)).toEqual([
      `app GET v1.0/users/${visitor.person.id}/managedDevices`,
      `app GET v1.0/deviceManagement/managedDevices/${laptop?.record.id}/deviceCompliancePolicyStates`,
    ]);

    if (laptop) laptop.record.complianceState = 'compliant';
    await card.presses(row.again);
    expect(card.text).not.toContain(row.grace);
    expect(card.buttons).toEqual([row.again, row.sees, row.another]);
    expect(visitor.cards()).toHaveLength(1);
  });

  test('sees which rules a device does not meet, and what IT can see of each kind of device', async () => {
    const visitor = await flow.employee(row.language);
    gives(flow, visitor, { kind: 'iphone-personal', name: 'My iPhone' }, { kind: 'windows-entra', name: 'LT-9005', complianceState: 'noncompliant' }, { kind: 'windows-entra', name: 'LT-9006' });
    await visitor.says(row.myDevices);
    const card = await visitor.sees(row.title);
    expect(card.text).toContain(row.rules);
    await card.presses(row.sees);
    expect(card.buttons).toHaveLength(2);
    await card.presses(/^iPhone: /);
    expect(card.text).toContain(row.cannot);
    await card.presses(row.back);
    expect(card.text).toContain(row.title);
    gives(flow, visitor, { kind: 'windows-entra', name: 'LT-9006' });
    await card.presses(row.sees);
    expect(card.text).toContain(row.cannot);
  });

  test('sees six of many, and how many more there are', async () => {
    const visitor = await flow.employee(row.language);
    gives(flow, visitor, ...Array.from({ length: 8 }, (_, index) => ({ kind: 'ipad-company' as const, name: `IPAD-900${index}` })));
    await visitor.says(row.myDevices);
    const card = await visitor.sees(row.title);
    expect(card.text.match(/IPAD-900\d/g)).toHaveLength(6);
    expect(card.text).toContain(row.more);
  });

  test('without devices is offered to set one up', async () => {
    const visitor = await flow.employee(row.language);
    gives(flow, visitor);
    await visitor.says(row.myDevices);
    expect((await visitor.sees(row.none)).buttons).toEqual([row.enroll, row.again]);
  });

  test('hears why a device does not meet the rules and what to do, and checks again until nothing is wrong', async () => {
    const visitor = await flow.employee(row.language);
    const [laptop] = gives(
      flow,
      visitor,
      { kind: 'windows-entra', name: 'LT-9002', complianceState: 'noncompliant', complianceGracePeriodExpirationDateTime: inTime(flow, -2 * day - hour) },
      { kind: 'iphone-personal', name: 'Good phone' },
    );
    await visitor.says(row.why);
    const card = await visitor.sees(row.needs);
    for (const shown of ['LT-9002', row.rules, row.step]) expect(card.text).toContain(shown);
    expect(card.text).toMatch(row.late);
    expect(card.text).not.toContain('Good phone');
    if (laptop) laptop.record.complianceState = 'compliant';
    await card.presses(row.again);
    expect(card.text).toContain(row.allGood);
    expect(visitor.cards()).toHaveLength(1);
  });

  test('hears so when Graph does not answer, and need not ask again', async () => {
    const visitor = await flow.employee(row.language);
    gives(flow, visitor, { kind: 'mac', name: 'MAC-9001', complianceState: 'noncompliant' });
    for (const asked of [row.myDevices, row.why]) {
      flow.services.company.faults.set('down', { kind: 'down', how: 'refused' });
      await visitor.says(asked);
      const card = await visitor.sees(row.down);
      flow.services.company.faults.clear();
      await card.presses(row.retry);
      await card.becomes('MAC-9001');
    }
  });
});

test('somebody whom Intune does not know has no devices, which is not an error', async () => {
  const visitor = await flow.employee('en');
  flow.services.company.faults.set('unknown', { kind: 'status', status: 404, path: `/users/${visitor.person.id}/` });
  await visitor.says('my devices');
  await visitor.sees('I see no devices of yours');
});

describe('why a device does not meet the rules', () => {
  test('is told without the names of the rules when Balie may not read these', async () => {
    const visitor = await flow.employee('en');
    const [device] = gives(flow, visitor, { kind: 'linux', name: 'ubuntu-9', complianceState: 'noncompliant' });
    flow.services.company.faults.set('denied', { kind: 'status', status: 403, path: `/deviceManagement/managedDevices/${device?.record.id}/` });
    await visitor.says('why is my device not compliant');
    const card = await visitor.sees('What your device still needs');
    expect(card.text).toContain('Choose Refresh in the app.');
    expect(card.text).not.toContain('Rules that it does not meet');
  });

  test('is told of the device that the words name', async () => {
    const visitor = await flow.employee('en');
    gives(flow, visitor, { kind: 'windows-entra', name: 'LT-9004', complianceState: 'error' }, { kind: 'iphone-company', name: 'IPH-9004', complianceState: 'noncompliant' });
    await visitor.says('why is LT-9004 not compliant?');
    const card = await visitor.sees('What your device still needs');
    expect(card.text).toContain('LT-9004');
    expect(card.text).not.toContain('IPH-9004');
    await visitor.says('why is my iPhone not compliant?');
    expect((await visitor.sees('What your device still needs')).text).not.toContain('LT-9004');
  });

  test('leaves to the helpdesk what only the helpdesk can solve', async () => {
    const visitor = await flow.employee('en');
    gives(flow, visitor, { kind: 'windows-entra', name: 'LT-9005', complianceState: 'conflict' });
    await visitor.says('why is my device not compliant');
    expect((await visitor.sees('What your device still needs')).text).toContain('Give the helpdesk its name.');
  });

  test('is, for the helpdesk, a question about somebody else\'s device', async () => {
    const agent = await flow.visitor(ahmed);
    await agent.says('zoek LT-0101');
    await agent.sees('LT-0101');
    await agent.says('waarom voldoet LT-0512 niet?');
    expect((await agent.sees('LT-0512')).text).toContain('Oliver Bennett');
  });
});

test('what is private is answered in the private chat only', async () => {
  const inChannel = await flow.visitor(marieke, flow.services.channel);
  const before = flow.services.clock.now();
  for (const asked of ['mijn apparaten', 'waarom voldoet mijn apparaat niet', 'hoe ver ben ik']) {
    await inChannel.says(asked);
    await inChannel.hears('Dit doe ik met jou alleen');
    expect(inChannel.cards()).toEqual([]);
  }
  expect(flow.calls(before)).toEqual([]);
});
