import { describe, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { administrator } from '../helpers/admins.ts';
import { Flow, day } from '../helpers/flow.ts';
import { loadUnderstanding } from '../../understanding/understand.ts';
import { decodeModel, encodeModel, readModel } from '../../understanding/model-file.ts';
import { fitExamples } from '../../understanding/train-model.ts';
import { readTrainingSet } from '../../understanding/training-set.ts';

const flow = new Flow();

const said = {
  nl: { line: 'wanneer fliepst de wombelaar van Verbruggen, bel 0612345678', masked: 'wanneer fliepst de wombelaar van (naam) , bel (nummer)', near: 'wanneer fliepst die wombelaar van Verbruggen, bel 0687654321', list: 'onbeantwoorde vragen', title: 'Vragen die ik niet kon beantwoorden', twice: '2 keer gevraagd', look: 'Bekijk 1', review: 'Wat betekent dit?', keep: 'Bewaar de betekenis', leave: 'Laat weg', none: 'Er zijn geen onbeantwoorde vragen', lost: 'Dat begreep ik niet', role: 'rol Admin' },
  en: { line: 'when does the wombler of Verbruggen flib, call 0612345678', masked: 'when does the wombler of (name) flib, call (number)', near: 'when does that wombler of Verbruggen flib, call 0687654321', list: 'unanswered', title: 'Questions I could not answer', twice: 'Asked 2 times', look: 'Look at 1', review: 'What does this mean?', keep: 'Save the meaning', leave: 'Leave it out', none: 'There are no unanswered questions', lost: 'I did not get that', role: 'role Admin' },
} as const;

async function admin(language: 'nl' | 'en') {
  const visitor = await administrator(flow);
  await visitor.says(language === 'nl' ? 'Nederlands' : 'English');
  return visitor;
}

async function emptyList(language: 'nl' | 'en'): Promise<void> {
  const visitor = await admin(language);
  await visitor.says(said[language].list);
  const card = await visitor.sees(said[language].title);
  while (card.buttons.includes(said[language].look)) {
    await card.presses(said[language].look);
    await card.presses(said[language].leave);
  }
}

describe.each(['nl', 'en'] as const)('what Balie could not answer, in %s', (language) => {
  const words = said[language];

  test('waits for an administrator: once, counted, and without names and numbers', async () => {
    await emptyList(language);
    for (const line of [words.line, words.near]) {
      const visitor = await flow.employee(language);
      await visitor.says(line);
      await visitor.sees(words.lost);
    }
    const visitor = await admin(language);
    await visitor.says(words.list);
    const card = await visitor.sees(words.title);
    expect(card.text).toContain(words.masked);
    expect(card.text).toContain(words.twice);
    expect(card.text).not.toMatch(/Verbruggen|06\d/);
    expect(card.buttons).toEqual([words.look]);
  });

  test('gets a meaning in people’s words, once', async () => {
    const visitor = await admin(language);
    await visitor.says(words.list);
    const card = await visitor.sees(words.title);
    await card.presses(words.look);
    await card.becomes(words.review);
    const keep = card.button(words.keep);
    await card.presses(words.keep, { means: 'why_noncompliant' });
    await card.becomes(words.none);
    await card.pressed(keep, visitor.person, { means: 'wipe_device' });
    const folder = mkdtempSync(join(tmpdir(), 'balie-own-'));
    await flow.quiet();
    await flow.balie.restart(() => {
      const run = spawnSync(process.execPath, ['--import', 'tsx', 'bot/reviewed-main.ts', '--to', folder], { encoding: 'utf8', env: { ...process.env, DATA_DIR: flow.balie.dataDir, DATABASE_URL: '' } });
      expect(run.stderr).toBe('');
      expect(run.stdout).toContain('lines added');
    });
    const line = readFileSync(join(folder, language, 'why_noncompliant.txt'), 'utf8').trim();
    expect(line).toContain('§who');
    rmSync(folder, { recursive: true });
  });

  test('is left out for good', async () => {
    const employee = await flow.employee(language);
    const text = language === 'nl' ? 'mag de kwibus mee naar de snorrebot' : 'may the quibus join the snorrebot';
    await employee.says(text);
    await employee.sees(words.lost);
    const visitor = await admin(language);
    await visitor.says(words.list);
    const card = await visitor.sees(words.title);
    await card.presses(words.look);
    await card.presses(words.leave);
    await card.becomes(words.none);
    await employee.says(text);
    await visitor.says(words.list);
    await visitor.sees(words.none);
  });

  test('is nobody else’s to see or decide', async () => {
    const visitor = await flow.employee(language);
    await visitor.says(words.list);
    await visitor.hears(words.role);
    visitor.looksAway();
    await visitor.forges('question.means', { question: crypto.randomUUID(), means: 'help' });
    await visitor.forges('question.review', { question: crypto.randomUUID() });
    expect(visitor.cards()).toEqual([]);
  });

  test('is off the list when somebody says that it helped', async () => {
    await emptyList(language);
    const employee = await flow.employee(language);
    await employee.says(language === 'nl' ? 'gaat mijn batterij er sneller van leeg denk je' : 'will my battery die faster');
    const card = await employee.sees(language === 'nl' ? 'Uit: ' : 'From: ');
    const visitor = await admin(language);
    await visitor.says(words.list);
    await visitor.sees(words.look.replace(/.*/, language === 'nl' ? 'getoond: ' : 'shown: '));
    await card.presses(language === 'nl' ? 'Ja, dank je' : 'Yes, thanks');
    await visitor.says(words.list);
    await visitor.sees(words.none);
  });
});

test('is forgotten after ninety days', async () => {
  const employee = await flow.employee('en');
  await employee.says('is the wombler of today flibbing again then');
  await employee.sees('I did not get that');
  await flow.passes(91 * day);
  await flow.quiet();
  const visitor = await admin('en');
  await visitor.says('unanswered');
  await visitor.sees('There are no unanswered questions');
});

test('an organisation’s own lines make a model of its own', () => {
  const lines = ['de fliepwombelaar staat op oranje', 'fliepwombelaar oranje bij §who', 'mijn fliepwombelaar is oranje'];
  const own = lines.map((text) => ({ language: 'nl' as const, intent: 'why_noncompliant' as const, text }));
  const { fingerprint, intents, sharpness, languageSharpness, sure, lost } = readModel();
  const file = encodeModel({ fingerprint, intents, sharpness, languageSharpness, sure, lost }, fitExamples([...readTrainingSet().filter((_each, index) => index % 3 === 0), ...own]));
  const before = loadUnderstanding().understand('waarom is de fliepwombelaar van Sanne oranje');
  const after = loadUnderstanding({ model: decodeModel(file) }).understand('waarom is de fliepwombelaar van Sanne oranje');
  const share = ({ intent, score, alternatives }: typeof after) => [{ intent, score }, ...alternatives].find((each) => each.intent === 'why_noncompliant')?.score ?? 0;
  expect(share(after)).toBeGreaterThan(share(before));
});
