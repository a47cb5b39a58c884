import { beforeEach, describe, expect, test } from '@jest/globals';
import { ahmed, marieke, sanne, tenantId } from '../../sandbox/personas.ts';
import { companySetup, type Setup } from '../../sandbox/setup.ts';
import { administrator } from '../helpers/admins.ts';
import type { DeskVisitor, SeenCard } from '../helpers/desk-visitor.ts';
import { eventually } from '../helpers/eventually.ts';
import { Flow, minute, second } from '../helpers/flow.ts';

const flow = new Flow();
const path = `/organization/${tenantId}/setMobileDeviceManagementAuthority`;
const company = 'Noordkade Logistiek';
let setup: Setup;
let admin: DeskVisitor;

beforeEach(async () => {
  // What another test did may still count as just now.
  await flow.passes(15 * minute);
  Object.assign(flow.services.company.tenant.setup, companySetup(flow.services.clock.now()), { authority: 'unknown' });
  setup = flow.services.company.tenant.setup;
  admin = await flow.visitor(marieke);
  await admin.says('english');
  await admin.hears('English');
});

const sets = (from = 0) => flow.calls(from).filter((call) => call.includes(' POST ') && call.includes('setMobileDeviceManagementAuthority'));
let since = 0;

/** The call comes a moment after the press, from a job. */
async function settled(): Promise<void> {
  await flow.passes(2 * second);
  await flow.quiet();
}

/** Up to the card that wants the organisation's name. */
async function asked(visitor: DeskVisitor): Promise<SeenCard> {
  since = flow.services.clock.now();
  await visitor.says('readiness');
  const card = await visitor.sees('Is Intune ready?');
  await card.presses('Set the MDM authority');
  return card.becomes('Make Intune the MDM authority?');
}

const requestOf = (card: SeenCard) => (card.button('Yes, set it to Intune') as unknown as { data: { request: string } }).data.request;

describe('an administrator', () => {
  test('reads what it means, types the name, and it is set once, in the own name, and read again', async () => {
    const card = await asked(admin);
    for (const said of [company, 'everybody who has a licence', 'Configuration Manager', 'shares data about devices and people with Apple and Google', 'in your name']) expect(card.text).toContain(said);
    expect(sets(since)).toEqual([]);
    await card.presses('Yes, set it to Intune', { name: ' noordkade  logistiek ' });
    await card.becomes('Intune is the MDM authority');
    expect(sets(since)).toEqual([`Marieke Bakker POST v1.0${path}`]);
    const calls = flow.calls(since);
    // Before and after: what is said is what Graph shows.
    expect(calls.slice(calls.findIndex((call) => call.includes('POST')) + 1)).toContain(`app GET v1.0/organization/${tenantId}`);
    expect(setup.authority).toBe('intune');
    await card.presses('Is Intune ready?');
    await card.becomes('Is Intune ready?');
    expect(card.buttons).not.toContain('Set the MDM authority');
  });

  test('does so in Dutch too', async () => {
    await admin.says('nederlands');
    await admin.says('gereedheid');
    const card = await admin.sees('Is Intune klaar?');
    await card.presses('MDM-instantie instellen');
    await card.becomes('Intune instellen als MDM-instantie?');
    await card.presses('Ja, zet op Intune', { name: company });
    await card.becomes('Intune is de MDM-instantie');
  });

  test('who types another name changes nothing, and can type it again', async () => {
    const card = await asked(admin);
    await card.presses('Yes, set it to Intune', { name: 'Contoso' });
    await card.becomes('That is another name.');
    expect(sets(since)).toEqual([]);
    await card.presses('Yes, set it to Intune', { name: company });
    await card.becomes('Intune is the MDM authority');
  });

  test('can leave it as it is', async () => {
    const card = await asked(admin);
    const yes = card.button('Yes, set it to Intune');
    await card.presses('Cancel');
    await card.becomes('Nothing was changed.');
    await card.pressed(yes, marieke, { name: company });
    await settled();
    expect(sets(since)).toEqual([]);
  });

  test('who answers too late changes nothing', async () => {
    const card = await asked(admin);
    await flow.passes(20 * minute);
    await card.presses('Yes, set it to Intune', { name: company });
    await card.becomes('This question is too old.');
    expect(sets(since)).toEqual([]);
  });

  test('is not offered it where something is set, also not by an old card', async () => {
    setup.authority = 'office365';
    await admin.says('readiness');
    const card = await admin.sees('Is Intune ready?');
    expect(card.buttons).not.toContain('Set the MDM authority');
    const { body } = await admin.forges('authority.ask', {});
    expect(JSON.stringify(body)).toContain('I only set it where none is set yet');
  });
});

