import { beforeAll, describe, expect, test } from '@jest/globals';
import { ahmed } from '../../sandbox/personas.ts';
import type { DeskVisitor } from '../helpers/desk-visitor.ts';
import { Flow } from '../helpers/flow.ts';
import { gives } from '../helpers/owned-devices.ts';

const flow = new Flow();
let agent: DeskVisitor;

beforeAll(async () => {
  agent = await flow.visitor(ahmed);
  gives(flow, agent, { kind: 'windows-entra', name: 'LT-7001' }, { kind: 'iphone-company', name: 'IPH-7001' });
});

const languages = [
  { language: 'nl', switches: 'Nederlands', switched: 'Vanaf nu antwoord ik in het Nederlands.', byImei: (imei: string) => `zoek de telefoon met imei ${imei}`, mine: 'zoek mijn eigen apparaten', myPhone: 'zoek mijn iphone', several: 'Meer apparaten', none: 'geen apparaat', of: 'zoek de apparaten van' },
  { language: 'en', switches: 'English', switched: 'From now on I answer in English.', byImei: (imei: string) => `find the phone with IMEI ${imei}`, mine: 'find my own devices', myPhone: 'find my iphone', several: 'Several devices', none: 'no device', of: 'find the devices of' },
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
});
