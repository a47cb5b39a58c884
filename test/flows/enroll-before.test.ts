import { describe, expect, test } from '@jest/globals';
import { ahmed } from '../../sandbox/personas.ts';
import { administrator } from '../helpers/admins.ts';
import { EnrollmentRules } from '../helpers/enrollment-rules.ts';
import { Flow, day, minute } from '../helpers/flow.ts';
import { gives, inTime } from '../helpers/owned-devices.ts';

const flow = new Flow();
const rules = new EnrollmentRules(flow);

const languages = [
  {
    language: 'nl', ownIphone: 'ik wil mijn eigen iphone instellen', iphone: 'hoe zet ik mijn iPhone op?', whose: 'Van wie is de iPhone?', mine: 'Van mijzelf', ownAndroid: 'mijn eigen android telefoon instellen', ownLaptop: 'mijn eigen windows laptop instellen', nothingReady: 'Nog niet klaar: Windows-computer', noAuthority: 'heeft het beheer van apparaten nog niet aangezet', otherAuthority: 'op een andere manier dan met Intune', ended: 'loopt niet meer', winMinimum: 'Nodig is Windows 11, versie 22H2 of nieuwer', winMaximum: 'Nieuwer dan Windows 11, versie 24H2 wordt geweigerd', workLaptop: 'mijn windows laptop van het werk instellen',
    blocked: 'Kan hier niet: iPhone', other: 'Een ander apparaat', helpdesk: 'Vraag de helpdesk', personal: 'Je eigen iPhone mag hier niet', company: 'Van mijn organisatie',
    notReady: 'Nog niet klaar: iPhone', missing: 'nog niet geregeld', expired: 'is verlopen', admins: 'je beheerders zijn aan zet', androidNotReady: 'Nog niet klaar: Android', again: 'Opnieuw bekijken',
    limit: 'Je hebt al 2 apparaten', limitOne: 'Je hebt al 1 apparaat', onlyOne: ['hooguit 1 apparaat toe', 'Dit is dat van jou.', 'Gebruik je dat niet meer?'], atMost: 'hooguit 2 apparaten', remove: 'Een apparaat losmaken', mineAll: 'Mijn apparaten', already: 'Je hebt hier al “Oude iPhone”. Nog een erbij?', minimum: 'Nodig is versie 18.0 of nieuwer',
    waiting: 'Er staat een computer voor je klaar', serial: 'serienummer SN-77', yes: 'Ja, die computer', no: 'Het is een andere', which: 'Wat past bij jouw Windows-computer?', step: /Stap 1 van/, registeredOnly: 'laat alleen computers toe die zij heeft geregistreerd',
  },
  {
    language: 'en', ownIphone: 'set up my own iPhone', iphone: 'how do I enroll my iPhone', whose: 'Whose iPhone is it?', mine: 'My own', ownAndroid: 'set up my own android phone', ownLaptop: 'set up my own windows laptop', nothingReady: 'Not ready yet: Windows', noAuthority: 'has not turned on the management of devices', otherAuthority: 'in another way than with Intune', ended: 'no longer runs', winMinimum: 'It needs Windows 11, version 22H2 or later', winMaximum: 'Newer than Windows 11, version 24H2 is refused', workLaptop: 'set up my windows laptop from work',
    blocked: 'Not possible here: iPhone', other: 'Another device', helpdesk: 'Ask the helpdesk', personal: 'Your own iPhone is not allowed here', company: 'From my organisation',
    notReady: 'Not ready yet: iPhone', missing: 'has not arranged', expired: 'has expired', admins: 'your administrators have to act', androidNotReady: 'Not ready yet: Android', again: 'Check again',
    limit: 'You already have 2 devices', limitOne: 'You already have 1 device', onlyOne: ['at most 1 device per person', 'This is yours.', 'Do you no longer use it?'], atMost: 'at most 2 devices', remove: 'Remove a device', mineAll: 'My devices', already: 'You already have “Oude iPhone” here. Another one?', minimum: 'It needs version 18.0 or later',
    waiting: 'A computer is waiting for you', serial: 'serial number SN-77', yes: 'Yes, that computer', no: 'It is another computer', which: 'Which of these is your Windows computer?', step: /Step 1 of/, registeredOnly: 'only accepts computers that it has registered',
  },
] as const;

async function without(language: 'nl' | 'en') {
  const visitor = await flow.employee(language);
  gives(flow, visitor);
  return visitor;
}

