import { beforeEach, describe, expect, test } from '@jest/globals';
import { graphDate, noDate, type Device } from '../../sandbox/device.ts';
import { ahmed, lotte, marieke, sanne } from '../../sandbox/personas.ts';
import type { DeskVisitor, SeenCard } from '../helpers/desk-visitor.ts';
import { Flow, day, hour, second } from '../helpers/flow.ts';

const flow = new Flow();
const title = 'Worden binnenkort uit Intune verwijderd';
let agent: DeskVisitor;

beforeEach(async () => {
  await flow.passes(hour);
  const now = flow.services.clock.now();
  // Nobody is on the list but whom a test puts there.
  for (const { record } of flow.services.company.tenant.devices) {
    if (record.managementCertificateExpirationDate !== noDate) record.managementCertificateExpirationDate = graphDate(now + 200 * day);
  }
  agent = await flow.visitor(ahmed);
});

/** Their certificates end so many days from now; negative has ended. */
function ends(days: readonly number[], owner?: { id: string; displayName: string }): Device[] {
  const now = flow.services.clock.now();
  const free = flow.services.company.tenant.devices.filter(({ record, kind }) => kind === 'windows-entra' && Date.parse(record.managementCertificateExpirationDate ?? '') > now + 100 * day);
  return days.map((left, index) => {
    const device = free[index];
    if (!device) throw new Error('The company has not enough devices for this test.');
    device.record.managementCertificateExpirationDate = graphDate(now + left * day + hour);
    device.record.lastSyncDateTime = graphDate(now + (left - 90) * day);
    device.record.userId = owner?.id ?? '';
    device.record.userDisplayName = owner?.displayName ?? '';
    return device;
  });
}

async function list(visitor = agent, words = 'welke apparaten worden verwijderd'): Promise<SeenCard> {
  await visitor.says(words);
  return visitor.sees(/Worden binnenkort uit Intune verwijderd|About to be removed from Intune/);
}

/** Messages go out a moment after the press, from a job. */
async function settled(): Promise<void> {
  await flow.passes(2 * second);
  await flow.quiet();
}

const names = (devices: readonly Device[]) => devices.map(({ record }) => record.deviceName);

