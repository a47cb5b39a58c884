import { Writable } from 'node:stream';
import { expect, test } from '@jest/globals';
import { openLog } from '../../bot/log.ts';
import { openRefusals } from '../../bot/refusals.ts';
import { eventually } from '../helpers/eventually.ts';

function logTo(lines: { msg: string; why: string; more?: number }[]) {
  return openLog('info', new Writable({ write: (line, _encoding, done) => { lines.push(JSON.parse(String(line))); done(); } }));
}

test('tells the first refusal of a kind at once, and the number of the others when its minute is over', async () => {
  const lines: { msg: string; why: string; more?: number }[] = [];
  const refusals = openRefusals(logTo(lines), 50);
  for (let n = 0; n < 1000; n += 1) refusals.add('refused', { why: 'the token is not valid' });
  refusals.add('refused', { why: 'there is no bearer token' });
  expect(lines.map(({ why }) => why)).toEqual(['the token is not valid', 'there is no bearer token']);
  await eventually('the minute is over', () => lines.length > 2);
  expect(lines.at(-1)).toMatchObject({ msg: 'refused, and more of them', why: 'the token is not valid', more: 999 });
  refusals.add('refused', { why: 'the token is not valid' });
  expect(lines).toHaveLength(4);
});

test('tells what it has counted when Balie stops', () => {
  const lines: { msg: string; why: string; more?: number }[] = [];
  const refusals = openRefusals(logTo(lines));
  for (let n = 0; n < 3; n += 1) refusals.add('refused', { why: 'the token is not valid' });
  refusals.end();
  expect(lines.at(-1)).toMatchObject({ more: 2 });
});
