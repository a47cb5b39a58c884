import { describe, expect, test } from '@jest/globals';
import { ahmed } from '../../sandbox/personas.ts';
import { Computers, changes } from '../helpers/agents.ts';
import { Flow, hour } from '../helpers/flow.ts';

const flow = new Flow({ DEVICE_NAME_PATTERNS: 'KASSA##' });
const computers = new Computers(flow);

const said = {
  nl: { chosen: 'Nederlands', find: 'zoek', it: ['en nu syncen', 'synchroniseer hem', 'sync deze even'], sync: 'Synchroniseren?', which: 'Welk apparaat?', alone: 'synchroniseer hem', asked: (name: string) => `wil je ${name} eens laten syncen` },
  en: { chosen: 'English', find: 'find', it: ['now sync it', 'sync it', 'sync this one please'], sync: 'Sync?', which: 'Which device?', alone: 'sync it', asked: (name: string) => `could you make ${name} sync for me` },
} as const;

describe.each(['nl', 'en'] as const)('what is on the screen, in %s', (language) => {
  const words = said[language];

  test.each(words.it)('decides what "%s" is about', async (text) => {
    const agent = await flow.visitor(ahmed);
    await agent.says(words.chosen);
    const device = computers.next();
    await agent.says(`${words.find} ${device.record.deviceName}`);
    await agent.sees(device.record.deviceName);
    await agent.says(text);
    const card = await agent.sees(words.sync);
    expect(card.text).toContain(device.record.deviceName);
    expect(changes(flow, device)).toEqual([]);
  });

  test('is forgotten after half an hour', async () => {
    const agent = await flow.visitor(ahmed);
    await agent.says(words.chosen);
    const device = computers.next();
    await agent.says(`${words.find} ${device.record.deviceName}`);
    await agent.sees(device.record.deviceName);
    await flow.passes(hour);
    await agent.says(words.alone);
    await agent.sees(words.which);
  });

  test('gives way to a device that is named, in whatever way it is called', async () => {
    const agent = await flow.visitor(ahmed);
    await agent.says(words.chosen);
    const [shown, named] = [computers.next(), computers.next()];
    named.record.deviceName = language === 'nl' ? 'frontbalieutrecht' : 'deskfrontleiden';
    await agent.says(`${words.find} ${shown.record.deviceName}`);
    await agent.sees(shown.record.deviceName);
    await agent.says(words.asked(named.record.deviceName));
    const card = await agent.sees(words.sync);
    expect(card.text).toContain(named.record.deviceName);
  });
});

test("a tenant's own names are devices from the first word", async () => {
  const agent = await flow.visitor(ahmed);
  await agent.says('English');
  const [first, second] = [computers.next(), computers.next()];
  first.record.deviceName = 'KASSA17';
  second.record.deviceName = 'KASSA18';
  await agent.says('lock KASSA17 and KASSA18');
  const card = await agent.sees('One at a time, please');
  expect(card.buttons).toEqual(['KASSA17', 'KASSA18']);
});

test('in the middle of a guide, a question is answered for the device that is being set up', async () => {
  const visitor = await flow.employee('en');
  await visitor.says('Set up my own iPhone');
  await visitor.sees('Step 1 of');
  await visitor.says('what disappears when i disconnect it again?');
  const answer = await visitor.sees('From: ');
  expect(answer.text).toMatch(/iPhone/);
});
