import { beforeAll, expect, test } from '@jest/globals';
import { isWorkingTime, nextWorkdayMorning } from '../../dialogs/working-hours.ts';
import { graphDate, noDate } from '../../sandbox/device.ts';
import { ahmed } from '../../sandbox/personas.ts';
import { administrator } from '../helpers/admins.ts';
import type { DeskVisitor, SeenCard } from '../helpers/desk-visitor.ts';
import { atRest } from '../helpers/at-rest.ts';
import { Flow, day, hour, second } from '../helpers/flow.ts';
import { gives } from '../helpers/owned-devices.ts';

const flow = new Flow();
const zone = 'Europe/Amsterdam';
const now = () => flow.services.clock.now();
const title = /heeft iets van je nodig|needs something from you|hebben iets van je nodig|need something from you/;

beforeAll(() => {
  // Nobody has a deadline but who gets one in a test.
  for (const { record } of flow.services.company.tenant.devices) Object.assign(record, { complianceState: 'compliant', retireAfterDateTime: noDate, managementCertificateExpirationDate: graphDate(now() + 300 * day) });
});

/** To half past nine on the next working day: what was read in the night has been told. */
async function nextMorning(): Promise<void> {
  await flow.passes(nextWorkdayMorning(new Date(now()), zone).getTime() - now());
  await atRest(flow);
  await flow.passes(2 * second);
  await atRest(flow);
}

async function untilA(weekday: string): Promise<void> {
  let morning = nextWorkdayMorning(new Date(now()), zone);
  while (new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: zone }).format(morning) !== weekday) morning = nextWorkdayMorning(morning, zone);
  await flow.passes(morning.getTime() - now());
  await atRest(flow);
}

const notices = (who: DeskVisitor) => who.cards().filter(({ text }) => title.test(text));

test('owners hear of their own devices 7, 3 and 1 days before, once each, in their own language and never at the weekend', async () => {
  const dutch = await flow.employee('nl');
  const english = await flow.employee('en');
  const other = await flow.employee('nl');
  await untilA('Tuesday');
  // Within a week from tomorrow: on Wednesday 7 days, on Monday 2, on Tuesday 1.
  const ends = graphDate(now() + 8 * day + 2 * hour);
  const [mine] = gives(flow, dutch, { kind: 'windows-entra', name: 'LT-7001', complianceState: 'inGracePeriod', complianceGracePeriodExpirationDateTime: ends });
  gives(flow, english, { kind: 'iphone-company', name: 'PH-7001', complianceState: 'noncompliant', retireAfterDateTime: ends },
    { kind: 'windows-entra', name: 'LT-7002', managementCertificateExpirationDate: graphDate(now() - 172 * day + 2 * hour), lastSyncDateTime: graphDate(now() - 200 * day) });
  const [shared] = gives(flow, other, { kind: 'ipad-shared', name: 'SH-7001', complianceState: 'inGracePeriod', complianceGracePeriodExpirationDateTime: ends });
  Object.assign(shared?.record ?? {}, { userId: '', userPrincipalName: '', userDisplayName: '' });
  for (const one of [dutch, english, other]) one.looksAway();

  const from = now();
  await nextMorning();
  expect(isWorkingTime(new Date(now()), zone)).toBe(true);
  const card = await dutch.sees('Je apparaat heeft iets van je nodig');
  for (const said of ['LT-7001', 'over 7 dagen', 'Los het op vóór', 'Bedrijfsportal']) expect(card.text).toContain(said);
  expect(card.buttons).toEqual(['Mijn apparaten', 'Synchroniseren', 'Vraag de helpdesk', 'Niet meer herinneren']);
  const several = await english.sees('Your devices need something from you');
  for (const said of ['PH-7001', 'It is taken off your work on', 'LT-7002', 'not in contact with work for a long time', 'in 7 days']) expect(several.text).toContain(said);
  const calls = flow.services.company.calls.all().filter(({ at, path }) => at >= from && /managedDevices(\?|$)/.test(path) && path.includes('retireAfterDateTime'));
  expect(calls.length).toBeGreaterThan(0);
  for (const { method, version, path } of calls) {
    expect({ method, version }).toEqual({ method: 'GET', version: 'beta' });
    expect(path).not.toContain('$filter');
  }

  // Thursday and Friday: nothing new.
  await nextMorning();
  await nextMorning();
  expect([dutch, english].map((one) => notices(one).length)).toEqual([1, 1]);
  // Somebody else's press takes no reminder away, the owner's does.
  await other.forges('deadline.mute', { device: mine?.record.id ?? '' });
  await several.presses(/PH-7001/);
  await several.becomes('I won’t remind you of it again');

  // Monday: two days left.
  await nextMorning();
  const [, second_] = notices(dutch);
  expect(second_?.text).toContain('over 2 dagen');
  const [later] = notices(english);
  expect(later?.text).toContain('LT-7002');
  expect(later?.text).not.toContain('PH-7001');
  // Put right before the last reminder: it is read again, and nothing is said.
  Object.assign(mine?.record ?? {}, { complianceState: 'compliant', complianceGracePeriodExpirationDateTime: '9999-12-31T23:59:59Z' });
  await nextMorning();
  expect(notices(dutch)).toHaveLength(2);
  expect(notices(english)).toHaveLength(2);
  expect(notices(other)).toEqual([]);
}, 400_000);

