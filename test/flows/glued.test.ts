import { describe, expect, test } from '@jest/globals';
import { ahmed } from '../../sandbox/personas.ts';
import { Computers, changes } from '../helpers/agents.ts';
import { Flow } from '../helpers/flow.ts';

const flow = new Flow();
const computers = new Computers(flow);

const said = {
  nl: { chosen: 'Nederlands', together: (a: string, b: string) => `sync ${a} en ${b} en zeg t tegen piet`, one: 'Eén tegelijk, graag', sync: 'Synchroniseren', left: 'Wat je nog meer vroeg', two: (a: string, b: string) => `sync ${a} en zoek ${b}`, find: 'Zoek', three: 'Doen mee: 3', many: (a: string, b: string, c: string) => `herstart ${a}, ${b} en ${c}` },
  en: { chosen: 'English', together: (a: string, b: string) => `sync ${a} and ${b} and tell piet`, one: 'One at a time, please', sync: 'Sync', left: 'What is left of what you asked', two: (a: string, b: string) => `sync ${a} and find ${b}`, find: 'Find', three: 'Take part: 3', many: (a: string, b: string, c: string) => `restart ${a}, ${b} and ${c}` },
} as const;

describe.each(['nl', 'en'] as const)('several things in one line, in %s', (language) => {
  const words = said[language];

  test('several devices become a button each, and nothing happens before one is pressed', async () => {
    const agent = await flow.visitor(ahmed);
    await agent.says(words.chosen);
    const [first, second] = [computers.next(), computers.next()];
    await agent.says(words.together(first.record.deviceName, second.record.deviceName));
    const card = await agent.sees(words.one);
    expect(card.buttons).toEqual([first.record.deviceName, second.record.deviceName]);
    expect([...changes(flow, first), ...changes(flow, second)]).toEqual([]);
    await card.presses(second.record.deviceName);
    await card.becomes(second.record.deviceName);
    await card.becomes(`${words.sync}?`);
    const left = await agent.sees(words.left);
    expect(left.buttons).toEqual([first.record.deviceName]);
    await left.presses(first.record.deviceName);
    await left.becomes(first.record.deviceName);
    expect(agent.cards()).toHaveLength(2);
    expect([...changes(flow, first), ...changes(flow, second)]).toEqual([]);
  });

  test('two commands are both offered', async () => {
    const agent = await flow.visitor(ahmed);
    await agent.says(words.chosen);
    const [first, second] = [computers.next(), computers.next()];
    await agent.says(words.two(first.record.deviceName, second.record.deviceName));
    const card = await agent.sees(words.one);
    expect(card.buttons).toHaveLength(2);
    expect(card.buttons[1]).toBe(`${words.find} ${second.record.deviceName}`);
    await card.presses(`${words.find} ${second.record.deviceName}`);
    await card.becomes(second.record.serialNumber ?? second.record.deviceName);
  });

  test('three devices at once are many: first what would take part, and nothing is sent', async () => {
    const agent = await flow.visitor(ahmed);
    await agent.says(words.chosen);
    const three = [computers.next(), computers.next(), computers.next()];
    const [a = '', b = '', c = ''] = three.map(({ record }) => record.deviceName);
    await agent.says(words.many(a, b, c));
    await agent.sees(words.three);
    for (const device of three) expect(changes(flow, device)).toEqual([]);
  });
});

test('an employee who presses such a card is asked for the role, and nothing happens', async () => {
  const agent = await flow.visitor(ahmed);
  await agent.says('English');
  const [first, second] = [computers.next(), computers.next()];
  await agent.says(`lock ${first.record.deviceName} and ${second.record.deviceName}`);
  const card = await agent.sees('One at a time, please');
  const employee = await flow.employee('en');
  await employee.forges('part.do', card.button(first.record.deviceName).data as object);
  await employee.sees('I no longer have what you asked before.');
  await employee.says(`lock ${first.record.deviceName} and ${second.record.deviceName}`);
  const own = await employee.sees('One at a time, please');
  await own.presses(first.record.deviceName);
  await employee.hears('This is for people with the role Helpdesk.');
  expect([...changes(flow, first), ...changes(flow, second)]).toEqual([]);
});
