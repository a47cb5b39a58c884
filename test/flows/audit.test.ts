import { beforeAll, expect, test } from '@jest/globals';
import { ahmed, lotte, marieke, sanne } from '../../sandbox/personas.ts';
import { Computers, asksFor } from '../helpers/agents.ts';
import { Flow, day, second } from '../helpers/flow.ts';

const flow = new Flow();
const computers = new Computers(flow);
let name = '';

beforeAll(async () => {
  const device = computers.next();
  name = device.record.deviceName;
  const agent = await flow.visitor(ahmed);
  await agent.says('English');
  const restart = await asksFor(agent, `restart ${name}`, 'Restart');
  await restart.presses('Yes: Restart', { reason: 'INC-1042' });
  await restart.becomes('Intune has accepted it.');
  await flow.passes(30 * second);
  await restart.becomes('The device has confirmed it.');
  const sync = await asksFor(agent, `sync ${name}`, 'Sync');
  await sync.presses('Yes: Sync');
  await sync.becomes('Intune has accepted it.');
});

test.each([
  ['en', () => `audit ${name}`, 'What happened with', 'Restart: Done', 'Why: INC-1042'],
  ['en', () => `who restarted ${name}?`, 'What happened with', 'Restart: Done', 'Why: INC-1042'],
  ['nl', () => `logboek ${name}`, 'Wat er met', 'Opnieuw opstarten: Gedaan', 'Waarom: INC-1042'],
  ['nl', () => `wie heeft ${name} herstart?`, 'Wat er met', 'Opnieuw opstarten: Gedaan', 'Waarom: INC-1042'],
] as const)('an administrator reads in %s who did what, and why (%#)', async (language, words, title, what, why) => {
  const administrator = await flow.visitor(marieke);
  await administrator.says(language === 'en' ? 'English' : 'Nederlands');
  await administrator.says(words());
  const card = await administrator.sees(title);
  expect(card.text).toContain(name);
  expect(card.text).toContain(what);
  expect(card.text).toContain('Ahmed Yildiz');
  expect(card.text).toContain(why);
});

test('pages back, and asks for a time', async () => {
  const administrator = await flow.visitor(marieke);
  await administrator.says('English');
  await administrator.says('audit today');
  const card = await administrator.sees('What was asked and done');
  expect(card.text).toContain('Since');
  expect(card.text).toContain(name);
  await flow.passes(3 * day);
  await administrator.says('audit today');
  expect((await administrator.sees('What was asked and done')).text).not.toContain('Restart');
});

test.each([
  ['en', () => `who restarted ${name}?`, 'Only: Restart', 'Sync:'],
  ['nl', () => `wie heeft ${name} herstart?`, 'Alleen: Opnieuw opstarten', 'Synchroniseren:'],
] as const)('"who" in %s is about that action only', async (language, words, only, other) => {
  const administrator = await flow.visitor(marieke);
  await administrator.says(language === 'en' ? 'English' : 'Nederlands');
  await administrator.says(words());
  expect((await administrator.sees(only)).text).not.toContain(other);
});

test('nobody else does, also not by a press that no card offered', async () => {
  for (const person of [ahmed, sanne]) {
    const visitor = await flow.visitor(person);
    await visitor.says('English');
    await visitor.says(`audit ${name}`);
    await visitor.hears(/administrator/);
    await visitor.forges('audit.show', { about: name });
    expect(visitor.cards().map(({ text }) => text).join()).not.toContain('Ahmed Yildiz');
  }
});

test.each([
  ['en', 'Refused: the role is missing', 'Refused: not theirs to answer'],
  ['nl', 'Geweigerd: de rol ontbreekt', 'Geweigerd: niet aan deze persoon'],
] as const)('refusals stand in it with who tried, in %s', async (language, role, theirs) => {
  const agent = await flow.visitor(ahmed);
  await agent.says('English');
  const device = computers.next();
  const card = await asksFor(agent, `restart ${device.record.deviceName}`, 'Restart');
  const yes = { ...(card.button(/^Yes/)['data'] as object), reason: 'x' };
  const [colleague, employee] = [await flow.visitor(lotte), await flow.visitor(sanne)];
  await colleague.forges('action.confirm', yes);
  await employee.says('sign in');
  await employee.forges('device.about', { device: device.record.id });
  const other = computers.next().record.deviceName;
  await employee.says(`restart ${other}`);
  await flow.quiet();
  const administrator = await flow.visitor(marieke);
  await administrator.says(language === 'en' ? 'English' : 'Nederlands');
  await administrator.says(language === 'en' ? 'audit today' : 'logboek vandaag');
  const seen = await administrator.sees(theirs);
  expect(seen.text).toContain('Lotte Peeters');
  expect(seen.text).toContain(role);
  expect(seen.text).toContain('Sanne de Vries');
  expect(seen.text).toContain(other);
  expect(flow.calls().filter((call) => call.includes('rebootNow') && call.includes(device.record.id))).toEqual([]);
});
