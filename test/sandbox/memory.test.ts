import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { SandboxClock } from '../../sandbox/clock.ts';
import { ConversationStore } from '../../sandbox/connector/conversation-store.ts';
import { recall } from '../../sandbox/memory.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'balie-memory-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a restart finds the chats, what each person sees, and the clock as they were', async () => {
  const file = join(folder, 'teams.json');
  const clock = new SandboxClock();
  const store = new ConversationStore('app', () => clock.now());
  const memory = await recall(file, store, clock);
  store.personal('anna').installed = true;
  const message = store.add(store.personal('anna'), 'bot', { type: 'message', text: 'hello' });
  store.showTo(message, 'anna', { type: 'AdaptiveCard' });
  await clock.forward(86_400_000);
  await memory.save();

  const later = new SandboxClock();
  const restored = new ConversationStore('app', () => later.now());
  await recall(file, restored, later);
  expect(later.offset).toBe(86_400_000);
  expect(restored.personal('anna').installed).toBe(true);
  expect(restored.message(message.id)).toMatchObject({ activity: { text: 'hello' }, from: 'bot', deleted: false });
  expect(restored.message(message.id)?.views.get('anna')).toEqual({ type: 'AdaptiveCard' });
  expect(Number(restored.nextId())).toBeGreaterThan(Number(message.id));
});

test('a file that cannot be read starts an empty world', async () => {
  const file = join(folder, 'teams.json');
  await writeFile(file, '{"offset": "far"');
  const clock = new SandboxClock();
  const store = new ConversationStore('app', () => clock.now());
  await recall(file, store, clock);
  expect([clock.offset, store.all()]).toEqual([0, []]);
});
