import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { askedAgain, findQuestion, forgetQuestionsBefore, judgeQuestion, keepQuestion, openQuestionList, questionsIn, reviewQuestion, reviewedQuestions } from '../../store/questions.ts';
import { countMisses, forgetScreensBefore, readScreen, rememberScreen } from '../../store/screens.ts';
import { memoryDatabase, type MemoryDatabase } from '../helpers/memory-store.ts';

let memory: MemoryDatabase;
beforeAll(async () => {
  memory = await memoryDatabase();
});
afterAll(() => memory.close());

const at = (day: number) => new Date(Date.UTC(2026, 0, day));
const question = (words: string, day = 1, tenantId = 't') => ({ id: randomUUID(), tenantId, language: 'nl', words, shown: null, lastAt: at(day) });

test('what is asked most stands first, and what helped is off the list until it is asked again', async () => {
  const [once, often] = [question('een'), question('twee')];
  for (const each of [once, often]) await keepQuestion(memory.database, each);
  await askedAgain(memory.database, often.id, 'x', at(2));
  expect((await openQuestionList(memory.database, 't', 5)).questions.map(({ words, asked }) => [words, asked])).toEqual([['twee', 2], ['een', 1]]);
  await judgeQuestion(memory.database, often.id, 't', 'helped', 'x');
  expect((await openQuestionList(memory.database, 't', 5)).total).toBe(1);
  await askedAgain(memory.database, often.id, null, at(3));
  expect((await openQuestionList(memory.database, 't', 5)).total).toBe(2);
  expect(await questionsIn(memory.database, 't', 'en')).toEqual([]);
});

test('one of two administrators decides, and nobody of another organisation', async () => {
  const one = question('drie');
  await keepQuestion(memory.database, one);
  const decide = (tenantId: string) => reviewQuestion(memory.database, { id: one.id, tenantId, state: 'means', intent: 'help', by: 'me', at: at(4) });
  expect(await decide('other')).toBe(false);
  expect(await findQuestion(memory.database, one.id, 'other')).toBeNull();
  expect([await decide('t'), await decide('t')]).toEqual([true, false]);
  await judgeQuestion(memory.database, one.id, 't', 'open', null);
  await askedAgain(memory.database, one.id, null, at(5));
  expect(await findQuestion(memory.database, one.id, 't')).toMatchObject({ state: 'means', intent: 'help', asked: 2 });
  expect((await reviewedQuestions(memory.database)).map(({ words }) => words)).toEqual(['drie']);
});

test('five hundred wait at most, and old ones go', async () => {
  for (let each = 0; each < 510; each += 1) await keepQuestion(memory.database, question(`regel ${each}`, 10, 'full'));
  expect((await openQuestionList(memory.database, 'full', 1)).total).toBe(500);
  await forgetQuestionsBefore(memory.database, at(11));
  expect((await openQuestionList(memory.database, 'full', 1)).total).toBe(0);
});

test('the screen and the misses of a conversation do not stand in each other’s way', async () => {
  const place = { tenantId: 't', conversationId: 'c' };
  expect(await readScreen(memory.database, place)).toBeNull();
  await countMisses(memory.database, place, 1, at(1));
  await rememberScreen(memory.database, place, { kind: 'alert' }, at(2));
  await countMisses(memory.database, place, 2, at(3));
  expect(await readScreen(memory.database, place)).toMatchObject({ screen: { kind: 'alert' }, shownAt: at(2), misses: 2, missedAt: at(3) });
  await forgetScreensBefore(memory.database, at(3));
  expect(await readScreen(memory.database, place)).not.toBeNull();
  await forgetScreensBefore(memory.database, at(4));
  expect(await readScreen(memory.database, place)).toBeNull();
});
