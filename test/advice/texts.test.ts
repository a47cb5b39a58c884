import { expect, test } from '@jest/globals';
import { methodTasks } from '../../advice/method-tasks.ts';
import { migrationOptions, migrationPlan, migrationText } from '../../advice/migration.ts';
import { questionWords } from '../../advice/questions.ts';
import * as reasons from '../../advice/reasons.ts';
import { attachItems, uploadPaths } from '../../advice/tenant-attach.ts';
import type { Text } from '../../advice/text.ts';
import { userTexts } from '../../advice/user-texts.ts';
import { guideFor, variants } from '../../advice/variants.ts';
import { languages } from '../../guides/language.ts';
import { builtInGuides, loadGuides } from '../../guides/load-guides.ts';

const plans = migrationOptions.access.flatMap((access) => migrationOptions.old.map((old) => ({ access, old, pace: 'phased' as const, group: 1 })));

/** Every sentence of the advice, wherever it lies in the data. */
function texts(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'nl' in value) return [value as Text];
  return Object.values(value).flatMap(texts);
}
const all = texts([variants, methodTasks, questionWords, reasons.firstTexts, reasons.cautionTexts, attachItems, uploadPaths, userTexts, plans.map(migrationPlan), plans.map(migrationText)]);

test('every text is there in both languages, calls people je, and writes nothing of a template', () => {
  expect(all.length).toBeGreaterThan(250);
  for (const text of all) {
    for (const language of languages) expect(text[language]).toMatch(/\S/);
    expect(text.nl).not.toMatch(/\b(u|uw|U|Uw)\b/);
    expect(`${text.nl}${text.en}`).not.toMatch(/undefined|\$\{/);
  }
});

test('sentences stay short enough to be read on a phone', () => {
  const words = (sentence: string) => sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  const long = all.flatMap((text) => languages.flatMap((language) => text[language].split(/(?<=[.?!:;])\s|\n|›/).filter((sentence) => words(sentence) > 26)));
  expect(long).toEqual([]);
});

test('titles of answers fit on a button', () => {
  const long = Object.values(questionWords).flatMap(({ answers }) => Object.values(answers as Record<string, Text>).flatMap((answer) => languages.map((language) => answer[language]).filter((title) => title.length > 25)));
  expect(long).toEqual([]);
});

test('what users get is short, names what they press, and says where to get help', () => {
  for (const text of Object.values(userTexts)) {
    for (const language of languages) {
      expect(text[language].length).toBeLessThan(600);
      expect(text[language]).toContain('Balie');
    }
    expect(text.nl.split('\n')).toHaveLength(text.en.split('\n').length);
  }
});

test('every guide that the advice names is there in both languages', () => {
  const guides = loadGuides([builtInGuides]);
  for (const variant of Object.keys(variants) as (keyof typeof variants)[]) {
    for (const owner of ['company', 'personal'] as const) {
      const guide = guideFor(variant, { owner });
      if (guide !== null) for (const language of languages) expect(guides.byId(guide, language)?.language).toBe(language);
    }
  }
});

test('Conditional Access comes before enrolling without a grace period, and after it with one', () => {
  const ids = (access: 'atOnce' | 'grace' | 'none', old: 'yes' | 'no' = 'yes') => migrationPlan({ access, old, pace: 'together', group: 1 }).map(({ id }) => id);
  expect(ids('atOnce')).toEqual(['pilot', 'helpdesk', 'notify', 'old-access', 'access-now', 'unenroll', 'enroll', 'remaining', 'check', 'retire']);
  expect(ids('grace')).toEqual(['pilot', 'helpdesk', 'notify', 'old-access', 'unenroll', 'enroll', 'access-later', 'remaining', 'check', 'retire']);
  expect(ids('none', 'no')).toEqual(['pilot', 'helpdesk', 'notify', 'unenroll', 'enroll', 'remaining', 'check', 'retire']);
});
