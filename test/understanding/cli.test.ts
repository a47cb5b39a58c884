import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';

test('the command line prints one line of JSON for each line, with exactly these keys in this order', () => {
  const { stdout, status } = spawnSync('npm', ['run', '--silent', 'understand'], { input: 'sync LT-0421\nik wil mijn iphone instellen\n', encoding: 'utf8', timeout: 60_000 });
  expect(status).toBe(0);
  const lines = stdout.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(Object.keys(line)).toEqual(['text', 'language', 'intent', 'score', 'alternatives', 'entities']);
  for (const { alternatives } of lines) for (const alternative of alternatives as object[]) expect(Object.keys(alternative)).toEqual(['intent', 'score']);
}, 60_000);
