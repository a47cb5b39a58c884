import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { ahmed } from '../../sandbox/personas.ts';
import { Flow, day, minute, second } from '../helpers/flow.ts';
import { countOf, walk } from '../helpers/guide-walk.ts';
import { gives } from '../helpers/owned-devices.ts';

const guides = mkdtempSync(join(tmpdir(), 'balie-guides-'));
writeFileSync(join(guides, 'organisation.json'), JSON.stringify({ support: { nl: 'de servicedesk (tst. 1234)', en: 'the service desk (ext. 1234)' } }));
afterAll(() => rmSync(guides, { recursive: true, force: true }));

const flow = new Flow({ GUIDES_DIR: guides });

const notYours = { status: 200, body: expect.objectContaining({ type: 'application/vnd.microsoft.activity.message', value: expect.stringContaining('somebody else') }) };

async function atStepTwo() {
  const visitor = await flow.employee('en');
  await visitor.says('set up my own iPhone');
  const card = await visitor.sees('Step 1 of');
  await card.presses('Next step');
  return { visitor, card };
}

describe('leaving work with a device', () => {
  test.each([
    { language: 'nl', asked: 'mijn iPhone losmaken van mijn werk', whose: 'Van wie is de iPhone?', own: 'Van mijzelf', title: 'Losmaken van je werk: iPhone', now: 'De iPhone blijft van jou.', how: 'Apparaat verwijderen', sees: 'Wat kan IT zien?', can: 'Dit kan je organisatie zien', cannot: "Je foto's, berichten", back: 'Terug' },
    { language: 'en', asked: 'remove my iPhone from work', whose: 'Whose iPhone is it?', own: 'My own', title: 'Remove from work: iPhone', now: 'The iPhone stays yours.', how: 'Remove device', sees: 'What can IT see?', can: 'Your organisation can see', cannot: 'Your photos, messages', back: 'Back' },
  ] as const)('is explained in $language, with what IT can and cannot see until then', async (row) => {
    const before = flow.services.company.calls.all().length;
    const visitor = await flow.employee(row.language);
    await visitor.says(row.asked);
    const card = await visitor.sees(row.whose);
    await card.presses(row.own);
    for (const shown of [row.title, row.now, row.how]) expect(card.text).toContain(shown);
    await card.presses(row.sees);
    for (const shown of [row.can, row.cannot]) expect(card.text).toContain(shown);
    await card.presses(row.back);
    expect(card.text).toContain(row.title);
    expect(visitor.cards()).toHaveLength(1);
    expect(flow.services.company.calls.all().slice(before)).toEqual([]);
  });

  test('asks with buttons when the words do not say what it is about', async () => {
    const visitor = await flow.employee('en');
    await visitor.says('I want to remove a device from work');
    const card = await visitor.sees('What would you like to remove from work?');
    await card.presses('Something else');
    await card.presses('Linux computer');
    expect(card.text).toContain('sudo apt purge intune-portal');
  });
});

describe('what IT can see', () => {
  test('is told before the first step, and leads back to it', async () => {
    const visitor = await flow.employee('en');
    await visitor.says('set up my own iPhone');
    const card = await visitor.sees('Step 1 of');
    await card.presses('What can IT see?');
    expect(card.text).toContain('Your organisation cannot see');
    await card.presses('Back to this step');
    expect(countOf(card)).toMatch(/^Step 1 of/);
    await card.presses('Next step');
    expect(card.buttons).not.toContain('What can IT see?');
  });
});

describe('how far somebody is', () => {
  test.each([
    ['nl', 'hoe ver ben ik?', 'Je bent nu geen apparaat aan het instellen', 'Een apparaat instellen'],
    ['en', 'how far am I?', 'You are not setting up a device now', 'Set up a device'],
  ] as const)('is nothing yet, and an offer to start (%s)', async (language, asked, title, start) => {
    const visitor = await flow.employee(language);
    await visitor.says(asked);
    const card = await visitor.sees(title);
    await card.presses(start);
    expect(card.buttons).toContain('iPhone');
  });

  test('is the step to go on with, then the watch, then the device', async () => {
    const { visitor } = await atStepTwo();
    await visitor.says('how far am I?');
    const step = await visitor.sees('Step 2 of');
    await walk(step, 'Next step');
    await step.presses('Done');
    await visitor.says('how far am I?');
    await visitor.sees("I'm watching for your iPhone");
    visitor.looksAway();
    flow.services.company.enroll(visitor.person.id, 'iphone-personal');
    await flow.passes(12 * second);
    await visitor.sees('Your device has arrived');
    await visitor.says('how far am I?');
    await visitor.sees('Your device has arrived');
    gives(flow, visitor);
    await visitor.says('how far am I?');
    await visitor.sees('is not in Intune any more');
  });

  test('is that nothing was seen, with another look', async () => {
    const { visitor, card } = await atStepTwo();
    await walk(card, 'Next step');
    await card.presses('Done');
    visitor.looksAway();
    await flow.passes(day + minute);
    await visitor.sees('I have not seen your iPhone yet');
    await visitor.says('how far am I?');
    expect((await visitor.sees('I have not seen your iPhone yet')).buttons).toContain('Keep looking');
  });
});

