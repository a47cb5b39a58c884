import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Gate, pacedGraph, within } from '../../alerts/paced-graph.ts';
import { tellDowntime, watchChecks } from '../../alerts/stopped.ts';
import type { TellParts } from '../../alerts/tell.ts';
import type { Graph } from '../../graph/graph.ts';
import { subscribe } from '../../store/alert-subscriptions.ts';
import { findRound, roundEnded } from '../../store/expiry-rounds.ts';
import { emptyTables, memoryDatabase, type MemoryDatabase } from '../helpers/memory-store.ts';

const hour = 3_600_000;
const began = Date.UTC(2026, 10, 21, 6);
const at = (hours: number) => new Date(began + hours * hour);
let opened: MemoryDatabase;
let told: string[];

beforeAll(async () => {
  opened = await memoryDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  await emptyTables(opened.database);
  await subscribe(opened.database, { tenantId: 't', conversationId: 'c', byObjectId: 'admin', createdAt: at(0) });
  told = [];
});

const parts = (hours: number): TellParts => ({
  db: opened.database, tenantId: 't', now: at(hours), newId: randomUUID, workingTime: (moment) => moment, workingDayAfter: (moment) => moment,
  lookAgain: async () => undefined,
  queue: async ({ conversationId }) => void told.push(`${conversationId} after ${hours} h`),
});

async function watch(from: number, to: number): Promise<void> {
  for (let hours = from; hours <= to; hours += 1) await watchChecks(parts(hours));
}

test('when no check ends for two slots, whoever has alerts is told once a day until one does', async () => {
  await roundEnded(opened.database, 't', at(0), at(0));
  await watch(0, 12);
  expect(told).toEqual([]);
  await watch(13, 40);
  expect(told).toEqual(['c after 13 h', 'c after 37 h']);
  await roundEnded(opened.database, 't', at(41), at(41));
  await watch(41, 53);
  expect(told).toHaveLength(2);
});

test('where no check has ever ended, the silence counts from the first look', async () => {
  await watch(0, 14);
  expect(told).toEqual(['c after 13 h']);
});

test('after downtime the look that comes back leaves it to the check, which says from when to when, once', async () => {
  await roundEnded(opened.database, 't', at(0), at(0));
  await watch(0, 1);
  expect(await watchChecks(parts(100))).toBe(false);
  const round = await findRound(opened.database, 't');
  if (!round) throw new Error('There is no round.');
  for (let instance = 0; instance < 2; instance += 1) await tellDowntime(round, { ...parts(100), startedAt: at(99.9) });
  await tellDowntime(round, { ...parts(100), startedAt: at(5) });
  expect(told).toEqual(['c after 100 h']);
  // The check that was due did not end either.
  expect(await watchChecks(parts(101))).toBe(true);
});

test('calls take turns, four at a time, and end with their source', async () => {
  let [running, most] = [0, 0];
  const graph = {
    get: async (_path: string, { signal }: { signal: AbortSignal }) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      if (signal.aborted) throw new Error('it took too long');
      return {};
    },
    page: async (_path: string, _options: object, next: string | null) => ({ items: [next], next: next === null ? 'second' : null }),
  } as unknown as Graph;
  const gate = new Gate(4);
  await within(60_000, new AbortController().signal, async (signal) => {
    await Promise.all(Array.from({ length: 20 }, () => pacedGraph(graph, gate, signal).get('/x')));
    const items: unknown[] = [];
    for await (const item of pacedGraph(graph, gate, signal).pages('/x')) items.push(item);
    expect(items).toEqual([null, 'second']);
  });
  expect(most).toBe(4);
  await expect(within(60_000, AbortSignal.abort(), (signal) => pacedGraph(graph, gate, signal).get('/x'))).rejects.toThrow('it took too long');
});
