import { beforeAll, describe, expect, test } from '@jest/globals';
import { wordsFor } from '../../cards/words.ts';
import { ahmed, lotte, marieke } from '../../sandbox/personas.ts';
import type { DeskVisitor, SeenCard } from '../helpers/desk-visitor.ts';
import { Flow } from '../helpers/flow.ts';
import { writes } from '../helpers/written.ts';

const flow = new Flow();
// A channel speaks the organisation's language, which is Dutch here.
const nl = wordsFor('nl').cases;
/** The agents where the helpdesk's questions come in. */
let ahmedThere: DeskVisitor;
let lotteThere: DeskVisitor;

beforeAll(async () => {
  for (const agent of [ahmed, lotte, marieke]) {
    const chat = await flow.visitor(agent);
    await chat.says('sign in');
    await chat.hears(`aangemeld als ${agent.displayName}`);
  }
  ahmedThere = await flow.visitor(ahmed, flow.services.helpdesk);
  lotteThere = await flow.visitor(lotte, flow.services.helpdesk);
});

async function appointed(): Promise<void> {
  await ahmedThere.says('helpdesk hier');
  await ahmedThere.sees(/Vragen k(o|wa)men/);
}

const said = (language: 'nl' | 'en') => ({ ...wordsFor(language).cases, ...wordsFor(language).button, helpdesk: wordsFor(language).choose.askHelpdesk });
const inWords = { nl: 'ik wil een mens spreken', en: 'I want to talk to a person' };

/** Asks without being in the middle of anything; the receipt takes the place of the card with the field. */
async function asks(person: DeskVisitor, language: 'nl' | 'en', text: string): Promise<SeenCard> {
  const words = said(language);
  await person.says(inWords[language]);
  const card = await person.sees(words.askTitle);
  await card.presses(words.button.send, { text });
  return card;
}

/** The post in the helpdesk's channel that this person's question became. */
async function postOf(person: DeskVisitor, reader: DeskVisitor = lotteThere): Promise<SeenCard> {
  return reader.sees(nl.deskTitle(person.person.displayName));
}

/** Only what came after the question. */
const underPost = (post: SeenCard) => flow.services.helpdesk.messages.filter(({ thread }) => thread === post.message.id);

