import { expect, test } from '@jest/globals';
import { readFixedCommand } from '../../dialogs/commands.ts';

test.each([
  'openstaande vragen',
  'Open vragen',
  'toon de openstaande cases',
  'Zijn er nog open vragen?',
  'show cases',
  'Any open cases?',
  'open questions',
  'unanswered cases',
])('"%s" is the list of what people asked the helpdesk', (text) => {
  expect(readFixedCommand(text)).toEqual({ command: 'cases', rest: '' });
});

test('"unanswered questions" are those that Balie had no answer to', () => {
  expect(readFixedCommand('unanswered questions')?.command).toBe('unanswered_questions');
});
