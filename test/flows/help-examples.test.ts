import { expect, test } from '@jest/globals';
import { wordsFor } from '../../cards/words.ts';
import { marieke } from '../../sandbox/personas.ts';
import { Flow } from '../helpers/flow.ts';

const flow = new Flow();

test.each(['nl', 'en'] as const)('every example of the help is understood as it stands there (%s)', async (language) => {
  const { help, unsure, questions } = wordsFor(language);
  const visitor = await flow.visitor(marieke);
  const examples = Object.values(help.parts).flatMap(({ examples: lines }) => lines.map((line) => line.say));
  expect(examples.length).toBeGreaterThan(9);
  for (const example of examples) {
    await visitor.says(example, language);
    const shown = [...visitor.texts(), ...visitor.cards().map(({ text }) => text)].join('\n');
    expect({ example, shown }).not.toEqual({ example, shown: expect.stringContaining(unsure.title) });
    for (const notThis of [questions.lostTitle, questions.wasThisIt]) expect({ example, shown }).not.toEqual({ example, shown: expect.stringContaining(notThis) });
  }
});
