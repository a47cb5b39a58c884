import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fitsWell, openPassageSearch, type FoundPassage } from '../../guides/find-passages.ts';
import { languages, type Language } from '../../guides/language.ts';
import { builtInGuides, loadGuides } from '../../guides/load-guides.ts';
import { findOwnership, findPlatform } from '../../understanding/platforms.ts';

const book = loadGuides([builtInGuides]);
const line = z.object({ text: z.string(), right: z.array(z.string()) });

function questions(language: Language): z.infer<typeof line>[] {
  const content = readFileSync(join(import.meta.dirname, `questions.${language}.jsonl`), 'utf8');
  return content.trim().split('\n').map((each) => line.parse(JSON.parse(each)));
}

const placeOf = ({ passage }: FoundPassage) => `${passage.id}/${passage.section}`;
const isRight = (found: FoundPassage | undefined, right: readonly string[]) => found !== undefined && right.some((each) => new RegExp(`^${each.replaceAll('*', '.*')}$`).test(placeOf(found)));

function measure(language: Language) {
  const search = openPassageSearch(book.passages(language), language);
  const answers = questions(language).map(({ text, right }) => ({ right, found: search.find(text, { platform: findPlatform(text), ownership: findOwnership(text) }) }));
  const answerable = answers.filter(({ right }) => right.length > 0);
  const unanswerable = answers.filter(({ right }) => right.length === 0);
  const share = (some: number, of: { length: number }) => Math.round((1000 * some) / of.length) / 10;
  const shown = ({ found }: { found: FoundPassage[] }) => (found[0]?.fits ?? 0) >= fitsWell;
  return {
    answerable: answerable.length,
    unanswerable: unanswerable.length,
    hitAt1: share(answerable.filter(({ found, right }) => isRight(found[0], right)).length, answerable),
    hitAt3: share(answerable.filter(({ found, right }) => found.slice(0, 3).some((each) => isRight(each, right))).length, answerable),
    rightShown: share(answerable.filter((each) => shown(each) && isRight(each.found[0], each.right)).length, answerable),
    wrongShown: share(answerable.filter((each) => shown(each) && !isRight(each.found[0], each.right)).length, answerable),
    shownWithoutAnswer: share(unanswerable.filter(shown).length, unanswerable),
  };
}

describe.each(languages)('questions in %s', (language) => {
  const measured = measure(language);
  // What docs/understanding.md states; run with PRINT_MEASURES to see it.
  if (process.env['PRINT_MEASURES']) process.stderr.write(`${language} ${JSON.stringify(measured)}\n`);

  test('are enough to measure on', () => {
    expect(measured.answerable).toBeGreaterThanOrEqual(60);
    expect(measured.unanswerable).toBeGreaterThanOrEqual(30);
  });

  test('find their passage', () => {
    expect(measured.hitAt1).toBeGreaterThanOrEqual(85);
    expect(measured.hitAt3).toBeGreaterThanOrEqual(93);
    expect(measured.rightShown).toBeGreaterThanOrEqual(70);
  });

  test('are rarely answered wrongly, and hardly ever without an answer', () => {
    expect(measured.wrongShown).toBeLessThanOrEqual(7);
    expect(measured.shownWithoutAnswer).toBeLessThanOrEqual(5);
  });

  test('name places that exist', () => {
    const places = new Set(book.passages(language).map(({ id, section }) => `${id}/${section}`));
    const lost = questions(language).flatMap(({ right }) => right).filter((each) => ![...places].some((place) => new RegExp(`^${each.replaceAll('*', '.*')}$`).test(place)));
    expect(lost).toEqual([]);
  });
});

test('no question to measure with is among the phrases by which a section is found', () => {
  const fold = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const phrases = new Set(languages.flatMap((language) => book.passages(language).flatMap(({ heading, asked }) => [heading, ...asked]).map(fold)));
  expect(languages.flatMap(questions).filter(({ text }) => phrases.has(fold(text)))).toEqual([]);
});

describe('the search', () => {
  const search = openPassageSearch(book.passages('nl'), 'nl');

  test('answers with the platform that was asked about, or that the person is setting up', () => {
    const asked = 'wat verdwijnt er als ik hem losmaak';
    expect(search.find(asked, { platform: 'windows' })[0]?.passage.section).toBe('windows-personal');
    expect(search.find(asked, { platform: 'macos' })[0]?.passage.section).toBe('mac-personal');
  });

  test('shows every kind of section once', () => {
    const places = search.find('wat kan mijn organisatie zien op mijn telefoon').map(placeOf);
    expect(places.length).toBeGreaterThan(2);
    expect(new Set(places.map((place) => place.split('/')[1])).size).toBeGreaterThan(1);
  });

  test.each(['', '   ', '?', '😀', 'de', 'x'.repeat(5000), '<b>'.repeat(2000)])('finds nothing to show for %#', (text) => {
    expect((search.find(text)[0]?.fits ?? 0) < fitsWell).toBe(true);
  });

  test('survives a slip of the pen', () => {
    expect(search.find('hoeveel batterj verbruikt het')[0]?.passage.id).toBe('cost-data-battery');
  });

  test('is quick', () => {
    const times = questions('nl').map(({ text }) => {
      const start = performance.now();
      search.find(text);
      return performance.now() - start;
    });
    expect(times.sort((a, b) => a - b)[Math.floor(times.length / 2)]).toBeLessThan(100);
  });
});
