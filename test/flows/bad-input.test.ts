import { describe, expect, test } from '@jest/globals';
import type { Activity } from '../../sandbox/connector/activity.ts';
import { ahmed } from '../../sandbox/personas.ts';
import { Computers, asksFor, changes } from '../helpers/agents.ts';
import type { DeskVisitor } from '../helpers/desk-visitor.ts';
import { Flow, second } from '../helpers/flow.ts';

const flow = new Flow();
const computers = new Computers(flow);

async function atFirstStep() {
  const visitor = await flow.employee('en');
  await visitor.says('Set up my Windows laptop');
  const card = await visitor.sees('Whose Windows computer is it?');
  await card.presses('My own');
  await card.presses('Only my work account');
  return { visitor, card };
}

const messagesOf = (visitor: DeskVisitor) => [...visitor.texts(), ...visitor.cards().map(({ text }) => text)];

async function lives(): Promise<void> {
  const health = await fetch(`${flow.balie.url()}/health`);
  expect(health.status).toBe(200);
}

describe('the same activity twice', () => {
  test('is answered once, also when both come at the same moment', async () => {
    const visitor = await flow.employee('en');
    const { activity } = await visitor.says('help');
    await Promise.all([flow.services.client.redeliver(activity), flow.services.client.redeliver(activity)]);
    await flow.services.client.redeliver(activity);
    expect(messagesOf(visitor)).toHaveLength(1);
  });

  test('acts once as a press, and gets the same answer', async () => {
    const agent = await flow.visitor(ahmed);
    await agent.says('English');
    const device = computers.next();
    const card = await asksFor(agent, `app evaluation ${device.record.deviceName}`, 'App evaluation cycle');
    const first = await agent.forges('action.confirm', card.button(/^Yes/).data as object, card.message.id);
    const second = await flow.services.client.redeliver(first.activity);
    expect(second).toMatchObject({ status: first.status, body: first.body });
    await card.becomes('Intune has accepted it.');
    expect(changes(flow, device)).toHaveLength(1);
  });

  test('moves a guide by one step', async () => {
    const { visitor, card } = await atFirstStep();
    const { activity } = await visitor.forges('guide.next', card.button('Next step').data as object, card.message.id);
    await Promise.all([flow.services.client.redeliver(activity), flow.services.client.redeliver(activity)]);
    expect(card.text).toMatch(/Step 2 of/);
  });
});

describe('a press that no card of Balie sends', () => {
  test.each([
    ['an unknown verb', 'wipe.everything', {}],
    ['a verb that every object has', 'constructor', {}],
    ['no data', 'guide.next', undefined],
    ['an id that is none', 'guide.next', { run: 'x', from: 1 }],
    ['a step that is none', 'guide.next', { run: '1b0d7c1e-53a4-4a6f-9a0b-6d5c27f0a101', from: '1' }],
    ['more than the verb takes', 'action.confirm', { request: '1b0d7c1e-53a4-4a6f-9a0b-6d5c27f0a101', role: 'Admin' }],
    ['another action in the confirmation', 'action.confirm', { request: '1b0d7c1e-53a4-4a6f-9a0b-6d5c27f0a101', action: 'wipe' }],
  ] as const)('is refused in words: %s', async (_, verb, data) => {
    const visitor = await flow.employee('en');
    const { status, body } = await visitor.forges(verb, data as unknown as object);
    expect({ status, body }).toEqual({
      status: 200,
      body: { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'BadRequest', message: 'I do not know that button any more. Type “help” to see what I can do.' } },
    });
    await lives();
  });

  test.each([
    ['no value', undefined],
    ['an empty value', {}],
    ['a text as value', 'guide.next'],
    ['a list as value', [1]],
    ['a submit where an execute belongs', { action: { type: 'Action.Submit', verb: 'command.run', data: { command: 'help' } } }],
  ])('is refused in words when it has %s', async (_, value) => {
    const visitor = await flow.employee('en');
    const { status, body } = await visitor.sends({ type: 'invoke', name: 'adaptiveCard/action', value });
    expect({ status, body }).toMatchObject({ status: 200, body: { statusCode: 400, type: 'application/vnd.microsoft.error' } });
    await lives();
  });

  test('finds nothing behind ids that Balie never gave out', async () => {
    const visitor = await flow.employee('en');
    const run = crypto.randomUUID();
    await visitor.forges('guide.next', { run, from: 1 });
    await visitor.sees('I lost the place where we were.');
    await visitor.forges('request.retry', { kept: run });
    await visitor.sees('I no longer have what you asked before.');
    expect((await visitor.sends({ type: 'invoke', name: 'composeExtension/fetchTask', value: {} })).status).toBe(501);
    for (const value of [null, 'x', { queryText: 7 }, {}]) expect((await visitor.sends({ type: 'invoke', name: 'application/search', value })).status).toBe(400);
    for (const value of [null, 'x', []]) expect((await visitor.sends({ type: 'invoke', name: 'composeExtension/query', value })).status).toBe(400);
  });
});