describe('"cancel"', () => {
  test.each([
    ['nl', 'annuleer', 'Stoppen met het instellen van je iPhone?', 'Ga verder', /^Stap 1 van/, 'Stop hier', 'Goed, we stoppen hier.', 'Hoe stel ik mijn iPhone in?', 'Van mijzelf'],
    ['en', 'cancel', 'Stop setting up your iPhone?', 'Go on', /^Step 1 of/, 'Stop here', 'All right, we stop here.', 'How do I set up my iPhone?', 'My own'],
  ] as const)('asks before it ends a guide, and then ends it (%s)', async (language, word, question, goOn, step, stop, stopped, setUp, own) => {
    const visitor = await flow.employee(language);
    await visitor.says(setUp);
    const guide = await visitor.sees('iPhone');
    await guide.presses(own);
    const next = guide.button(/^(Next step|Volgende stap)$/);
    await visitor.says(word);
    const card = await visitor.sees(question);
    await card.presses(goOn);
    expect(countOf(card)).toMatch(step);
    await visitor.says(word);
    const again = await visitor.sees(question);
    await again.presses(stop);
    expect(again.text).toContain(stopped);
    // The step card that is still on the screen has ended too.
    await guide.pressed(next);
    expect(guide.text).toContain(stopped);
    await visitor.says(word);
    await visitor.hears(/nothing to stop|niets om te stoppen/);
    await visitor.says(setUp);
    const fresh = await visitor.sees('iPhone');
    await fresh.presses(own);
    expect(countOf(fresh)).toMatch(step);
  });

  test('ends the watch for a device', async () => {
    const { visitor, card } = await atStepTwo();
    await walk(card, 'Next step');
    await card.presses('Done');
    await visitor.says('stop');
    await (await visitor.sees('Stop setting up your iPhone?')).presses('Stop here');
    visitor.looksAway();
    flow.services.company.enroll(visitor.person.id, 'iphone-personal');
    await flow.passes(2 * minute);
    expect(visitor.cards()).toEqual([]);
  });

  test('drops the question that is open, so that the next words are not its answer', async () => {
    const agent = await flow.visitor(ahmed);
    await agent.says('English');
    await agent.says('find');
    await agent.sees('Which device?');
    await agent.says('never mind');
    await agent.hears('All right, I stopped.');
    await agent.says('cancel');
    await agent.hears('There is nothing to stop');
  });

  test('can be pressed by nobody else', async () => {
    const { visitor, card } = await atStepTwo();
    await visitor.says('cancel');
    const { data } = (await visitor.sees('Stop setting up your iPhone?')).button('Stop here');
    const stranger = await flow.employee('en');
    for (const verb of ['guide.stop', 'guide.sees']) {
      const { status, body } = await stranger.forges(verb, data as object);
      expect({ status, body }).toEqual(notYours);
    }
    await card.presses('Next step');
    expect(countOf(card)).toMatch(/^Step 3 of/);
  });
});

describe('a person to talk to', () => {
  test.each([
    ['nl', 'ik wil een mens spreken', 'Een mens spreek je bij de servicedesk (tst. 1234).', 'mijn telefoon is gestolen', 'Neem nu contact op met de servicedesk (tst. 1234)', 'Vergrendelen of wissen doet hier de helpdesk'],
    ['en', 'can I talk to a human?', 'You reach a person at the service desk (ext. 1234).', 'my phone was stolen', 'Contact the service desk (ext. 1234) now', 'Locking or erasing is done by the helpdesk here'],
  ] as const)('is where the organisation says, also for what is lost (%s)', async (language, asked, person, lost, contact, honest) => {
    const visitor = await flow.employee(language);
    await visitor.says(asked);
    await visitor.sees(person);
    const before = flow.services.company.calls.all().length;
    await visitor.says(lost);
    const card = await visitor.sees(contact);
    expect(card.text).toContain(honest);
    expect(flow.services.company.calls.all().slice(before)).toEqual([]);
    await card.presses(/person|mens/);
    expect(card.text).toContain(person);
  });

  test('is named where somebody is stuck', async () => {
    const { card } = await atStepTwo();
    await card.presses("I'm stuck");
    expect(card.text).toContain('Still stuck? Ask the service desk (ext. 1234), and mention the name of this step.');
  });
});
