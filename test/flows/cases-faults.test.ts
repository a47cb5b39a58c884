import { beforeAll, describe, expect, test } from '@jest/globals';
import { wordsFor } from '../../cards/words.ts';
import { ahmed, lotte } from '../../sandbox/personas.ts';
import type { DeskVisitor, SeenCard } from '../helpers/desk-visitor.ts';
import { eventually } from '../helpers/eventually.ts';
import { Flow, day, hour, minute, second } from '../helpers/flow.ts';
import { sendUnder, writes } from '../helpers/written.ts';

const flow = new Flow({ DEFAULT_LANGUAGE: 'en' });
// A channel speaks the organisation's language, which is English here; the agents speak Dutch when they are alone.
const nl = wordsFor('nl').cases;
const en = wordsFor('en').cases;
let agent: DeskVisitor;
let channel: DeskVisitor;

beforeAll(async () => {
  agent = await flow.visitor(ahmed);
  await signsIn(agent);
  const other = await flow.visitor(lotte);
  await signsIn(other);
  channel = await flow.visitor(ahmed, flow.services.helpdesk);
});

async function signsIn(one: DeskVisitor): Promise<void> {
  await one.says('sign in');
  await one.hears(one.person.displayName);
}

async function asks(person: DeskVisitor, text: string): Promise<SeenCard> {
  await person.says('I want to talk to a person');
  const card = await person.sees('Ask the helpdesk');
  await card.presses('Send', { text });
  return card;
}

const postOf = (person: DeskVisitor) => channel.sees(en.deskTitle(person.person.displayName));
const postsOf = (person: DeskVisitor) => flow.services.helpdesk.messages.filter(({ from, thread, activity }) => from === 'bot' && !thread && JSON.stringify(activity).includes(en.deskTitle(person.person.displayName)));
const answersTo = (person: DeskVisitor) => person.cards().filter(({ text }) => text.startsWith(en.answerTitle(ahmed.displayName)));

describe('while the helpdesk has no channel,', () => {
  test('a question is kept, says where else to go, and comes when there is one', async () => {
    const person = await flow.employee('en');
    const receipt = await asks(person, 'Where do my questions go?');
    expect(receipt.text).toContain('I keep your question until the helpdesk has a place for it with me. Do not want to wait? Go to your helpdesk.');

    await agent.says('help');
    const note = await agent.sees('Er wacht 1 vraag op de helpdesk');
    expect(note.text).toContain('@Balie helpdesk hier');
    await note.presses('Open vragen');
    expect(note.text).toContain('Where do my questions go?');
    await agent.says('helpdesk hier');
    await agent.sees('Dit hoort in een kanaal');
    await note.presses(nl.button.show(person.person.displayName).slice(0, 12));

    await channel.says('helpdesk hier');
    const here = await channel.sees(en.hereTitle);
    expect(here.text).toContain(en.hereWaiting(1));
    const post = await postOf(person);
    await flow.passesUntil(second, 'the receipt knows', () => receipt.text.includes('the answer comes here'));
    await channel.says('cases');
    expect((await channel.sees('Open questions')).text).toContain(person.person.displayName);
    await agent.says('help');
    await agent.sees(/./);
    expect(agent.cards().map(({ text }) => text).join()).not.toContain('Er wacht');
    await channel.says('helpdesk hier');
    await channel.sees(en.hereAlready);
    expect(post.buttons).toContain(en.button.take);
  });

  test('the newest channel takes the place of the one before, and can be undone there', async () => {
    const elsewhere = await flow.visitor(ahmed, flow.services.channel);
    await channel.says('helpdesk here');
    await channel.sees(/Questions (come|came) here/);
    await elsewhere.says('helpdesk here');
    expect((await elsewhere.sees(en.hereTitle)).text).toContain(en.hereReplaced);
    const person = await flow.employee('en');
    await asks(person, 'To the other channel');
    await elsewhere.sees(en.deskTitle(person.person.displayName));
    await channel.says('helpdesk weg');
    await channel.sees(en.offNot);
    await elsewhere.says('helpdesk off');
    await elsewhere.sees(en.offTitle);
    const kept = await asks(person, 'And this one?');
    expect(kept.text).toContain('I keep your question');
    await channel.says('helpdesk hier');
    await postOf(person);
  });
});