describe('a client that does not know universal actions', () => {
  test('sends presses as messages, and is led through a guide all the same', async () => {
    const visitor = await flow.employee('en');
    await visitor.says('Set up my Windows laptop');
    const card = await visitor.sees('Whose Windows computer is it?');
    await card.pressedOnOldClient('My own');
    await card.becomes('Which of these is your Windows computer?');
    await card.pressedOnOldClient('Only my work account');
    await card.becomes('Step 1 of');
    await card.pressedOnOldClient('Next step');
    await card.becomes('Step 2 of');
    expect(visitor.cards()).toHaveLength(1);
  });

  test.each([[{ verb: 'wipe.everything' }], [{ verb: 'guide.next', run: 'x' }], [{}], [[]], ['text'], [7]])('gets words for the value %j', async (value) => {
    const visitor = await flow.employee('en');
    expect((await visitor.sends({ type: 'message', value })).status).toBe(200);
    await visitor.hears('I do not know that button any more.');
  });
});

describe('words that are no request', () => {
  test.each([
    ['emoji', '🙈🙉🙊', /help/],
    ['20,000 characters', 'iPhone '.repeat(2858), /That is a lot at once/],
    ['markup and a link', '<script>alert(1)</script> [x](https://evil.example)', /help/],
    ['a template', '{{DATE(2026-01-01)}} ${x}', /help/],
    ['control characters', '\u0000\u202E\u200B', /help/],
    ['nonsense', 'qwxz vlrk ptgh', /help/],
    ['a name like a table', "'; DROP TABLE people; --", /help/],
    ['another language', 'Wie kann ich bitte mein Telefon einrichten und warum geht es nicht?', /help|Type “Nederlands” or “English”/],
  ])('get an answer with a next step: %s', async (_, text, answer) => {
    const visitor = await flow.employee('en');
    const { status } = await visitor.says(text);
    expect(status).toBe(200);
    const answers = messagesOf(visitor);
    expect(answers.length).toBeGreaterThan(0);
    expect(answers.length).toBeLessThanOrEqual(2);
    expect(answers.join('\n')).toMatch(new RegExp(`${answer.source}|Did you mean one of these|What I can do for you`));
    await lives();
  });

  test('get an answer when there are none at all: a picture, a file', async () => {
    const visitor = await flow.employee('en');
    for (const content of [{ type: 'message' }, { type: 'message', text: '' }, { type: 'message', text: '   ' }, { type: 'message', attachments: [{ contentType: 'image/png', contentUrl: 'https://x.example/1' }] }]) {
      visitor.looksAway();
      expect((await visitor.sends(content as Activity)).status).toBe(200);
      await visitor.hears('I can only read text.');
    }
  });

  test('that are a reaction, an edit or a typing get none', async () => {
    const visitor = await flow.employee('en');
    for (const type of ['messageReaction', 'messageUpdate', 'messageDelete', 'typing', 'event', 'somethingNew']) {
      expect((await visitor.sends({ type, text: 'help' })).status).toBe(200);
    }
    expect(messagesOf(visitor)).toEqual([]);
  });
});

describe('characters that neither the database nor Graph takes do no harm', () => {
  const characters = ['\u0000', '\ud83d', '\ude48'];

  test('in words, which are kept and asked of Graph', async () => {
    const agent = await flow.visitor(ahmed);
    await agent.says('English');
    for (const character of characters) {
      expect((await agent.says(`find LT-${character}0421`)).status).toBe(200);
      await agent.sees(/LT-.?0421/);
    }
  });

  test('in what a card sends, in names and in ids', async () => {
    const visitor = await flow.employee('en');
    for (const character of characters) {
      const { status, body } = await visitor.forges(`command.run${character}`, { command: `help${character}` }, `1${character}`);
      expect({ status, body }).toMatchObject({ status: 200, body: { statusCode: expect.any(Number) } });
      const old = { type: 'message', value: { verb: 'command.run', command: `help${character}` }, from: { name: `An${character}na`, aadObjectId: visitor.person.id } };
      expect((await visitor.sends(old)).status).toBe(200);
      const typed = { type: 'message', text: `set up${character} my iPhone`, from: { name: `An${character}na`, aadObjectId: visitor.person.id } };
      expect((await visitor.sends(typed)).status).toBe(200);
    }
    await lives();
  });
});

