import { describe, expect, test } from '@jest/globals';
import { AdaptiveCard, SerializationContext } from 'adaptivecards';
import markdownIt from 'markdown-it';
import { wordsFor } from '../../cards/words.ts';
import { languages } from '../../guides/language.ts';
import { samples } from '../gallery/samples.ts';
import { lint, nodes, teamsOnly } from './lint.ts';

const markdown = markdownIt({ linkify: true, breaks: true });
const cases = languages.flatMap((language) => samples.map((sample) => ({ ...sample, language })));

describe.each(cases)('$name in $language', ({ card, language, nasty }) => {
  const made = card(wordsFor(language));

  test('keeps the rules of Teams', () => {
    expect(lint(made)).toEqual([]);
  });

  test('is understood by the adaptivecards library', () => {
    const context = new SerializationContext();
    new AdaptiveCard().parse(made.content, context);
    const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
    // Its pattern for lang keeps a position between calls, so that every second correct value is refused.
    const known = [...teamsOnly, `"${language}" for property "lang"`];
    expect(events.filter((message) => !known.some((part) => message.includes(part)))).toEqual([]);
  });

  test('carries no leftover of a template', () => {
    // The nasty samples bring one themselves, to show that it stays text.
    if (nasty !== true) expect(JSON.stringify(made)).not.toContain('${');
    expect(JSON.stringify(made)).not.toMatch(/\[object Object\]|Invalid Date|NaN/);
  });

  test('dates are in the form that clients fill in', () => {
    const dates = JSON.stringify(made.content).match(/\{\{(DATE|TIME)\(.*?\}\}/g) ?? [];
    for (const date of dates) {
      expect(date).toMatch(/^\{\{(DATE\(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ,SHORT\)|TIME\(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\))\}\}$/);
    }
    expect(made.summary).not.toContain('{{');
  });

  if (nasty === true) {
    test('shows what strangers wrote as plain text', () => {
      for (const node of nodes(made.content)) {
        if (typeof node.text !== 'string' || node.type !== 'TextBlock') continue;
        const html = markdown.render(node.text);
        expect(html).not.toMatch(/<(a|img|code|pre|h\d|ul|ol|em|hr|at)\b/);
        expect(html.replace(/<strong>/g, '')).not.toContain('x</strong>');
      }
      expect(JSON.stringify(made)).not.toMatch(/\{\{DATE\(2020/);
      expect(JSON.stringify(made)).not.toMatch(/[\u200B\u202A-\u202E]/);
    });
  }
});
