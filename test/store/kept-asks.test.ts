import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { borrowKeptAsk, findKeptAsk, keepAsk, rememberSignInCard, rememberSignedIn, signInOf, useUpKeptAsk, type KeptReason } from '../../store/kept-asks.ts';
import { memoryDatabase, type MemoryDatabase } from '../helpers/memory-store.ts';

const person = { tenantId: 'tenant', objectId: 'sanne' };
const start = Date.UTC(2026, 10, 21, 9);
const at = (seconds: number) => new Date(start + seconds * 1000);
let memory: MemoryDatabase;

beforeAll(async () => {
  memory = await memoryDatabase();
});
afterAll(() => memory.close());

async function kept(reason: KeptReason): Promise<string> {
  const id = crypto.randomUUID();
  await keepAsk(memory.database, { id, ...person, conversationId: 'a:1', cardId: null, ask: { by: 'text', text: 'my devices' }, reason, createdAt: at(0), expiresAt: at(3600) });
  return id;
}
const borrow = (id: string, seconds: number) => borrowKeptAsk(memory.database, id, person, at(seconds));

test('what was kept is lent to one press at a time, and again when that press has died with its process', async () => {
  const id = await kept('retry');
  expect(await borrow(id, 0)).toMatchObject({ id });
  expect(await borrow(id, 5)).toBe('in_use');
  expect(await borrow(id, 13)).toMatchObject({ ask: { text: 'my devices' } });
});

test('it is gone for good once it was answered, for others always, and after its time', async () => {
  const id = await kept('retry');
  expect(await borrowKeptAsk(memory.database, id, { ...person, objectId: 'somebody' }, at(0))).toBeNull();
  await borrow(id, 0);
  await useUpKeptAsk(memory.database, id, person, at(1));
  expect(await borrow(id, 2)).toBeNull();
  expect(await borrow(id, 30)).toBeNull();
  expect(await borrow(await kept('choice'), 3601)).toBeNull();
});

test('what waits for a sign-in is lent to no press: the sign-in itself takes it, once', async () => {
  expect(await borrow(await kept('sign_in'), 0)).toBeNull();
});

test('the cards that asked for a sign-in are known, also the one whose id comes after it', async () => {
  const id = await kept('sign_in');
  expect(await rememberSignInCard(memory.database, id, person, 'm1')).toBe(false);
  await rememberSignedIn(memory.database, id, person, 'Sanne');
  expect(await rememberSignInCard(memory.database, id, person, 'm2')).toBe(true);
  const found = await findKeptAsk(memory.database, id, person);
  expect(found && signInOf(found)).toEqual({ cards: ['m1', 'm2'], name: 'Sanne' });
});