describe('somebody whom Balie does not serve', () => {
  const tenant = '11111111-2222-4333-8444-555555555555';

  test.each([
    ['of another tenant', { channelData: { tenant: { id: tenant } }, conversation: { tenantId: tenant } }],
    ['of two tenants at once', { channelData: { tenant: { id: tenant } } }],
    ['without an object id', { from: { aadObjectId: undefined } }],
  ])('%s is told so, and neither asks nor presses anything', async (_, changes) => {
    const visitor = await flow.employee('en');
    const { activity } = await visitor.says('help');
    visitor.looksAway();
    const changed = (more: object): Activity => {
      const base = { ...activity, ...more, id: `x${Math.random()}` } as Activity & Record<string, object>;
      for (const [field, value] of Object.entries(changes)) base[field] = { ...(base[field] as object), ...value };
      return base;
    };
    await flow.services.connector.deliver(changed({ text: 'enroll' }));
    expect(messagesOf(visitor)).toEqual(['I only work for people of this organisation. Ask your own helpdesk.']);
    const pressed = await flow.services.connector.deliver(changed({ type: 'invoke', name: 'adaptiveCard/action', text: undefined, value: { action: { type: 'Action.Execute', verb: 'command.run', data: { command: 'help' } } } }));
    expect(pressed.status).toBe(403);
    expect(messagesOf(visitor)).toHaveLength(1);
  });
});

describe('the welcome', () => {
  const welcomes = (visitor: DeskVisitor) => visitor.cards().filter(({ text }) => text.includes("I'm Balie")).length;
  const added = (action: string): Activity => ({ type: 'installationUpdate', action });

  test('comes once, whatever the order and number of events', async () => {
    const visitor = await flow.employee('en');
    await flow.services.client.uninstall(visitor.person.id);
    flow.services.connector.store.personal(visitor.person.id).installed = true;
    const members: Activity = { type: 'conversationUpdate', membersAdded: [{ id: 'bot' }] };
    for (const event of [members, added('add'), members, added('add')]) await visitor.sends(event);
    await Promise.all([visitor.sends(added('add')), visitor.sends(added('add')), visitor.sends(members)]);
    expect(welcomes(visitor)).toBe(1);
  });

  test('is said again when Teams did not take it, and once only', async () => {
    const visitor = await flow.employee('en');
    await flow.services.client.uninstall(visitor.person.id);
    flow.services.connector.store.personal(visitor.person.id).installed = true;
    await flow.quiet();
    flow.services.connector.fault = { kind: 'status', status: 502, method: 'POST', times: 1 };
    expect((await visitor.sends(added('add'))).status).toBe(500);
    expect(welcomes(visitor)).toBe(0);
    for (let n = 0; n < 2; n += 1) expect((await visitor.sends(added('add'))).status).toBe(200);
    expect(welcomes(visitor)).toBe(1);
  });

  test('does not come after an upgrade', async () => {
    const visitor = await flow.employee('en');
    await visitor.sends(added('add-upgrade'));
    await visitor.sends(added('remove-upgrade'));
    await visitor.sends(added('add-upgrade'));
    expect(messagesOf(visitor)).toEqual([]);
  });

  test('and what somebody waits for is not lost by an upgrade', async () => {
    const { visitor, card } = await atFirstStep();
    while (card.buttons.includes('Next step')) await card.presses('Next step');
    await card.presses('Done');
    await visitor.sends(added('add-upgrade'));
    await visitor.sends(added('remove-upgrade'));
    flow.services.company.enroll(visitor.person.id, 'windows-personal');
    await flow.passes(12 * second);
    await visitor.sees('Your device has arrived');
  });

  test('comes again when Balie was removed and added', async () => {
    const visitor = await flow.employee('en');
    await flow.services.client.uninstall(visitor.person.id);
    await visitor.comesIn();
    expect(welcomes(visitor)).toBe(1);
    await visitor.says('help');
    await visitor.sees('What I can do for you');
  });
});

describe('the language that somebody chose', () => {
  test('stays, whatever language the client has, and after a restart', async () => {
    const visitor = await flow.employee('nl');
    await visitor.says('help');
    await visitor.sees('Wat ik voor je kan doen');
    await visitor.says('English');
    await visitor.hears('From now on I answer in English.');
    await flow.balie.restart();
    await visitor.says('help', 'nl-NL');
    await visitor.sees('What I can do for you');
  });

  test('is the language of what Balie says by itself', async () => {
    const visitor = await flow.employee('en');
    await visitor.says('Nederlands');
    await visitor.says('Mijn Windows-laptop instellen', 'en-GB');
    const card = await visitor.sees('Van wie is de Windows-computer?');
    await card.presses('Van mijzelf');
    await card.presses('Alleen mijn werkaccount');
    while (card.buttons.includes('Volgende stap')) await card.presses('Volgende stap');
    await card.presses('Klaar');
    flow.services.company.enroll(visitor.person.id, 'windows-personal');
    await flow.passes(12 * second);
    await visitor.sees('Je apparaat is aangekomen');
  });

  test('can be chosen by a button, in both languages at once', async () => {
    const visitor = await flow.employee('en');
    await visitor.says('language');
    const card = await visitor.sees('Nederlands / English');
    const result = await card.presses('Nederlands');
    expect(result).toMatchObject({ kind: 'message', text: 'Vanaf nu antwoord ik in het Nederlands.' });
    await visitor.says('help');
    await visitor.sees('Wat ik voor je kan doen');
  });
});
