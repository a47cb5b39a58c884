import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Guide } from '../../guides/guide.ts';
import { builtInGuides, loadGuides } from '../../guides/load-guides.ts';
import { sentencesIn, unknownLinks, wordOfTheTrade, wordsIn } from './plain-words.ts';

const book = loadGuides([builtInGuides]);
const guides = book.all().map((guide) => [`${guide.language}/${guide.id}`, guide] as const);
const dutch = book.all().filter((guide) => guide.language === 'nl');

/** Every text a person reads, with where it stands; labels (path) are the device's words, not ours. */
function texts(guide: Guide): [where: string, text: string][] {
  const list = (name: string, items: string[]) => items.map((text, index): [string, string] => [`${name}[${index}]`, text]);
  return [
    ['title', guide.title],
    ['leadsTo', guide.leadsTo],
    ...(guide.when === undefined ? [] : [['when', guide.when] as [string, string]]),
    ...(guide.note === undefined ? [] : [['note', guide.note] as [string, string]]),
    ...list('before', guide.before),
    ...list('canSee', guide.canSee),
    ...list('cannotSee', guide.cannotSee),
    ...list('undo', guide.undo),
    ...guide.steps.flatMap((step): [string, string][] => [
      [`${step.id}.heading`, step.heading],
      [`${step.id}.text`, step.text],
      [`${step.id}.see`, step.see],
      ...list(`${step.id}.stuck`, step.stuck),
    ]),
  ];
}

describe('the guides in two languages', () => {
  test('every guide exists in both languages', () => {
    expect(book.missing()).toEqual([]);
  });

  test.each(dutch.map((guide) => [guide.id, guide] as const))('%s has the same shape in both languages', (id, nl) => {
    const en = book.byId(id, 'en');
    const shape = (guide: Guide | null) => ({
      for: guide?.for,
      when: guide?.when !== undefined,
      position: guide?.position,
      words: guide?.words !== undefined,
      minutes: guide?.minutes,
      checked: guide?.checked,
      source: guide?.source,
      note: guide?.note !== undefined,
      before: guide?.before.length,
      canSee: guide?.canSee.length,
      cannotSee: guide?.cannotSee.length,
      undo: guide?.undo.length,
      steps: guide?.steps.map((step) => [step.id, step.stuck.length, step.path.length]),
    });
    expect(en?.language).toBe('en');
    expect(shape(en)).toEqual(shape(nl));
  });

  test.each(dutch.map((guide) => [guide.id, guide] as const))('%s is translated, not copied', (id, nl) => {
    const en = new Set(texts(book.byId(id, 'en') ?? nl).map(([, text]) => text));
    expect(texts(nl).filter(([, text]) => en.has(text))).toEqual([]);
  });
});

describe('every guide is easy to follow', () => {
  test.each(guides)('%s has five to eight steps', (_name, guide) => {
    expect(guide.steps.length).toBeGreaterThanOrEqual(5);
    expect(guide.steps.length).toBeLessThanOrEqual(8);
  });

  test.each(guides)('%s has no sentence over 25 words and stays under 15 on average', (_name, guide) => {
    const sentences = texts(guide).flatMap(([where, text]) => sentencesIn(text).map((sentence) => ({ where, sentence })));
    const long = sentences.filter(({ sentence }) => wordsIn(sentence) > 25);
    const average = sentences.reduce((sum, { sentence }) => sum + wordsIn(sentence), 0) / sentences.length;
    expect(long).toEqual([]);
    expect(average).toBeLessThanOrEqual(15);
  });

  test.each(guides)('%s uses no words of the trade', (_name, guide) => {
    const found = texts(guide).flatMap(([where, text]) => {
      const word = wordOfTheTrade(text, guide.language);
      return word === null ? [] : [`${where}: ${word}`];
    });
    expect(found).toEqual([]);
  });

  test.each(guides)('%s ends every sentence and shows no stray space or mark-up', (_name, guide) => {
    const bare = new Set(['title', 'heading', 'when']);
    const wrong = texts(guide).filter(([where, text]) => {
      if (/ {2}|[*_`<]|\s$/.test(text)) return true;
      return !bare.has(where.split('.').at(-1) ?? '') && !/[.?!]$/.test(text);
    });
    expect(wrong).toEqual([]);
  });

  test.each(guides)('%s links only to known places, over https', (_name, guide) => {
    expect(texts(guide).flatMap(([, text]) => unknownLinks(text))).toEqual([]);
  });

  test.each(guides)('%s was checked on a day that has been', (_name, guide) => {
    // The day is data; it may be old (the page that lists guides says so) but never in a future release.
    expect(new Date(guide.checked).getTime()).toBeGreaterThan(Date.UTC(2025, 0, 1));
    expect(guide.checked <= new Date().toISOString().slice(0, 10)).toBe(true);
  });
});

test('the guides page names every guide and every document the guides come from', () => {
  const page = readFileSync(new URL('../../docs/guides.md', import.meta.url), 'utf8');
  expect(dutch.filter((guide) => !page.includes(`\`${guide.id}\``)).map((guide) => guide.id)).toEqual([]);
  const documents = new Set(dutch.map((guide) => guide.source.document).filter((name) => name !== 'Beyond the sources'));
  expect([...documents].filter((name) => !page.includes(name))).toEqual([]);
});
