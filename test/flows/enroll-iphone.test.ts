import { describe, expect, test } from '@jest/globals';
import { Flow, day, hour, minute, second } from '../helpers/flow.ts';
import { countOf, walk } from '../helpers/guide-walk.ts';

const flow = new Flow();

async function atFirstStep(language: 'nl' | 'en') {
  const visitor = await flow.employee(language);
  await visitor.says(language === 'nl' ? 'hoe zet ik mijn iPhone op?' : 'how do I enroll my iPhone');
  const card = await visitor.sees(language === 'nl' ? 'Van wie is de iPhone?' : 'Whose iPhone is it?');
  await card.presses(language === 'nl' ? 'Van mijzelf' : 'My own');
  return { visitor, card };
}

async function watching() {
  const { visitor, card } = await atFirstStep('en');
  await walk(card, 'Next step');
  await card.presses('Done');
  await card.becomes("I'm watching for your iPhone");
  return { visitor, card };
}

const newest = () => flow.services.company.tenant.devices.at(-1)?.record.deviceName ?? '';

describe('an employee who sets up an iPhone', () => {
  test.each([
    ['nl', 'hoe zet ik mijn iPhone op?', 'Van wie is de iPhone?', 'Van mijzelf', 'Volgende stap', 'Stap', 'van', 'Klaar', 'Ik kijk uit naar je iPhone'],
    ['en', 'how do I enroll my iPhone', 'Whose iPhone is it?', 'My own', 'Next step', 'Step', 'of', 'Done', "I'm watching for your iPhone"],
    ['nl', 'ik wil mijn zakelijke iphone aanmelden', null, 'Van mijn organisatie', 'Volgende stap', 'Stap', 'van', 'Klaar', 'Ik kijk uit naar je iPhone'],
    ['en', 'set up my company iPhone', null, 'From my organisation', 'Next step', 'Step', 'of', 'Done', "I'm watching for your iPhone"],
  ] as const)('is led from the first step to the last in %s: "%s"', async (language, asked, question, ownership, next, step, of, done, waits) => {
    const visitor = await flow.employee(language);
    await visitor.says(asked);
    const card = await visitor.sees('iPhone');
    if (question) {
      expect(card.text).toContain(question);
      expect(card.buttons).toHaveLength(3);
      await card.presses(ownership);
    }
    const counted = await walk(card, next);
    expect(counted.length).toBeGreaterThan(3);
    expect(counted).toEqual(counted.map((_, index) => `${step} ${index + 1} ${of} ${counted.length}`));
    await card.presses(done);
    expect(card.text).toContain(waits);
    // One card, replaced in place.
    expect(visitor.cards()).toHaveLength(1);
  });

  test('knows from the words whose it is, and then does not ask', async () => {
    const visitor = await flow.employee('en');
    await visitor.says('set up my own iPhone');
    expect((await visitor.sees('iPhone')).text).toContain('Step 1 of');
  });

  test('goes back, gets help where it is stuck, and returns to the same step', async () => {
    const { card } = await atFirstStep('en');
    expect(card.buttons.slice(0, 4)).toEqual(['Next step', 'Back', "I'm stuck", 'What can IT see?']);
    await card.presses('Next step');
    await card.presses('Next step');
    expect(countOf(card)).toMatch(/^Step 3 of/);
    await card.presses('Back');
    expect(countOf(card)).toMatch(/^Step 2 of/);
    const step = card.text;
    await card.presses("I'm stuck");
    expect(card.text).toMatch(/^Stuck at step 2 of/);
    expect(card.text).toContain('Your helpdesk will gladly help');
    await card.presses('Back to this step');
    expect(card.text).toBe(step);
    await card.presses("I'm stuck");
    await card.presses('On to the next step');
    expect(countOf(card)).toMatch(/^Step 3 of/);
  });

  test('moves nothing by pressing an old card, or one button twice', async () => {
    const { card } = await atFirstStep('en');
    const first = card.button('Next step');
    await card.presses('Next step');
    const second = card.button('Back');
    await card.presses('Next step');
    await card.pressed(first);
    expect(countOf(card)).toMatch(/^Step 3 of/);
    await card.pressed(second);
    expect(countOf(card)).toMatch(/^Step 3 of/);
    const next = card.button('Next step');
    await Promise.all([card.pressed(next), card.pressed(next)]);
    expect(countOf(card)).toMatch(/^Step 4 of/);
  });

  test('cannot be moved by somebody else', async () => {
    const { card } = await atFirstStep('en');
    const { data } = card.button('Next step');
    const stranger = await flow.employee('en');
    for (const verb of ['guide.next', 'guide.done', 'guide.stuck']) {
      const { status, body } = await stranger.forges(verb, data as object);
      expect({ status, body }).toEqual({ status: 200, body: expect.objectContaining({ type: 'application/vnd.microsoft.activity.message', value: expect.stringContaining('somebody else') }) });
    }
    await card.presses("I'm stuck");
    expect(card.text).toMatch(/^Stuck at step 1 of/);
  });

  test('goes on at the same step when asked again, also after a restart', async () => {
    const { visitor, card } = await atFirstStep('en');
    await card.presses('Next step');
    await card.presses('Next step');
    await visitor.says('how do I enroll my iPhone');
    const again = await visitor.sees('Whose iPhone is it?');
    await again.presses('My own');
    expect(countOf(again)).toMatch(/^Step 3 of/);

    await flow.balie.restart();
    await again.presses('Next step');
    expect(countOf(again)).toMatch(/^Step 4 of/);
    await visitor.says('set up my own iPhone');
    expect(countOf(await visitor.sees('Step'))).toMatch(/^Step 4 of/);
  });

  test('needs no Graph that answers before the watch, and a Graph that is down does not end the watch', async () => {
    const { company } = flow.services;
    company.faults.set('down', { kind: 'down', how: 'refused' });
    const { visitor, card } = await atFirstStep('en');
    const before = company.calls.all().length;
    const steps = await walk(card, 'Next step');
    // Others wait for their devices meanwhile.
    expect(company.calls.all().slice(before).filter(({ path }) => path.includes(visitor.person.id))).toEqual([]);
    await card.presses('Done');
    await card.becomes("I'm watching for your iPhone");
    expect(steps.length).toBeGreaterThan(3);
    company.enroll(visitor.person.id, 'iphone-personal');
    await flow.passes(15 * second);
    company.faults.clear();
    await flow.passes(11 * minute);
    await visitor.sees('Your device has arrived');
  });
});

