import { describe, expect, test } from '@jest/globals';
import markdownIt from 'markdown-it';
import { markdownText, plainText } from '../../cards/escape.ts';

const markdown = markdownIt({ linkify: true, breaks: true });
const shown = (value: string) =>
  markdown
    .render(markdownText(value))
    .replace(/<\/?p>|\n$/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\u200A/g, '');

describe('markdownText', () => {
  test.each([
    '[Approved](https://evil.example)',
    '[a][b] and [b]: https://evil.example',
    '![x](https://evil.example/x.png)',
    '**bold** __bold__ _it_ *it* ~~no~~',
    '`code` and ```more```',
    '# head',
    '- item',
    '+ item',
    '1. one',
    '12) twelve',
    '> quote',
    '| a | b |',
    '---',
    '***',
    'title\n===',
    'title\n---',
    'www.evil.example',
    'http://evil.example',
    '//evil.example/x',
    'mailto:a',
    '&#42;&#42;bold&#42;&#42;',
    '{{DATE(2020-01-01T00:00:00Z)}}',
    '\\*\\*',
  ])('%j stays what it is', (value) => {
    const quotes = value.replace(/>/g, '›').replace(/\n/g, '<br>\n');
    expect(shown(value)).toBe(quotes);
  });

  test('takes the meaning out of tags', () => {
    expect(shown('<at>Boss</at><img src=x>')).toBe('‹at›Boss‹/at›‹img src=x›');
  });

  test('leaves ordinary names untouched', () => {
    for (const name of ['LT-0421', 'LT_0421', "Sanne's iPhone", 'Zoë O’Brien-Łukasz', 'ThinkPad T14 (Gen 4)', 'PC #7', '10.0.22631.4460']) {
      expect(markdownText(name)).toBe(name);
    }
  });

  test('removes marks that turn the direction of text or hide it', () => {
    expect(markdownText('LT-\u202E1240\u202C\u200B\u2066x\u2069\u0000')).toBe('LT-1240x');
  });

  test('keeps joined emoji and Persian whole', () => {
    expect(markdownText('👩‍💻 می‌خواهم')).toBe('👩‍💻 می‌خواهم'.normalize('NFC'));
  });
});

test('plainText leaves markdown alone and date functions dead', () => {
  expect(plainText('**a** {{DATE(2020-01-01T00:00:00Z)}}')).toBe('**a** {\u200A{DATE(2020-01-01T00:00:00Z)}}');
});