describe('one call, whatever happens', () => {
  test('pressed twice', async () => {
    const card = await asked(admin);
    const yes = card.button('Yes, set it to Intune');
    await Promise.all([card.pressed(yes, marieke, { name: company }), card.pressed(yes, marieke, { name: company })]);
    await card.becomes('Intune is the MDM authority');
    await card.pressed(yes, marieke, { name: company });
    await settled();
    expect(sets(since)).toHaveLength(1);
  });

  test('two administrators at once', async () => {
    const other = await administrator(flow);
    other.person.intuneRole = 'administrator';
    const mine = await asked(admin);
    const from = since;
    const theirs = await asked(other);
    await Promise.all([mine.presses('Yes, set it to Intune', { name: company }), theirs.presses('Yes, set it to Intune', { name: company })]);
    await settled();
    expect(sets(from)).toHaveLength(1);
    const texts = [mine.text, theirs.text];
    expect(texts.filter((text) => text.includes('Intune is the MDM authority') && !text.includes('already')).length).toBe(1);
    expect(texts.filter((text) => /Another administrator has just done this|It was set to Intune already/.test(text)).length).toBe(1);
  });

  test('its answer is lost after it arrived: Graph is asked what is so', async () => {
    const card = await asked(admin);
    flow.services.company.faults.set('lost', { kind: 'status', status: 504, path });
    const landed = flow.services.company.calls.onCall(({ path: called, method }) => {
      if (method === 'POST' && called.startsWith(path)) setup.authority = 'intune';
    });
    await card.presses('Yes, set it to Intune', { name: company });
    await card.becomes('Intune is the MDM authority');
    landed();
    expect(sets(since)).toHaveLength(1);
  });

  test('its answer is lost and Graph shows nothing: it is not asked again, also not by the next one', async () => {
    const card = await asked(admin);
    flow.services.company.faults.set('lost', { kind: 'status', status: 504, path });
    await card.presses('Yes, set it to Intune', { name: company });
    await card.becomes('I do not ask a second time');
    flow.services.company.faults.clear();
    const from = since;
    const again = await asked(admin);
    await again.presses('Yes, set it to Intune', { name: company });
    await again.becomes('Another administrator has just done this');
    expect(sets(from)).toHaveLength(1);
    // Minutes later Graph would show it: then it may be done.
    await flow.passes(15 * minute);
    const later = await asked(admin);
    await later.presses('Yes, set it to Intune', { name: company });
    await later.becomes('Intune is the MDM authority');
  });
});

describe('what goes wrong is said, with who can help', () => {
  test('a role that is missing', async () => {
    const card = await asked(admin);
    const before = marieke.intuneRole;
    marieke.intuneRole = 'helpDeskOperator';
    await card.presses('Yes, set it to Intune', { name: company });
    await card.becomes('DeviceManagementServiceConfig.ReadWrite.All').finally(() => (marieke.intuneRole = before));
    expect(card.text).toContain('the role Intune Administrator for you');
    // Nothing happened, so the next one need not wait.
    const again = await asked(admin);
    await again.presses('Yes, set it to Intune', { name: company });
    await again.becomes('Intune is the MDM authority');
  });

  test('Graph that is too busy', async () => {
    const card = await asked(admin);
    flow.services.company.faults.set('busy', { kind: 'throttled', retryAfter: 300, path });
    await card.presses('Yes, set it to Intune', { name: company });
    await card.becomes('Microsoft Graph was too busy, so nothing was changed');
  });

  test('Graph that is down', async () => {
    const card = await asked(admin);
    flow.services.company.faults.set('down', { kind: 'down', how: 'unavailable' });
    await card.presses('Yes, set it to Intune', { name: company });
    await card.becomes('so nothing was changed');
    expect(sets(since)).toEqual([]);
  });

  test('somebody else set it in the meantime', async () => {
    const card = await asked(admin);
    setup.authority = 'intune';
    await card.presses('Yes, set it to Intune', { name: company });
    await card.becomes('It was set to Intune already');
    expect(sets(since)).toEqual([]);
  });
});

describe('nobody else', () => {
  test.each([['an employee', sanne], ['a helpdesk agent', ahmed]])('%s can ask for it or confirm it', async (_, person) => {
    const card = await asked(admin);
    const visitor = await flow.visitor(person);
    // Signed in, so that it is the role that is missing.
    await visitor.says('inloggen');
    await eventually('the sign-in is over', () => visitor.cards().length > 0);
    const { body } = await visitor.forges('authority.ask', {});
    expect(JSON.stringify(body)).toContain('rol Admin');
    await visitor.forges('authority.set', { request: requestOf(card), name: company });
    await settled();
    expect(sets(since)).toEqual([]);
  });

  test('not even another administrator confirms what one has asked', async () => {
    const card = await asked(admin);
    const other = await administrator(flow);
    await other.says('help');
    const answer = await other.forges('authority.set', { request: requestOf(card), name: company });
    await settled();
    expect(JSON.stringify(answer.body ?? '')).not.toContain('I am setting');
    expect(sets(since)).toEqual([]);
  });

  test('in a channel it is answered in the private chat', async () => {
    const team = await flow.visitor(marieke, flow.services.channel);
    await team.says('readiness', 'en-GB');
    const card = await team.sees('Is Intune klaar?');
    admin.looksAway();
    await card.presses('MDM-instantie instellen');
    await eventually('the question stands in the private chat', () => admin.cards().some(({ text }) => text.includes('Make Intune the MDM authority?')));
  });
});