describe('Balie, once the last step is done,', () => {
  test('says by itself that the device is there, with its name and compliance, and updates the card when that changes', async () => {
    const { visitor } = await watching();
    visitor.looksAway();
    flow.services.company.enroll(visitor.person.id, 'iphone-personal');
    await flow.passes(12 * second);
    const arrived = await visitor.sees('Your device has arrived');
    expect(arrived.text).toContain(newest());
    expect(arrived.text).toContain('Unknown');
    await flow.passes(25 * second);
    await arrived.becomes('Compliant');
    expect(visitor.cards()).toHaveLength(1);
  });

  test('says what still needs attention when the device does not meet the rules', async () => {
    const { visitor } = await watching();
    visitor.looksAway();
    flow.services.company.enroll(visitor.person.id, 'iphone-personal', 'noncompliant');
    await flow.passes(12 * second);
    const arrived = await visitor.sees('Your device has arrived');
    await flow.passes(25 * second);
    await arrived.becomes('Not compliant');
    expect(arrived.text).toContain('One thing still needs your attention');
  });

  test('does not take an iPad, an older phone or another person\'s for the one it waits for', async () => {
    const { visitor } = await watching();
    const other = await flow.employee('en');
    visitor.looksAway();
    const { company } = flow.services;
    company.enroll(visitor.person.id, 'ipad-company');
    company.enroll(other.person.id, 'iphone-personal');
    await flow.passes(12 * second);
    company.enroll(visitor.person.id, 'iphone-personal');
    await flow.passes(12 * second);
    expect((await visitor.sees('Your device has arrived')).text).toContain(newest());
    expect(other.cards()).toEqual([]);
  });

  test('says after 24 hours that it saw nothing, and looks again when asked to', async () => {
    const { visitor } = await watching();
    visitor.looksAway();
    await flow.passes(day + minute);
    const nothing = await visitor.sees('I have not seen your iPhone yet');
    await nothing.presses('Keep looking');
    expect(nothing.text).toContain("I'm watching for your iPhone");
    flow.services.company.enroll(visitor.person.id, 'iphone-personal');
    await flow.passes(12 * second);
    await visitor.sees('Your device has arrived');
  });

  test('keeps watching over a restart, and through hours without news', async () => {
    const { visitor } = await watching();
    await flow.passes(2 * hour);
    await flow.balie.restart();
    visitor.looksAway();
    flow.services.company.enroll(visitor.person.id, 'iphone-personal');
    await flow.passes(11 * minute);
    await visitor.sees('Your device has arrived');
  });
});