describe('the helpdesk', () => {
  test('sees which devices will be removed, when and whose, soonest first', async () => {
    const [soon, sooner, first] = ends([20, -10, -170], sanne);
    const from = flow.services.clock.now();
    const card = await list();
    const order = [first, sooner, soon].map((device) => card.text.indexOf(`\n${device?.record.deviceName ?? ''}\n`));
    expect(order.every((at) => at > 0)).toBe(true);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    for (const said of ['3 apparaten in totaal. Certificaat verlopen: 2.', 'Eigenaar: Sanne de Vries', 'over 10 dagen', 'Laatste contact', '180 dagen']) expect(card.text).toContain(said);
    expect(card.text).toMatch(/\d+ apparaten zonder datum voor het certificaat, zoals Android/);
    // The agent's own scope tags decide, all pages are read, and nothing that Graph does not document is asked for.
    const calls = flow.services.company.calls.all().filter(({ at, path, caller }) => at >= from && caller !== 'app' && path.startsWith('/deviceManagement/managedDevices'));
    expect(calls.length).toBeGreaterThan(3);
    // What Balie reads by itself, every day for people's own devices, is another matter.
    for (const { caller, method, version, path } of calls) {
      expect({ caller, method, version }).toEqual({ caller: 'Ahmed Yildiz', method: 'GET', version: 'v1.0' });
      expect(path).toContain('$select=id,deviceName,operatingSystem,userId,userDisplayName,userPrincipalName,lastSyncDateTime,managementCertificateExpirationDate');
      expect(path).not.toContain('$filter');
    }
  });

  test('turns the pages without asking Graph again', async () => {
    const devices = ends([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    const card = await list();
    expect(card.text).toContain('Pagina 1 van 2');
    const from = flow.services.clock.now() + 1;
    await flow.passes(60_000);
    await card.presses('Volgende pagina');
    await card.becomes('Pagina 2 van 2');
    for (const name of names(devices.slice(10))) expect(card.text).toContain(name);
    expect(card.text).not.toContain(names(devices)[0]);
    expect(card.buttons).not.toContain('Volgende pagina');
    await card.presses('Vorige pagina');
    await card.becomes('Pagina 1 van 2');
    expect(flow.calls(from).filter((call) => !call.startsWith('app ') && call.includes('managedDevices'))).toEqual([]);
  });

  test('is told when there is none', async () => {
    expect((await list()).text).toContain('Van geen enkel apparaat is het certificaat verlopen');
  });

  test('reads English who speaks English, and an old card leads to the newest list', async () => {
    ends([5]);
    const admin = await flow.visitor(marieke);
    await admin.says('english');
    await admin.hears('English');
    const old = await list(admin, 'devices about to be removed');
    expect(old.text).toContain('1 device in all. Certificate ended: 0.');
    await flow.passes(hour);
    ends([6]);
    await list(admin, 'devices about to be removed');
    await old.presses('Write to the owners');
    await old.becomes('There is a newer list');
    await admin.says('nederlands');
  });

  test('is told when Graph stops answering, and can try again', async () => {
    ends([5]);
    flow.services.company.faults.set('denied', { kind: 'status', status: 403, path: '/deviceManagement/managedDevices' });
    await agent.says('welke apparaten worden verwijderd');
    const card = await agent.sees('Ik kon niet alle apparaten lezen');
    flow.services.company.faults.clear();
    await card.presses('Opnieuw proberen');
    await card.becomes(title);
  });

  test('of employees nobody sees it, and not in a channel', async () => {
    const employee = await flow.visitor(sanne);
    await employee.says('welke apparaten worden verwijderd');
    await employee.hears('rol Helpdesk');
    const team = await flow.visitor(ahmed, flow.services.channel);
    await team.says('welke apparaten worden verwijderd');
    await team.hears('Ik antwoord je in onze privéchat.');
    await agent.sees(title);
    expect(team.cards().filter(({ text }) => text.includes(title))).toEqual([]);
  });
});

describe('the owners', () => {
  test('hear it in their own language after a confirmation, once in seven days; who has no chat is named', async () => {
    const reader = await flow.employee('nl');
    const englishReader = await flow.employee('en');
    const stranger = flow.services.company.people.find((person) => person.id !== reader.person.id && !flow.services.connector.store.all().some(({ members, installed }) => installed && members.includes(person.id)));
    if (!stranger) throw new Error('Everybody has a chat with Balie.');
    const [mine, theirs, nobodys, ownerless] = ends([10, -5, 12, 15]);
    for (const [device, owner] of [[mine, reader.person], [theirs, englishReader.person], [nobodys, stranger]] as const) Object.assign(device?.record ?? {}, { userId: owner.id, userDisplayName: owner.displayName });
    const card = await list();
    await card.presses('Schrijf de eigenaren');
    await card.becomes('Deze eigenaren een bericht sturen?');
    for (const said of [reader.person.displayName, englishReader.person.displayName, 'Je apparaat raakt bijna los van je werk', 'Your device has lost its connection with work', 'Hebben geen chat met Balie', stranger.displayName, '1 apparaat zonder eigenaar']) {
      expect(card.text).toContain(said);
    }
    expect(ownerless).toBeDefined();
    expect(reader.cards()).toEqual([]);
    const send = card.button('Ja, verstuur het');
    await Promise.all([card.pressed(send), card.pressed(send)]);
    const notice = await reader.sees('Je apparaat raakt bijna los van je werk');
    expect(notice.text).toContain(`${mine?.record.deviceName}: wordt op`);
    expect(notice.buttons).toEqual(['Een apparaat instellen', 'Mijn apparaten', 'Vraag de helpdesk']);
    const english = await englishReader.sees('Your device has lost its connection with work');
    expect(english.text).toContain(theirs?.record.deviceName);
    await card.becomes('De eigenaren hebben bericht');
    await settled();
    await card.pressed(send);
    await settled();
    expect(reader.cards()).toHaveLength(1);
    // Another agent, two days later.
    await flow.passes(2 * day);
    const other = await flow.visitor(lotte);
    const again = await list(other);
    await again.presses('Schrijf de eigenaren');
    await again.becomes('Kregen al bericht in de laatste 7 dagen');
    expect(again.buttons).toEqual(['Terug naar de lijst']);
    await flow.passes(6 * day);
    const later = await list(other);
    await later.presses('Schrijf de eigenaren');
    await later.becomes('Krijgen het');
    await later.presses('Ja, verstuur het');
    await later.becomes('De eigenaren hebben bericht');
    expect(reader.cards()).toHaveLength(2);
  }, 120_000);

  test('are not written to by somebody without the role, whatever is sent', async () => {
    const reader = await flow.employee('nl');
    ends([10], reader.person);
    const card = await list();
    await card.presses('Schrijf de eigenaren');
    await card.becomes('Krijgen het');
    const { data } = card.button('Ja, verstuur het') as unknown as { data: object };
    const thief = await flow.visitor(sanne);
    await thief.forges('removal.send', data);
    await settled();
    expect(reader.cards()).toEqual([]);
  });
});
