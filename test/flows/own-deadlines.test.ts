import { beforeAll, expect, test } from '@jest/globals';
import { isWorkingTime, nextWorkdayMorning } from '../../dialogs/working-hours.ts';
import { graphDate, noDate } from '../../sandbox/device.ts';
import { administrator } from '../helpers/admins.ts';
import type { DeskVisitor } from '../helpers/desk-visitor.ts';
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

test('who is no administrator does not', async () => {
  const employee = await flow.employee('nl');
  await employee.says('termijnen uit');
  await employee.hears('rol Admin');
});