test.each([
  ['nl', 'termijnen uit', 'Mensen horen het niet meer', 'termijnen aan', 'Mensen horen het weer'],
  ['en', 'deadlines off', 'People no longer hear from me', 'deadlines on', 'People hear from me again'],
] as const)('an administrator switches it off and on again (%s)', async (language, off, isOff, on, isOn) => {
  const admin = await administrator(flow);
  await admin.says(language === 'nl' ? 'Nederlands' : 'English');
  const owner = await flow.employee(language);
  await admin.says(off);
  await admin.hears(isOff);
  gives(flow, owner, { kind: 'windows-entra', name: 'LT-7100', complianceState: 'inGracePeriod', complianceGracePeriodExpirationDateTime: graphDate(now() + 6 * day) });
  owner.looksAway();
  await nextMorning();
  expect(notices(owner)).toEqual([]);
  await admin.says(on);
  await admin.hears(isOn);
  // After all that time the tightest only.
  Object.assign(flow.device('LT-7100').record, { complianceGracePeriodExpirationDateTime: graphDate(now() + 4 * day + 8 * hour) });
  await nextMorning();
  expect(notices(owner)).toHaveLength(1);
  gives(flow, owner);
}, 240_000);

test('of a device that is about to be removed the owner hears once, from an agent or from Balie, and not again after saying so', async () => {
  const agent = await flow.visitor(ahmed);
  const written = await flow.employee('nl');
  const spared = await flow.employee('en');
  await untilA('Tuesday');
  const silent = (name: string) => ({ kind: 'windows-entra' as const, name, managementCertificateExpirationDate: graphDate(now() - 172 * day - hour), lastSyncDateTime: graphDate(now() - 200 * day) });
  gives(flow, written, silent('LT-7201'));
  const card = await removals(agent);
  await card.presses('Schrijf de eigenaren');
  await card.becomes('Deze eigenaren een bericht sturen?');
  await card.presses('Ja, verstuur het');
  await written.sees('Je apparaat is losgeraakt van je werk');
  const [device] = gives(flow, spared, silent('LT-7202'));
  for (const one of [written, spared]) one.looksAway();
  await nextMorning();
  expect([written, spared].map((one) => notices(one).length)).toEqual([0, 1]);
  // The agent sees of both that they have heard it.
  const again = await removals(agent);
  await again.presses('Schrijf de eigenaren');
  await again.becomes('Kregen al bericht in de laatste 7 dagen');
  for (const who of [written, spared]) expect(again.text).toContain(who.person.displayName);
  expect(again.buttons).toEqual(['Terug naar de lijst']);
  await notices(spared)[0]?.presses('Don’t remind me again');
  await notices(spared)[0]?.becomes('I won’t remind you of it again');
  // The same date, set anew: what was switched off stays so.
  Object.assign(device?.record ?? {}, { managementCertificateExpirationDate: graphDate(now() - 173 * day + 3 * hour) });
  for (let morning = 0; morning < 3; morning += 1) await nextMorning();
  expect(notices(spared)).toEqual([]);
  for (const one of [written, spared]) gives(flow, one);
}, 240_000);

async function removals(agent: DeskVisitor): Promise<SeenCard> {
  await agent.says('welke apparaten worden verwijderd');
  return agent.sees('Worden binnenkort uit Intune verwijderd', { within: 15_000 });
}

test('who is no administrator does not', async () => {
  const employee = await flow.employee('nl');
  await employee.says('termijnen uit');
  await employee.hears('rol Admin');
});