describe('a question to the helpdesk', () => {
  beforeAll(appointed);

  test.each(['nl', 'en'] as const)('goes from the stuck step to the channel, and its answer back to the same chat (%s)', async (language) => {
    const words = said(language);
    const person = await flow.employee(language);
    await person.says(language === 'nl' ? 'hoe zet ik mijn eigen iPhone op?' : 'set up my own iPhone');
    const step = await person.sees(/Sta?e?p 1/);
    await step.presses(words.next);
    await step.presses(words.stuck);
    const { didNotHelp } = wordsFor(language).failure;
    if (step.buttons.includes(didNotHelp)) await step.presses(didNotHelp);
    await step.presses(words.helpdesk);
    expect(step.text).toContain(words.askTitle);
    expect(step.text).toMatch(language === 'nl' ? /iPhone.*: stap 2 van \d/ : /iPhone.*: step 2 of \d/);
    await step.presses(words.button.send, { text: 'Het **rode** kruis\nblijft [hier](https://evil.example)' });
    expect(step.text).toContain(words.sentTitle);
    const receipt = await person.sees(words.receiptTitle);
    expect(receipt.text).toMatch(language === 'nl' ? /Gevraagd om .*; het antwoord komt hier/ : /Asked at .*; the answer comes here/);

    const post = await postOf(person);
    expect(post.text).toContain('Het **rode** kruis');
    expect(post.text).toMatch(/Stelt in\n.*iPhone.*: stap 2 van \d/);
    expect(post.text).toContain(nl.devices);
    expect(post.buttons).toEqual([nl.button.take, nl.button.answer, nl.button.solved]);
    await post.presses(nl.button.take);
    expect(post.text).toContain('Lotte Peeters kijkt ernaar');
    expect(post.buttons).toEqual([nl.button.answer, nl.button.solved]);
    await receipt.becomes(words.takenBy('Lotte Peeters'));

    await writes(post, nl.button.answer, 'Zet de telefoon *uit* en weer aan.');
    const answer = await person.sees(words.answerTitle('Lotte Peeters'));
    expect(answer.text).toContain('Zet de telefoon *uit* en weer aan.');
    await receipt.becomes(words.answeredBy('Lotte Peeters'));
    await post.becomes('Beantwoord door Lotte Peeters');

    await writes(answer, words.button.reply, 'Nu werkt het!');
    expect(answer.text).toContain(words.replied);
    const reply = await lotteThere.sees(nl.replyTitle(person.person.displayName));
    expect(reply.message.thread).toBe(post.message.id);
    await post.becomes('Nu werkt het!');
    await answer.presses(words.button.solvedMine);
    await receipt.becomes(words.solvedByYou);
    await post.becomes(nl.deskSolved(person.person.displayName));
    expect(receipt.buttons).toEqual([words.button.add, words.button.askElse, words.button.whole]);

    // The way back to the step is where it was.
    await step.presses(words.backToStep);
    expect(step.text).toMatch(/Sta?e?p 2/);
  });

  test('is solved by an agent too, and open again when it is not over', async () => {
    const person = await flow.employee('en');
    const receipt = await asks(person, 'en', 'My screen is black');
    const post = await postOf(person);
    await post.presses(nl.button.solved);
    await receipt.becomes('Solved, says Lotte Peeters.');
    expect(post.buttons).toEqual([nl.button.answerAgain, nl.button.list]);
    await writes(receipt, 'Add something', 'It is black again');
    await post.becomes('It is black again');
    expect(post.buttons).toEqual([nl.button.take, nl.button.answer, nl.button.solved]);
  });

  test('is taken by the first of two agents, the second sees who has it, and may answer still', async () => {
    const person = await flow.employee('nl');
    await asks(person, 'nl', 'Mijn laptop piept');
    const [here, there] = [await postOf(person, ahmedThere), await postOf(person)];
    const take = here.button(nl.button.take);
    await Promise.all([here.pressed(take), there.pressed(take, lotte)]);
    await flow.quiet();
    const taken = /(Ahmed Yildiz|Lotte Peeters) kijkt ernaar/.exec(here.text)?.[1];
    expect(taken).toBeDefined();
    expect(there.text).toContain(`${taken} kijkt ernaar`);
    const other = taken === ahmed.displayName ? lotte : ahmed;
    await writes(here, nl.button.answer, 'Leg hem neer.', other);
    await person.sees(nl.answerTitle(other.displayName));
  });

  test('is answered by the same agent in the list as on its post, whoever took it', async () => {
    const person = await flow.employee('nl');
    await asks(person, 'nl', 'Wie antwoordt er?');
    const post = await postOf(person);
    await post.presses(nl.button.take);
    await writes(post, nl.button.answer, 'Ik, Lotte.');
    await post.presses(nl.button.solved);
    await writes(post, nl.button.answerAgain, 'En ik ook, Ahmed.', ahmed);
    await post.becomes(nl.deskAnswered(ahmed.displayName, '').split(';')[0] ?? '');
    await lotteThere.says('openstaande vragen');
    const list = await lotteThere.sees(nl.listTitle);
    expect(list.text).toContain(`${person.person.displayName}\nWie antwoordt er?\n${nl.stateAnswered(ahmed.displayName)}`);
  });

  test('can be read as a whole by both sides, which leaves the cards of everybody else alone', async () => {
    const person = await flow.employee('en');
    const receipt = await asks(person, 'en', 'What I asked first');
    const post = await postOf(person);
    expect(post.buttons).not.toContain(nl.button.whole);
    await writes(post, nl.button.answer, `The first answer ${'é'.repeat(1900)}`);
    for (const n of [1, 2, 3, 4, 5]) {
      await writes(receipt, 'Add something', `Added ${n} ${'é'.repeat(1900)}`);
      await post.becomes(`Added ${n}`);
    }
    await flow.quiet();
    expect(post.text).not.toContain('The first answer');
    const there = await postOf(person, ahmedThere);
    await post.presses(nl.button.whole);
    expect(post.text).toMatch(/What I asked first[^]*The first answer[^]*Added 1/);
    await post.presses(nl.button.after);
    expect(post.text).toContain('Added 5');
    expect(post.buttons).toEqual([nl.button.before, nl.button.toQuestion]);
    expect(there.text).toContain(nl.deskTitle(person.person.displayName));
    await post.presses(nl.button.toQuestion);
    expect(post.text).toContain(nl.deskTitle(person.person.displayName));

    await receipt.presses('Whole conversation');
    expect(receipt.text).toMatch(/What I asked first[^]*Lotte Peeters[^]*The first answer/);
    await receipt.presses('Back to the question');
    expect(receipt.text).toContain('Your question to the helpdesk');
    const id = (receipt.button("It's solved").data as { case: string }).case;
    const nosy = await flow.employee('en');
    expect(JSON.stringify((await nosy.forges('case.mine-whole', { case: id })).body)).toContain('That card is for somebody else');
    await nosy.forges('case.whole', { case: id });
    await flow.quiet();
    expect(JSON.stringify(nosy.cards().map(({ text }) => text))).not.toContain('What I asked first');
  });

  test('has each of its two cards drawn once for a change, and not at all for what it does not show', async () => {
    const person = await flow.employee('en');
    const receipt = await asks(person, 'en', 'How often is this drawn?');
    const post = await postOf(person);
    const drawn = () => {
      const updates = flow.services.connector.calls.filter(({ method, status }) => method === 'PUT' && status < 300).map(({ path }) => path);
      return { post: updates.filter((path) => path.includes(post.message.id)).length, receipt: updates.filter((path) => path.includes(receipt.message.id)).length };
    };
    await flow.quiet();
    expect(drawn()).toEqual({ post: 0, receipt: 1 });
    await post.presses(nl.button.take);
    await receipt.becomes('Lotte Peeters is looking at it.');
    await flow.quiet();
    expect(drawn()).toEqual({ post: 1, receipt: 2 });
    await writes(post, nl.button.answer, 'Once.');
    await person.sees('Once.');
    await flow.quiet();
    expect(drawn()).toEqual({ post: 2, receipt: 3 });
    // Not a word on the receipt changes.
    await writes(post, nl.button.answer, 'And once more.');
    await person.sees('And once more.');
    await flow.quiet();
    expect(drawn()).toEqual({ post: 3, receipt: 3 });
  });

  test('is added to when it is asked again in the same enrollment, and once for a press that comes twice', async () => {
    const person = await flow.employee('en');
    await person.says('set up my own iPhone');
    const step = await person.sees('Step 1');
    const run = step.button('Next step').data as { run: string };
    const press = async (text: string) => {
      await person.forges('case.ask', { run: run.run }, step.message.id);
      const card = await person.sees(/Ask the helpdesk|Add to your question/);
      const send = card.button('Send');
      await card.pressed(send, undefined, { text });
      return { card, send };
    };
    const { card, send } = await press('Where is the app?');
    await card.pressed(send, undefined, { text: 'Where is the app?' });
    await press('I still cannot find it');
    const post = await postOf(person);
    await post.becomes('I still cannot find it');
    await person.says(inWords.en);
    const more = await person.sees('Add to your question');
    await more.presses('Ask something else');
    expect(more.text).not.toContain('Set up');
    expect(more.text).toContain('Say it in your own words.');
    expect(flow.services.helpdesk.messages.filter(({ activity, thread }) => !thread && JSON.stringify(activity).includes(person.person.displayName))).toHaveLength(1);
    await flow.quiet();
    expect(underPost(post)).toHaveLength(1);
  });

  test('needs words, fewer than 2,000 signs, and no more than five at a time', async () => {
    const person = await flow.employee('en');
    await person.says(inWords.en);
    const card = await person.sees('Ask the helpdesk');
    const input = JSON.stringify(card.content);
    expect(input).toContain('"isRequired":true');
    expect(input).toContain('"errorMessage":"Write in a few words what the matter is."');
    await card.presses('Send', { text: '   ' });
    expect(card.text).toContain('Write in a few words what the matter is.');
    await card.presses('Send', { text: 'x'.repeat(2001) });
    expect(card.text).toContain('Keep it under 2,000 characters.');
    await card.presses('Send', { text: 'Question 1' });
    for (const n of [2, 3, 4, 5]) await asks(person, 'en', `Question ${n}`);
    await person.says(inWords.en);
    const full = await person.sees('You have five open questions');
    expect(full.buttons).toHaveLength(5);
    await full.presses('Question 3');
    expect(full.text).toContain('Your question to the helpdesk');
    await full.presses("It's solved");
    await person.says(inWords.en);
    await person.sees('Ask the helpdesk');
  });

  test.each([
    ['nl', 'mijn telefoon wil niet'],
    ['nl', 'Ik heb al drie keer opnieuw geprobeerd om mijn iPhone in te stellen, maar hij blijft hangen'],
    ['en', 'Find it strange that my phone goes black every morning'],
  ] as const)('is what was typed while its card stands open, also in the chat (%s: %s)', async (language, text) => {
    const words = said(language);
    const person = await flow.employee(language);
    await person.says(inWords[language]);
    const card = await person.sees(words.askTitle);
    await person.says(text);
    const receipt = await person.sees(words.receiptTitle);
    expect(receipt.text).toContain(text);
    expect(card.text).toContain(words.sentTitle);
    expect((await postOf(person)).text).toContain(text);
    await person.says(text);
    await flow.quiet();
    expect(flow.services.helpdesk.messages.filter(({ activity }) => JSON.stringify(activity).includes(person.person.displayName))).toHaveLength(1);
  });

  test('is not what was typed after "cancel", after another command, or after any button', async () => {
    const person = await flow.employee('en');
    const opens = async () => {
      await person.says(inWords.en);
      return person.sees('Ask the helpdesk');
    };
    await opens();
    await person.says('cancel');
    await person.hears(wordsFor('en').say.cancelled);
    await person.says('it stays black, whatever I try');
    await opens();
    await person.says('hello');
    await person.says('my devices please');
    await person.sees(/devices?/i);
    await person.says('it stays black, whatever I try');
    await (await opens()).presses('Cancel');
    await person.says('it stays black, whatever I try');
    await flow.quiet();
    expect(JSON.stringify(flow.services.helpdesk.messages)).not.toContain(person.person.displayName);
    await opens();
    await person.says('thank you');
    await person.says('it stays black, whatever I try');
    await person.sees('Your question to the helpdesk');
  });

  test('is not a picture, nor a question that Balie knows the answer to; what is said after that still is', async () => {
    const person = await flow.employee('nl');
    await person.says(inWords.nl);
    await person.sees(nl.askTitle);
    await person.says('😀');
    await person.says('???');
    await person.says("kan IT mijn foto's zien?");
    await person.sees(/foto/);
    await flow.quiet();
    expect(JSON.stringify(flow.services.helpdesk.messages)).not.toContain(person.person.displayName);
    await person.says('mijn scherm blijft zwart');
    expect((await person.sees(nl.receiptTitle)).text).toContain('mijn scherm blijft zwart');
  });

  test('is found by who asked it, in their own words', async () => {
    const person = await flow.employee('nl');
    await person.says('mijn vraag aan de helpdesk');
    await (await person.sees(nl.askTitle)).presses(nl.button.send, { text: 'De eerste vraag' });
    await person.says('mijn vragen');
    expect((await person.sees(nl.receiptTitle)).text).toContain('De eerste vraag');
    await asks(person, 'nl', 'De tweede vraag');
    await person.says('mijn vraag aan de helpdesk?');
    const list = await person.sees(nl.mineTitle);
    expect(list.buttons).toEqual(['De tweede vraag', 'De eerste vraag']);
    await list.presses('De tweede vraag');
    expect(list.text).toContain(nl.receiptTitle);
  });

  test('goes on from the words that were typed before', async () => {
    const person = await flow.employee('en');
    flow.services.company.faults.set('own', { kind: 'status', status: 403 });
    await person.says('why is my laptop not compliant');
    const { kept } = (await person.sees('I am not allowed to read this')).button('Try again').data as { kept: string };
    await person.forges('case.ask', { kept });
    const card = await person.sees('Ask the helpdesk');
    expect(JSON.stringify(card.content)).toContain('"value":"why is my laptop not compliant"');
    await person.says('send it');
    expect((await person.sees('Your question to the helpdesk')).text).toContain('why is my laptop not compliant');
    const other = await flow.employee('en');
    await other.forges('case.ask', { kept });
    expect(JSON.stringify((await other.sees('Ask the helpdesk')).content)).not.toContain('why is my laptop');
  });
});
