import { describe, expect, test } from '@jest/globals';
import { JsonSyntaxInvalid, jsonPath, parseLocatedJson } from '../../guides/json-lines.ts';

describe('JSON with lines', () => {
  const text = '{\n  "a": [\n    {"b": "x\\"y"},\n    -1.5e3\n  ],\n  "c": {}\n}\n';

  test('has the value that JSON.parse gives', () => {
    expect(parseLocatedJson(text).value).toEqual(JSON.parse(text));
  });

  test('knows the line of each value, and of what is around a missing one', () => {
    const { lineOf } = parseLocatedJson(text);
    expect([[], ['a'], ['a', 0, 'b'], ['a', 1], ['c'], ['a', 0, 'missing'], ['nothing']].map(lineOf)).toEqual([1, 2, 3, 4, 6, 3, 1]);
  });

  test.each([
    ['', 1],
    ['{\n"a": 1,\n}', 3],
    ['{\n"a" 1}', 2],
    ['[1,\n2', 2],
    ['{"a":\n tru}', 2],
    ['{"a": "not closed\n"}', 1],
    ['{}\n{}', 2],
    ['{"a": 1,\n"a": 2}', 2],
    [`${'['.repeat(30)}`, 1],
  ])('refuses %j on line %d', (broken, line) => {
    const error = (() => {
      try {
        return parseLocatedJson(broken);
      } catch (caught) {
        return caught;
      }
    })();
    expect(error).toBeInstanceOf(JsonSyntaxInvalid);
    expect(error).toMatchObject({ line, code: 'json_syntax_invalid' });
  });

  test('writes a path as an editor says it', () => {
    expect(jsonPath(['steps', 2, 'see'])).toBe('steps[2].see');
    expect(jsonPath([])).toBe('');
  });
});
