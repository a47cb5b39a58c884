import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { builtInGuides, loadGuides } from '../../guides/load-guides.ts';
import { sentencesIn, unknownLinks, wordOfTheTrade, wordsIn } from './plain-words.ts';

const book = loadGuides([builtInGuides]);
const dutch = book.topics('nl').map((topic) => [topic.id, topic] as const);
const topics = (['nl', 'en'] as const).flatMap((language) => book.topics(language).map((topic) => [`${language}/${topic.id}`, topic] as const));

describe('the topics in two languages', () => {
  test.each(dutch)('%s answers the same in both languages, in other words', (id, nl) => {
    const en = book.topic(id, 'en');
    expect(en?.language).toBe('en');
    expect(en?.sections.map((section) => [section.id, section.text.split('\n').length])).toEqual(nl.sections.map((section) => [section.id, section.text.split('\n').length]));
    expect([en?.source, en?.checked]).toEqual([nl.source, nl.checked]);
    const english = new Set(en?.sections.map(({ heading }) => heading));
    expect(nl.sections.filter(({ heading }) => english.has(heading))).toEqual([]);
  });
});

describe('every topic is easy to find and to read', () => {
  test.each(topics)('%s has a question above each short answer', (_name, { sections }) => {
    expect(sections.filter(({ heading }) => !heading.endsWith('?'))).toEqual([]);
    expect(sections.filter(({ text }) => text.length > 600).map(({ id, text }) => [id, text.length])).toEqual([]);
  });

  test.each(topics)('%s has no sentence over 25 words and stays under 15 on average', (_name, { sections }) => {
    const sentences = sections.flatMap(({ id, text }) => sentencesIn(text).map((sentence) => ({ id, sentence })));
    expect(sentences.filter(({ sentence }) => wordsIn(sentence) > 25)).toEqual([]);
    expect(sentences.reduce((sum, { sentence }) => sum + wordsIn(sentence), 0) / sentences.length).toBeLessThanOrEqual(15);
  });

  test.each(topics)('%s uses no words of the trade, ends every line and links only to known places', (_name, topic) => {
    const found = topic.sections.flatMap(({ id, heading, text }) => {
      const word = wordOfTheTrade(`${heading} ${text}`, topic.language);
      return word === null ? [] : [`${id}: ${word}`];
    });
    expect(found).toEqual([]);
    const lines = topic.sections.flatMap(({ text }) => text.split('\n'));
    expect(lines.filter((line) => / {2}|[*_`<]|\s$/.test(line) || !/[.?!]$/.test(line))).toEqual([]);
    expect(lines.flatMap(unknownLinks)).toEqual([]);
  });
});

test('the guides page names every topic', () => {
  const page = readFileSync(new URL('../../docs/guides.md', import.meta.url), 'utf8');
  expect(dutch.filter(([id]) => !page.includes(`\`${id}\``)).map(([id]) => id)).toEqual([]);
});
