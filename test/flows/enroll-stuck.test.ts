import { describe, expect, test } from '@jest/globals';
import type { EnrollmentTroubleshootingEvent } from '@microsoft/microsoft-graph-types';
import type { DeskVisitor } from '../helpers/desk-visitor.ts';
import { Flow, day, hour } from '../helpers/flow.ts';
import { gives, inTime } from '../helpers/owned-devices.ts';

const flow = new Flow();

const languages = [
  {
    language: 'nl', ask: 'ik wil mijn eigen iphone instellen', next: 'Volgende stap', stuck: 'Ik kom er niet uit', at2: /^Vastgelopen bij stap 2 van/, didNotHelp: 'Dat hielp niet', refused: 'Waarom je iPhone is geweigerd',
    restriction: 'Je organisatie staat dit apparaat niet toe.', ago: 'Dit gebeurde 2 uur geleden.', again: 'Deze stap opnieuw doen', helpdesk: 'Vraag de helpdesk', other: 'Een ander apparaat', step2: /Stap 2 van/,
    none: 'Ik zie niets dat is misgegaan', unread: 'Ik kan het nu niet opzoeken', license: 'Je account heeft hier nog geen licentie voor.', limit: 'Je hebt al zoveel apparaten als je mag hebben.', devices: 'Mijn apparaten',
  },
  {
    language: 'en', ask: 'set up my own iPhone', next: 'Next step', stuck: "I'm stuck", at2: /^Stuck at step 2 of/, didNotHelp: 'That did not help', refused: 'Why your iPhone was turned away',
    restriction: 'Your organisation does not allow this device.', ago: 'This happened 2 hours ago.', again: 'Try this step again', helpdesk: 'Ask the helpdesk', other: 'Another device', step2: /Step 2 of/,
    none: 'I see nothing that went wrong', unread: 'I cannot look it up right now', license: 'Your account has no licence for this yet.', limit: 'You already have as many devices as you may have.', devices: 'My devices',
  },
] as const;

type Failure = Pick<EnrollmentTroubleshootingEvent, 'failureCategory' | 'operatingSystem'> & { failureReason: string };

function fails({ person }: DeskVisitor, ago: number, change: Partial<Failure>): void {
  const { tenant } = flow.services.company;
  tenant.enrollmentFailures.unshift({
    '@odata.type': '#microsoft.graph.enrollmentTroubleshootingEvent', id: tenant.draw.guid(), eventDateTime: inTime(flow, -ago), correlationId: tenant.draw.guid(), managedDeviceIdentifier: '',
    operatingSystem: 'iOS', osVersion: '', userId: person.id, deviceId: null, enrollmentType: 'userEnrollment', failureCategory: 'unknown', failureReason: '', ...change,
  });
}

async function atStep2(row: (typeof languages)[number]) {
  const visitor = await flow.employee(row.language);
  gives(flow, visitor);
  await visitor.says(row.ask);
  const card = await visitor.sees(/(Stap|Step) 1 /);
  await card.presses(row.next);
  await card.presses(row.stuck);
  expect(card.text).toMatch(row.at2);
  return { visitor, card };
}

describe.each(languages)('somebody who is stuck, in $language,', (row) => {
  test('first gets what to try, then why it was refused, and goes on at the same step', async () => {
    const { visitor, card } = await atStep2(row);
    fails(visitor, 2 * hour, { failureCategory: 'enrollmentRestrictionsEnforced', failureReason: 'DeviceTypeNotSupported' });
    await card.presses(row.didNotHelp);
    for (const said of [row.refused, row.restriction, row.ago]) expect(card.text).toContain(said);
    expect(card.text).not.toContain('DeviceTypeNotSupported');
    expect(card.buttons).toEqual([row.again, row.helpdesk, row.other]);
    await card.presses(row.again);
    expect(card.text).toMatch(row.step2);
  });

  test('hears honestly that nothing was refused, and is offered a person', async () => {
    const { visitor, card } = await atStep2(row);
    const other = await flow.employee(row.language);
    fails(other, hour, { failureCategory: 'authentication' });
    fails(visitor, 9 * day, { failureCategory: 'authentication' });
    fails(visitor, hour, { failureCategory: 'authentication', operatingSystem: 'Windows' });
    await card.presses(row.didNotHelp);
    expect(card.text).toContain(row.none);
    expect(card.buttons).toEqual([row.helpdesk, row.again]);
  });

  test('is offered a person as well when Graph does not say, or may not', async () => {
    const { card } = await atStep2(row);
    for (const fault of [{ kind: 'down', how: 'refused' }, { kind: 'status', status: 403 }] as const) {
      flow.services.company.faults.set('fault', fault);
      const button = card.button(row.didNotHelp);
      await card.presses(row.didNotHelp);
      await card.becomes(row.unread);
      expect(card.buttons).toEqual([row.helpdesk, row.again]);
      flow.services.company.faults.clear();
      await card.presses(row.again);
      await card.presses(row.stuck);
      expect(card.button(row.didNotHelp).data).toEqual(button.data);
    }
  });

  test.each([['UserNotLicensed', 'userValidation', 'license'], ['DeviceCapReached', 'enrollmentRestrictionsEnforced', 'limit']] as const)('hears what %s means', async (failureReason, failureCategory, said) => {
    const { visitor, card } = await atStep2(row);
    fails(visitor, 0, { failureCategory, failureReason });
    await card.presses(row.didNotHelp);
    expect(card.text).toContain(row[said]);
    expect(card.buttons.includes(row.devices)).toBe(said === 'limit');
  });
});

test('the helpdesk is asked with the run, so that it knows what this is about', async () => {
  const { card } = await atStep2(languages[1]);
  await card.presses('That did not help');
  expect(card.button('Ask the helpdesk')).toMatchObject({ verb: 'case.ask', data: { run: expect.any(String) } });
});

test('an old card, and somebody else, learn nothing', async () => {
  const { visitor, card } = await atStep2(languages[1]);
  const old = card.button('That did not help');
  fails(visitor, hour, { failureCategory: 'authentication' });
  const stranger = await flow.employee('en');
  const { body } = await stranger.forges('guide.failed', old.data as object);
  expect(body).toMatchObject({ value: expect.stringContaining('somebody else') });
  await card.presses('Back to this step');
  await card.presses('Next step');
  await card.pressed(old);
  expect(card.text).toMatch(/Step 3 of/);
});

test('what was refused is read in one go when Graph does not take the filter', async () => {
  const { visitor, card } = await atStep2(languages[1]);
  fails(visitor, hour, { failureCategory: 'authentication' });
  flow.services.company.faults.set('no filter', { kind: 'status', status: 400, path: '/deviceManagement/troubleshootingEvents', times: 1 });
  await card.presses('That did not help');
  expect(card.text).toContain('Signing in did not work.');
});