describe.each(languages)('before the first step, in $language,', (row) => {
  test('somebody with a blocked platform hears so before any other question, and sees it at once when that changes', async () => {
    const visitor = await without(row.language);
    rules.byDefault('iosRestriction', { platformBlocked: true });
    await visitor.says(row.iphone);
    const card = await visitor.sees(row.blocked);
    expect(card.buttons).toEqual([row.other, row.helpdesk]);
    expect(visitor.cards()).toHaveLength(1);
    rules.byDefault('iosRestriction', { platformBlocked: false });
    await visitor.says(row.ownIphone);
    await visitor.sees(row.step);
  });

  test('somebody whose own device is not allowed hears so, and may have one from work', async () => {
    const visitor = await without(row.language);
    rules.byDefault('iosRestriction', { personalDeviceEnrollmentBlocked: true });
    await visitor.says(row.iphone);
    const card = await visitor.sees(row.whose);
    await card.presses(row.mine);
    expect(card.text).toContain(row.personal);
    expect(card.buttons).toEqual([row.company, row.other, row.helpdesk]);
    await card.presses(row.company);
    expect(card.text).toMatch(row.step);
  });

  test('a restriction that is assigned to a group counts for its members only', async () => {
    const [member, other] = [await without(row.language), await without(row.language)];
    rules.assigned(1, 'ios', { personalDeviceEnrollmentBlocked: true }, [member]);
    await member.says(row.ownIphone);
    await member.sees(row.personal);
    await other.says(row.ownIphone);
    await other.sees(row.step);
  });

  test('an organisation that is not ready says whose turn it is, and goes on when it is', async () => {
    const visitor = await without(row.language);
    rules.pushCertificate(null);
    await visitor.says(row.ownIphone);
    const card = await visitor.sees(row.notReady);
    for (const said of [row.missing, row.admins]) expect(card.text).toContain(said);
    expect(card.buttons).toEqual([row.helpdesk, row.again, row.other]);
    await card.presses(row.again);
    expect(card.text).toContain(row.notReady);
  });

  test('nobody begins while nobody manages devices, something else than Intune does, or Intune does not run', async () => {
    const visitor = await without(row.language);
    rules.authority('unknown');
    await visitor.says(row.ownLaptop);
    const card = await visitor.sees(row.nothingReady);
    expect(card.text).toContain(row.noAuthority);
    rules.authority('office365');
    await card.presses(row.again);
    expect(card.text).toContain(row.otherAuthority);
    rules.subscription('disabled');
    await card.presses(row.again);
    expect(card.text).toContain(row.ended);
    rules.authority('intune');
    rules.subscription('warning');
    await card.presses(row.again);
    expect(card.text).not.toContain(row.nothingReady);
  });

  test('an Apple certificate that has ended, and Android that is not connected, stop their own platform', async () => {
    const visitor = await without(row.language);
    rules.pushCertificate(inTime(flow, -day));
    rules.play('notBound');
    await visitor.says(row.ownIphone);
    const card = await visitor.sees(row.notReady);
    expect(card.text).toContain(row.expired);
    rules.pushCertificate(inTime(flow, day));
    await card.presses(row.again);
    expect(card.text).toMatch(row.step);
    await visitor.says(row.ownAndroid);
    await visitor.sees(row.androidNotReady);
  });

  test('somebody with as many devices as allowed sees them, the one that was not seen for longest first', async () => {
    const visitor = await flow.employee(row.language);
    gives(flow, visitor, { kind: 'mac', name: 'MAC-1' }, { kind: 'ipad-company', name: 'IPAD-1', lastSyncDateTime: inTime(flow, -80 * day) });
    rules.limit(2);
    await visitor.says(row.ownIphone);
    const card = await visitor.sees(row.limit);
    expect(card.text).toContain(row.atMost);
    // A date macro whose braces were escaped would be read out to the person.
    expect(card.text).not.toMatch(/\{|DATE\(/);
    expect(card.text.indexOf('IPAD-1')).toBeLessThan(card.text.indexOf('MAC-1'));
    expect(card.buttons).toEqual([row.remove, row.again, row.mineAll, row.helpdesk]);
    gives(flow, visitor, { kind: 'mac', name: 'MAC-1' });
    await card.presses(row.again);
    expect(card.text).toMatch(row.step);
  });

  test('somebody with the one device that is allowed hears of one', async () => {
    const visitor = await flow.employee(row.language);
    gives(flow, visitor, { kind: 'mac', name: 'MAC-1' });
    rules.limit(1);
    await visitor.says(row.ownIphone);
    const card = await visitor.sees(row.limitOne);
    for (const said of row.onlyOne) expect(card.text).toContain(said);
  });

  test('a device of the same kind is named at the first step, and again when coming back to it; so is the lowest version', async () => {
    const visitor = await flow.employee(row.language);
    gives(flow, visitor, { kind: 'iphone-personal', name: 'Oude iPhone' });
    rules.byDefault('iosRestriction', { osMinimumVersion: '18.0' });
    await visitor.says(row.ownIphone);
    const card = await visitor.sees(row.step);
    for (const said of [row.already, row.minimum]) expect(card.text).toContain(said);
    expect(card.buttons).toContain(row.mineAll);
    await visitor.says(row.ownIphone);
    expect((await visitor.sees(row.step)).text).toContain(row.already);
  });

  test('a computer that is registered in their name is recommended, and another one can still be set up', async () => {
    const visitor = await without(row.language);
    rules.registered(visitor, 'SN-77');
    await visitor.says(row.workLaptop);
    const card = await visitor.sees(row.waiting);
    expect(card.text).toContain(row.serial);
    const { data } = card.button(row.yes);
    expect(data).toMatchObject({ guide: 'windows-autopilot-user' });
    await card.presses(row.no);
    expect(card.text).toContain(row.which);
    await visitor.says(row.workLaptop);
    const again = await visitor.sees(row.waiting);
    await again.presses(row.yes);
    expect(again.text).toMatch(row.step);
  });

  test('the lowest and the highest version of Windows are named as Windows names them', async () => {
    const visitor = await without(row.language);
    rules.byDefault('windowsRestriction', { osMinimumVersion: '10.0.22621.0', osMaximumVersion: '10.0.26100' });
    await visitor.forges('guide.choose', { guide: 'windows-personal' });
    const card = await visitor.sees(row.step);
    for (const said of [row.winMinimum, row.winMaximum]) expect(card.text).toContain(said);
    expect(card.text).not.toContain('10.0.');
  });

  test('somebody with a new computer where personal ones are blocked is told that it has to be registered', async () => {
    const visitor = await without(row.language);
    rules.byDefault('windowsRestriction', { personalDeviceEnrollmentBlocked: true });
    await visitor.forges('guide.choose', { guide: 'windows-company' });
    await visitor.sees(row.registeredOnly);
  });

  test('Graph that is down, slow or closed to Balie stops nobody', async () => {
    const { faults } = flow.services.company;
    rules.byDefault('iosRestriction', { platformBlocked: true });
    for (const fault of [{ kind: 'down', how: 'refused' }, { kind: 'down', how: 'hangs' }, { kind: 'slow', ms: 1500 }, { kind: 'status', status: 403 }] as const) {
      const visitor = await without(row.language);
      faults.set('fault', fault);
      await visitor.says(row.ownIphone);
      await visitor.sees(row.step);
      expect(visitor.cards()).toHaveLength(1);
      faults.clear();
    }
  });

  test('one permission that is missing leaves the rest known', async () => {
    const visitor = await without(row.language);
    flow.services.company.faults.set('denied', { kind: 'status', status: 403, path: '/deviceManagement/deviceEnrollmentConfigurations' });
    rules.byDefault('iosRestriction', { platformBlocked: true });
    rules.pushCertificate(null);
    await visitor.says(row.ownIphone);
    await visitor.sees(row.notReady);
  });
});

test('an administrator is led to what is missing instead of to the helpdesk', async () => {
  const visitor = await administrator(flow);
  gives(flow, visitor);
  await visitor.says('sign in');
  await visitor.hears('You are signed in');
  rules.pushCertificate(null);
  await visitor.says('set up my own iPhone');
  expect((await visitor.sees('Not ready yet: iPhone')).buttons).toEqual(['Are we ready?', 'Check again', 'Another device']);
});

describe('what is read before the first step', () => {
  test('is read as the application, about this person, and no more than the platform needs', async () => {
    const visitor = await without('en');
    await flow.passes(minute);
    const from = flow.services.clock.now();
    await visitor.says('set up my own iPhone');
    await visitor.sees('Step 1 of');
    expect(flow.calls(from).sort()).toEqual([
      'app GET beta/deviceManagement/deviceEnrollmentConfigurations',
      'app GET v1.0/deviceManagement',
      'app GET v1.0/deviceManagement/applePushNotificationCertificate',
      `app GET v1.0/organization/${flow.services.company.tenant.id}`,
      `app GET v1.0/users/${visitor.person.id}/managedDevices`,
    ]);
  });

  test('tells nobody else which devices somebody has', async () => {
    const inChannel = await flow.visitor(ahmed, flow.services.channel);
    gives(flow, inChannel, { kind: 'iphone-personal', name: 'Secret iPhone' });
    await inChannel.says('set up my own iPhone');
    expect((await inChannel.sees(/Stap 1 van/)).text).not.toContain('Secret iPhone');
  });
});
