import { beforeAll, describe, expect, test } from '@jest/globals';
import { ahmed } from '../../sandbox/personas.ts';
import type { DeskVisitor } from '../helpers/desk-visitor.ts';
import { Flow } from '../helpers/flow.ts';
import { gives } from '../helpers/owned-devices.ts';

const flow = new Flow();
let agent: DeskVisitor;
let employee: DeskVisitor;

beforeAll(async () => {
  agent = await flow.visitor(ahmed);
  employee = await flow.employee('nl');
  gives(flow, agent, { kind: 'windows-entra', name: 'LT-7300' });
});

const languages = [
  { language: 'nl', switches: 'Nederlands', switched: 'Vanaf nu antwoord ik in het Nederlands.', key: 'wat is de bitlocker sleutel van LT-7300', keys: 'Sleutels en wachtwoorden van', rotate: 'BitLocker-sleutels vernieuwen', rotating: 'BitLocker-sleutels vernieuwen?', where: 'waar kan ik de bitlocker key vinden', which: 'Welk apparaat', server: 'herstart de server', ask: 'moet ik LT-7300 wissen?', does: 'Wat deze doen', wipe: 'Wissen', wiping: 'Wissen?', app: 'verwijder Teams van LT-7300', noApp: 'Eén app of instelling kan ik niet', stop: 'annuleer de wipe van LT-7300', nothing: 'Zoiets is niet gevraagd' },
  { language: 'en', switches: 'English', switched: 'From now on I answer in English.', key: "what's the bitlocker key of LT-7300", keys: 'Keys and passwords of', rotate: 'Rotate BitLocker keys', rotating: 'Rotate BitLocker keys?', where: 'where can I find the bitlocker key', which: 'Which device', server: 'restart the server', ask: 'should I wipe LT-7300?', does: 'What these do', wipe: 'Wipe', wiping: 'Wipe?', app: 'remove Teams from LT-7300', noApp: 'I cannot add or remove one app', stop: 'cancel the wipe of LT-7300', nothing: 'Nothing of that kind was asked' },
] as const;

describe.each(languages)('an agent who speaks $language', (row) => {
  beforeAll(async () => {
    await agent.says(row.switches);
    await agent.hears(row.switched);
  });

  test('is shown where the key is read, and rotates it by a choice of its own', async () => {
    await agent.says(row.key);
    const card = await agent.sees(row.keys);
    expect(card.text).not.toContain(row.rotating);
    await card.presses(row.rotate);
    await agent.sees(row.rotating);
  });

  test('is asked which device, also after one was shown', async () => {
    for (const said of [row.where, row.server]) {
      await agent.says(said);
      expect((await agent.sees(row.which)).text).not.toContain('LT-7300');
    }
  });

  test('who asks what an action does gets that, and the action by a choice', async () => {
    await agent.says(row.ask);
    const card = await agent.sees(row.does);
    await card.presses(row.wipe);
    expect((await agent.sees(row.wiping)).text).toContain('LT-7300');
  });

  test('is told what cannot be done', async () => {
    await agent.says(row.app);
    await agent.sees(row.noApp);
  });

  test('who takes something back is told what there is', async () => {
    await agent.says(row.stop);
    await agent.sees(row.nothing);
  });
});

test('an employee who wants the own phone wiped is led to the helpdesk', async () => {
  await employee.says('wis mijn telefoon');
  const card = await employee.sees('Dat doet de helpdesk');
  await card.presses('Ik ben het kwijt, of het is gestolen');
  await employee.sees('Kwijt of gestolen');
});