describe('with a channel,', () => {
  beforeAll(async () => {
    await channel.says('helpdesk hier');
    await channel.sees(/Questions (come|came) here/);
  });

  test('nobody without the role takes, answers or closes a question, or sees it', async () => {
    const person = await flow.employee('en');
    await asks(person, 'For the helpdesk only');
    const post = await postOf(person);
    const id = (post.button(en.button.take).data as { case: string }).case;
    const nosy = await flow.employee('en');
    await signsIn(nosy);
    for (const [verb, data] of [['case.take', { case: id }], ['case.answer', { case: id, text: 'hi' }], ['case.close', { case: id }], ['case.show', { case: id }]] as const) {
      const { body } = await nosy.forges(verb, data);
      expect(JSON.stringify(body)).toContain('This is for people with the role Helpdesk');
    }
    await nosy.says('cases');
    await nosy.hears('This is for people with the role Helpdesk');
    expect(post.text).toContain('Waiting since');
    expect(answersTo(person)).toEqual([]);
  });

  test('nobody adds to, ends, or reads the question of somebody else, whatever they send', async () => {
    const person = await flow.employee('en');
    const receipt = await asks(person, 'Mine alone');
    const id = (receipt.button("It's solved").data as { case: string }).case;
    const nosy = await flow.employee('en');
    for (const [verb, data] of [['case.add', { case: id, text: 'hi' }], ['case.solved', { case: id }], ['case.mine', { case: id }], ['case.send', { ask: id, text: 'hi' }]] as const) {
      const { body } = await nosy.forges(verb, data);
      expect(JSON.stringify(body)).toContain('That card is for somebody else');
    }
    await nosy.forges('case.mine', { case: '1b0d7c1e-53a4-4a6f-9a0b-6d5c27f0a101' });
    await nosy.sees('I no longer have that question');
    for (const data of [{ case: id, text: 'x', role: 'Admin' }, { case: 'x' }, { case: id, text: { a: 1 } }]) {
      expect(JSON.stringify((await nosy.forges('case.answer', data)).body)).toContain('BadRequest');
    }
    expect(receipt.text).not.toContain('hi');
    await flow.quiet();
    expect((await postOf(person)).text).not.toContain('hi');
  });

  test('an agent reads a question in the helpdesk\'s channel or alone, not in another channel', async () => {
    const person = await flow.employee('en');
    await asks(person, 'Not for every channel');
    const post = await postOf(person);
    const elsewhere = await flow.visitor(ahmed, flow.services.channel);
    agent.looksAway();
    await elsewhere.forges('case.show', { case: (post.button(en.button.take).data as { case: string }).case });
    await agent.sees('Not for every channel');
    await elsewhere.says('vragen');
    await agent.sees(nl.listTitle);
    expect(elsewhere.cards()).toEqual([]);
  });

  test('an agent who is not signed in is signed in first, and the answer then goes on its way', async () => {
    const person = await flow.employee('en');
    await asks(person, 'Anybody there?');
    const post = await postOf(person);
    await agent.says('sign out');
    await writes(post, en.button.answer, 'Here I am.');
    await person.sees('Here I am.');
    await post.becomes(en.deskAnswered(ahmed.displayName, '').slice(0, 20));
    expect(answersTo(person)).toHaveLength(1);
  });

  test('a press of somebody who is not signed in says what to do, to them alone, and is done once they have', async () => {
    const person = await flow.employee('en');
    await asks(person, 'Who takes it?');
    const post = await postOf(person);
    const take = post.button(en.button.take);
    const before = flow.services.helpdesk.messages.length;
    const stranger = flow.services.company.people.find(({ id }) => id !== person.person.id && flow.services.connector.store.personal(id).messages.length === 0);
    if (!stranger) throw new Error('Everybody knows Balie already.');
    const nosy = await flow.employee('en');
    (flow.services.helpdesk.members as string[]).push(stranger.id, nosy.person.id);
    const told = { kind: 'message', text: wordsFor('en').say.signInInChat };
    expect([await post.pressed(take, stranger), await post.pressed(take, stranger)]).toEqual([told, told]);

    await agent.says('sign out');
    const { rules } = flow.services.entra;
    rules.consentMissing.add(ahmed.id);
    expect(await post.pressed(take, ahmed)).toEqual({ kind: 'message', text: wordsFor('en').say.signInSent });
    const { link } = await agent.seesSignIn();
    rules.consentMissing.delete(ahmed.id);
    await flow.services.client.finishSignIn(ahmed.id, agent.conversationId, new URL(link).searchParams.get('state') ?? '');
    await post.becomes('Ahmed Yildiz is looking at it');

    // Somebody without the role reads it alone, too.
    rules.consentMissing.add(nosy.person.id);
    expect(await post.pressed(post.button(en.button.solved), nosy.person)).toEqual({ kind: 'message', text: wordsFor('en').say.signInSent });
    const again = await nosy.seesSignIn();
    rules.consentMissing.delete(nosy.person.id);
    await flow.services.client.finishSignIn(nosy.person.id, nosy.conversationId, new URL(again.link).searchParams.get('state') ?? '');
    await nosy.hears('This is for people with the role Helpdesk');
    await flow.quiet();
    expect(flow.services.helpdesk.messages).toHaveLength(before);
  });

  test('an answer needs words, and the same press twice is one answer', async () => {
    const person = await flow.employee('en');
    await asks(person, 'Twice?');
    const post = await postOf(person);
    const send = sendUnder(post, en.button.answer);
    expect(await post.pressed(send, undefined, { text: ' ' })).toEqual({ kind: 'message', text: en.errorAnswer });
    expect(await post.pressed(send, undefined, { text: 'x'.repeat(2001) })).toEqual({ kind: 'message', text: en.tooLong });
    await Promise.all([post.pressed(send, undefined, { text: 'Once.' }), post.pressed(send, undefined, { text: 'Once.' })]);
    await person.sees('Once.');
    await flow.quiet();
    expect(answersTo(person)).toHaveLength(1);
  });

  test.each([429, 502, 503, 412])('a question that Teams refuses with %i comes later, once', async (status) => {
    const person = await flow.employee('en');
    flow.services.connector.fault = { kind: 'status', status, method: 'POST' };
    await person.forges('case.send', { ask: crypto.randomUUID(), text: `Refused with ${status}` });
    const tried = () => flow.services.connector.calls.filter((call) => call.method === 'POST' && call.status === status && JSON.stringify(call.body).includes(`Refused with ${status}`)).length;
    await eventually('Teams refuses it', () => tried() > 0);
    flow.services.connector.fault = null;
    await flow.passesUntil(5 * second, 'it is posted', () => postsOf(person).length > 0);
    await flow.quiet();
    expect(postsOf(person)).toHaveLength(1);
  });

  test('an answer that Teams refuses for minutes is said to be late, and comes in the end, once', async () => {
    const person = await flow.employee('en');
    await asks(person, 'Slow day');
    const post = await postOf(person);
    flow.services.connector.fault = { kind: 'status', status: 429, method: 'POST' };
    await writes(post, en.button.answer, 'A late answer.');
    await flow.passesUntil(5 * minute, 'the helpdesk is told', () => post.text.includes(en.personLater));
    flow.services.connector.fault = null;
    await flow.passesUntil(5 * minute, 'the answer comes', () => answersTo(person).length > 0);
    await flow.passesUntil(2 * second, 'the helpdesk is told that it came', () => !post.text.includes(en.personLater));
    await flow.quiet();
    expect(answersTo(person)).toHaveLength(1);
  });

  test('an answer that Teams does not take at all is said so, and another one arrives', async () => {
    const person = await flow.employee('en');
    await asks(person, 'Say something');
    const post = await postOf(person);
    await flow.quiet();
    flow.services.connector.fault = { kind: 'status', status: 413, method: 'POST' };
    await writes(post, en.button.answer, 'Too big for Teams.');
    await flow.passesUntil(2 * second, 'the helpdesk is told', () => post.text.includes(en.personRefused));
    flow.services.connector.fault = null;
    await writes(post, en.button.answer, 'In other words.');
    await person.sees('In other words.');
    await flow.passesUntil(2 * second, 'the helpdesk sees that it came', () => !post.text.includes(en.personRefused));
  });

  test('a restart between the question, the answer and the reply loses nothing and says nothing twice', async () => {
    const person = await flow.employee('en');
    flow.services.connector.fault = { kind: 'slow', ms: 300 };
    const receipt = await asks(person, 'Before the restart');
    await flow.balie.restart();
    const post = await postOf(person);
    await writes(post, en.button.answer, 'After it.');
    await flow.balie.restart();
    const answer = await person.sees('After it.');
    await writes(answer, 'Reply', 'Thank you');
    await flow.balie.restart();
    await channel.sees(en.replyTitle(person.person.displayName));
    flow.services.connector.fault = null;
    await flow.passes(minute);
    await flow.quiet();
    await receipt.becomes('Ahmed Yildiz is looking at it.');
    expect(postsOf(person)).toHaveLength(1);
    expect(answersTo(person)).toHaveLength(1);
  });

  test('an answer to somebody who removed Balie waits, the helpdesk is told, and it is there when they are back', async () => {
    const person = await flow.employee('en');
    await asks(person, 'I leave now');
    const post = await postOf(person);
    await flow.services.client.uninstall(person.person.id);
    await writes(post, en.button.answer, 'For when you are back.');
    await flow.passesUntil(2 * second, 'the helpdesk is told', () => post.text.includes('cannot be reached in Teams'));
    await person.comesIn();
    await flow.passesUntil(minute, 'the answer is there', () => answersTo(person).length > 0);
    await flow.passesUntil(2 * second, 'the helpdesk sees that it came', () => !post.text.includes('cannot be reached in Teams'));
    expect(answersTo(person)).toHaveLength(1);
  });

  test('an answer waits for days, until the person is back', async () => {
    const person = await flow.employee('en');
    await asks(person, 'On holiday');
    const post = await postOf(person);
    await flow.quiet();
    flow.services.connector.store.personal(person.person.id).installed = false;
    await writes(post, en.button.answer, 'Have a good time.');
    await flow.passesUntil(hour, 'the helpdesk is told', () => post.text.includes('cannot be reached in Teams'));
    for (let step = 0; step < 6; step += 1) {
      await flow.passes(8 * hour);
      await flow.quiet();
    }
    await person.comesIn();
    await flow.passesUntil(hour, 'the answer is there', () => answersTo(person).length > 0);
    expect(answersTo(person)).toHaveLength(1);
  });

  test('a question to a channel that removed Balie waits, the person is told, and it is posted when Balie is back', async () => {
    const person = await flow.employee('en');
    flow.services.helpdesk.installed = false;
    const receipt = await asks(person, 'Is anybody there?');
    await flow.passesUntil(2 * second, 'the person is told', () => receipt.text.includes('I cannot reach the helpdesk at the moment'));
    await agent.says('help');
    await agent.sees('wacht');
    await flow.services.client.install(ahmed.id, flow.services.helpdesk.id);
    await channel.says('helpdesk hier');
    await postOf(person);
    await flow.passesUntil(2 * second, 'the person is told', () => receipt.text.includes('the answer comes here'));
  });

  test('Graph that does not answer keeps no question from the helpdesk', async () => {
    const person = await flow.employee('en');
    flow.services.company.faults.set('down', { kind: 'down', how: 'unavailable' });
    await person.says('I want to talk to a person');
    const card = await person.sees('Ask the helpdesk');
    expect(card.text).toContain('Your devices, if I can read them by then.');
    await card.presses('Send', { text: 'While Graph is down' });
    const post = await channel.sees('While Graph is down');
    expect(post.text).toContain(en.unread);
  });

  test('what went wrong with an enrollment goes along, in plain words', async () => {
    const person = await flow.employee('en');
    flow.services.company.enroll(person.person.id, 'iphone-personal', 'blocked');
    await flow.passes(hour);
    await person.says('I want to talk to a person');
    const card = await person.sees('Ask the helpdesk');
    expect(card.text).toContain('Your organisation does not allow this device.');
    await card.presses('Send', { text: 'Why not?' });
    const post = await postOf(person);
    expect(post.text).toContain(wordsFor('en').failure.kinds.enrollmentRestrictionsEnforced.what);
  });

  test('after ninety days nothing is left of it', async () => {
    const person = await flow.employee('en');
    const receipt = await asks(person, 'Long ago');
    await postOf(person);
    await flow.quiet();
    await flow.passes(91 * day);
    const { case: id } = receipt.button("It's solved").data as { case: string };
    await eventually('it is gone', async () => {
      await person.forges('case.mine', { case: id });
      return person.cards().at(-1)?.text.includes('I no longer have that question') ?? false;
    });
  });
});
