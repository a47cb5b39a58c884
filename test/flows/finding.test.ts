import { beforeAll, describe, expect, test } from '@jest/globals';
import { ahmed, lotte } from '../../sandbox/personas.ts';
import type { DeskVisitor } from '../helpers/desk-visitor.ts';
import { Flow } from '../helpers/flow.ts';
import { gives } from '../helpers/owned-devices.ts';

const flow = new Flow();
let agent: DeskVisitor;
let owner: DeskVisitor;

beforeAll(async () => {
  agent = await flow.visitor(ahmed);
  owner = await flow.employee('nl');
  const { tenant, people } = flow.services.company;
  const given = owner.person.givenName.toLowerCase();
  const alike = new Set(people.filter(({ displayName }) => displayName.toLowerCase().includes(given)).map(({ id }) => id));
  tenant.devices = tenant.devices.filter(({ record }) => !alike.has(record.userId) && !record.deviceName.toLowerCase().includes(given));
  gives(flow, agent, { kind: 'windows-entra', name: 'LT-7001' }, { kind: 'iphone-company', name: 'IPH-7001' });
});

const languages = [
  { language: 'nl', switches: 'Nederlands', switched: 'Vanaf nu antwoord ik in het Nederlands.', byImei: (imei: string) => `zoek de telefoon met imei ${imei}`, mine: 'zoek mijn eigen apparaten', wipe: (who: string) => `wis de laptop van ${who}`, bare: (who: string) => `de mac van ${who}`, wiping: 'Wissen?', restarting: 'Opnieuw opstarten?', restart: (who: string) => `herstart de ipad van ${who}`, nothing: 'Ik zie geen apparaten van jou', myPhone: 'zoek mijn iphone', several: 'Meer apparaten', none: 'geen apparaat', of: 'zoek de apparaten van' },
  { language: 'en', switches: 'English', switched: 'From now on I answer in English.', byImei: (imei: string) => `find the phone with IMEI ${imei}`, mine: 'find my own devices', wipe: (who: string) => `wipe ${who}'s laptop`, bare: (who: string) => `${who}'s mac`, wiping: 'Wipe?', restarting: 'Restart?', restart: (who: string) => `restart the iPad of ${who}`, nothing: 'I see no devices of yours', myPhone: 'find my iphone', several: 'Several devices', none: 'no device', of: 'find the devices of' },
] as const;

describe.each(languages)('an agent who asks in $language', (row) => {
  beforeAll(async () => {
    await agent.says(row.switches);
    await agent.hears(row.switched);
  });

  test('finds a phone by its IMEI, in whatever way it is written', async () => {
    const phone = flow.services.company.tenant.devices.find(({ kind, record }) => kind === 'iphone-company' && record.userId !== '' && record.deviceName !== 'IPH-7001');
    const imei = String(phone?.record.imei);
    const printed = `${imei.slice(0, 2)}-${imei.slice(2, 8)}-${imei.slice(8, 14)}-${imei.slice(14)}`;
    for (const written of [imei, printed]) {
      await agent.says(row.byImei(written));
      expect((await agent.sees(String(phone?.record.serialNumber))).text).toContain(phone?.record.deviceName);
    }
  });

  test('never gets the first of all devices for an IMEI that nobody has', async () => {
    await agent.says(row.byImei('490154203237518'));
    const card = await agent.sees('490154203237518');
    expect(card.text.toLowerCase()).toContain(row.none);
  });

  test('finds the own devices, and of these the one that is named by its kind', async () => {
    await agent.says(row.mine);
    const card = await agent.sees(row.several);
    for (const name of ['LT-7001', 'IPH-7001']) expect(card.text).toContain(name);
    await agent.says(row.myPhone);
    expect((await agent.sees('IPH-7001')).text).not.toContain('LT-7001');
  });

  test('finds a person by any word of the name', async () => {
    const owner = flow.services.company.people.find(
      ({ id, surname }) => / [A-Z]/.test(surname) && flow.services.company.tenant.devices.some(({ record }) => record.userId === id) &&
        flow.services.company.people.filter((other) => other.displayName.includes(surname.split(' ').at(-1) ?? '')).length === 1,
    );
    if (!owner) throw new Error('Nobody has a surname of two words.');
    const [device] = flow.services.company.tenant.devices.filter(({ record }) => record.userId === owner.id);
    await agent.says(`${row.of} ${owner.surname.split(' ').at(-1)}`);
    expect((await agent.sees(String(device?.record.deviceName))).text).toContain(owner.displayName);
  });

  test('takes the laptop of the person who is named, and not the phone that carries the name', async () => {
    gives(flow, owner, { kind: 'windows-entra', name: 'LT-7100' }, { kind: 'iphone-company', name: `${owner.person.givenName}'s iPhone` });
    await agent.says(row.wipe(owner.person.givenName));
    const card = await agent.sees(row.wiping);
    expect(card.text).toContain('LT-7100');
    expect(card.text).not.toContain('iPhone');
  });

  test('chooses where several of that kind are theirs, and with one of another kind nothing is asked of it', async () => {
    gives(flow, owner, { kind: 'windows-entra', name: 'LT-7101' }, { kind: 'mac', name: `MAC-${owner.person.givenName.toUpperCase()}` }, { kind: 'iphone-company', name: `${owner.person.givenName}'s iPhone` });
    await agent.says(row.wipe(owner.person.givenName));
    const choice = await agent.sees(row.several);
    expect(choice.text).toContain('LT-7101');
    expect(choice.text).toContain('MAC-');
    expect(choice.text).not.toContain('iPhone');
    await agent.says(row.bare(owner.person.givenName));
    expect((await agent.sees('MAC-')).text).not.toContain('LT-7101');
    gives(flow, owner, { kind: 'iphone-company', name: `${owner.person.givenName}'s iPhone` });
    await agent.says(row.restart(owner.person.givenName));
    await agent.sees(`${owner.person.givenName}'s iPhone`);
    expect(agent.cards().map(({ text }) => text).join()).not.toContain(row.restarting);
  });

  test('who has none is told so', async () => {
    const colleague = await flow.visitor(lotte);
    await colleague.says(row.switches);
    await colleague.hears(row.switched);
    gives(flow, colleague);
    await colleague.says(row.mine);
    await colleague.sees(row.nothing);
  });
});
