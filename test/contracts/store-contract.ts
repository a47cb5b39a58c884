// What every engine must do. Run by test/store/store-contract.test.ts on each of them.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { JobHandler } from '../../store/jobs.ts';
import { openStore, type Store } from '../../store/open-store.ts';
import { SandboxClock } from '../../sandbox/clock.ts';
import { startDoomedProcess } from '../helpers/doomed-process.ts';
import { eventually } from '../helpers/eventually.ts';
import { silentLog } from '../helpers/silent-log.ts';

export type Kinds = Record<(typeof kinds)[number], { n: number }>;
export const kinds = ['quick', 'burst', 'keyed', 'later', 'rolled.back', 'shaky', 'hopeless', 'running', 'killed', 'killed.last'] as const;

/** Where one engine keeps its data: given to openStore, here and in another process. */
export interface Place {
  databaseUrl?: string;
  dataDir: string;
}

export interface Engine {
  name: string;
  makePlace(): Promise<Place & { remove(): Promise<void> }>;
}

type Handler = JobHandler<{ n: number }>;
const unexpectedRun = () => Promise.reject(new Error('no test expects a job of this kind'));
const unexpectedDeath = () => Promise.reject(new Error('no test expects this job to die'));
const surprise: Handler = { run: unexpectedRun, onDead: unexpectedDeath };

export function storeContract(engine: Engine): void {
  describe(`store on ${engine.name}`, () => {
    const clock = new SandboxClock();
    const handlers = new Map<string, Handler>();
    let place: Awaited<ReturnType<Engine['makePlace']>>;
    let store: Store<Kinds>;

    const open = () => openStore<Kinds>({ ...place, kinds, clock, log: silentLog });
    const work = (target: Store<Kinds>) => {
      const delegate = (kind: keyof Kinds): Handler => ({
        run: (data, job) => (handlers.get(kind) ?? surprise).run(data, job),
        onDead: (data, error) => (handlers.get(kind) ?? surprise).onDead(data, error),
        attempts: kind === 'killed.last' ? 1 : 3,
      });
      return target.jobs.work(Object.fromEntries(kinds.map((kind) => [kind, delegate(kind)])) as Record<keyof Kinds, Handler>);
    };
    /** Keeps moving the clock, which is what retries and lost heartbeats wait for. */
    const asTimePasses = (what: string, condition: () => boolean) =>
      eventually(
        what,
        async () => {
          if (condition()) return true;
          await clock.forward(5_000);
          // What the move set off gets some real time before the next one.
          await eventually('', condition, 400).catch(() => undefined);
          return condition();
        },
        60_000,
      );

    beforeAll(async () => {
      place = await engine.makePlace();
      store = await open();
      await store.database.query(
        'CREATE TABLE things (id text PRIMARY KEY, amount bigint, facts jsonb, tags text[], seen timestamptz, day date, flag boolean)',
      );
      await work(store);
    });
    afterAll(async () => {
      await store.close();
      await place.remove();
    });

    test('gives values back as the types that Database promises', async () => {
      const seen = new Date('2026-11-21T10:00:00.123Z');
      await store.database.query('INSERT INTO things VALUES ($1, $2, $3, $4, $5, $6, $7)', [
        'typed', 9_007_199_254_740_991, JSON.stringify({ deep: [1, null] }), ['a', 'b,"c'], seen, '2026-11-21', undefined,
      ]);
      expect(await store.database.query('SELECT * FROM things WHERE id = $1', ['typed'])).toEqual([
        { id: 'typed', amount: 9_007_199_254_740_991, facts: { deep: [1, null] }, tags: ['a', 'b,"c'], seen, day: '2026-11-21', flag: null },
      ]);
    });

    test('takes a plain object for a jsonb column', async () => {
      await store.database.query('INSERT INTO things (id, facts) VALUES ($1, $2)', ['object', { a: 1 }]);
      expect(await store.database.query('SELECT facts FROM things WHERE id = $1', ['object'])).toEqual([{ facts: { a: 1 } }]);
    });

    test('tells a conflict by its code and its rule, and goes on working', async () => {
      const insert = () => store.database.query(`INSERT INTO things (id) VALUES ('twice')`);
      await insert();
      await expect(insert()).rejects.toMatchObject({ code: 'store_conflict', constraint: 'things_pkey' });
      await expect(store.database.query('SELECT * FROM nowhere')).rejects.toMatchObject({ code: 'store_statement_refused', sqlState: '42P01' });
      expect(await store.healthy()).toBe(true);
    });

    test('keeps nothing of a transaction that throws', async () => {
      const ours = new Error('changed my mind');
      const attempt = store.database.transaction(async (tx) => {
        await tx.query(`INSERT INTO things (id) VALUES ('undone')`);
        throw ours;
      });
      await expect(attempt).rejects.toBe(ours);
      expect(await store.database.query(`SELECT id FROM things WHERE id = 'undone'`)).toEqual([]);
    });

    test('tells a conflict inside a transaction and rolls it back', async () => {
      const attempt = store.database.transaction(async (tx) => {
        await tx.query(`INSERT INTO things (id) VALUES ('half')`);
        await tx.query(`INSERT INTO things (id) VALUES ('half')`);
      });
      await expect(attempt).rejects.toMatchObject({ code: 'store_conflict' });
      expect(await store.database.query(`SELECT id FROM things WHERE id = 'half'`)).toEqual([]);
    });

    test('loses no update when transactions lock the row they read', async () => {
      await store.database.query(`INSERT INTO things (id, amount) VALUES ('counter', 0)`);
      const add = () =>
        store.database.transaction(async (tx) => {
          const [row] = await tx.query<{ amount: number }>(`SELECT amount FROM things WHERE id = 'counter' FOR UPDATE`);
          await tx.query(`UPDATE things SET amount = $1 WHERE id = 'counter'`, [(row?.amount ?? 0) + 1]);
        });
      await Promise.all(Array.from({ length: 30 }, add));
      expect(await store.database.query(`SELECT amount FROM things WHERE id = 'counter'`)).toEqual([{ amount: 30 }]);
    });

    test('refuses what would escape the transaction it is called in', async () => {
      const inside = (work: () => Promise<unknown>) => store.database.transaction(() => work());
      const misused = { code: 'store_misused' };
      await expect(inside(() => store.database.query('SELECT 1'))).rejects.toMatchObject(misused);
      await expect(inside(() => store.database.transaction(() => Promise.resolve()))).rejects.toMatchObject(misused);
      await expect(inside(() => store.jobs.enqueue('quick', { n: 1 }))).rejects.toMatchObject(misused);
      expect(await store.healthy()).toBe(true);
    });

    test('picks a job up at once, without waiting for a poll', async () => {
      let done: (() => void) | undefined;
      handlers.set('quick', { run: async () => done?.(), onDead: unexpectedDeath });
      const took: number[] = [];
      for (let n = 0; n < 9; n += 1) {
        const ran = new Promise<void>((resolve) => (done = resolve));
        const began = performance.now();
        await store.jobs.enqueue('quick', { n });
        await ran;
        took.push(performance.now() - began);
      }
      // A poll comes once a second.
      expect(took.sort((a, b) => a - b)[4]).toBeLessThan(300);
    });

    test('works through a hundred jobs of one transaction without waiting for a poll', async () => {
      const seen = new Set<number>();
      handlers.set('burst', { run: async ({ n }) => void seen.add(n), onDead: unexpectedDeath });
      await store.database.transaction(async (tx) => {
        for (let n = 0; n < 100; n += 1) await store.jobs.enqueue('burst', { n }, { tx });
      });
      await eventually('all hundred have run', () => seen.size === 100, 20_000);
    });

    test('adds no second job while one with its key waits or runs', async () => {
      const ran: number[] = [];
      let finish: (() => void) | undefined;
      handlers.set('keyed', {
        run: ({ n }) => {
          ran.push(n);
          return n === 3 ? Promise.resolve() : new Promise<void>((resolve) => (finish = resolve));
        },
        onDead: unexpectedDeath,
      });
      const at = new Date(clock.now() + 3_600_000);
      const key = 'slot: één & ander';
      await store.jobs.enqueue('keyed', { n: 1 }, { key, at });
      await store.jobs.enqueue('keyed', { n: 2 }, { key });
      await clock.forward(3_600_000);
      await eventually('the first runs', () => ran.length === 1);
      await store.jobs.enqueue('keyed', { n: 2 }, { key });
      finish?.();
      await eventually('its key is free', async () => {
        await store.jobs.enqueue('keyed', { n: 3 }, { key });
        return ran.includes(3);
      });
      expect(new Set(ran)).toEqual(new Set([1, 3]));
    });

    test('starts a job at its moment by the clock that was handed in', async () => {
      const ran: number[] = [];
      handlers.set('later', { run: async () => void ran.push(clock.now()), onDead: unexpectedDeath });
      const at = clock.now() + 86_400_000;
      await store.jobs.enqueue('later', { n: 1 }, { at: new Date(at) });
      await clock.forward(86_400_000 - 60_000);
      // Whatever the poll at this time takes, the next job has been looked for after it.
      await store.jobs.enqueue('later', { n: 2 });
      await eventually('the job without a time runs', () => ran.length === 1);
      expect(ran[0]).toBeLessThan(at);
      await clock.forward(60_000);
      await eventually('the job runs at its time', () => ran.length === 2);
      expect(ran[1]).toBeGreaterThanOrEqual(at);
    });

    test('lets a job that runs go on when the clock is moved by months', async () => {
      const signals: AbortSignal[] = [];
      let finish: (() => void) | undefined;
      handlers.set('running', {
        run: (_data, { signal }) => {
          signals.push(signal);
          return new Promise<void>((resolve) => (finish = resolve));
        },
        onDead: unexpectedDeath,
      });
      const state = async () => (await store.database.query<{ state: string }>(`SELECT state FROM pgboss.job WHERE name = 'running'`)).map((row) => row.state);
      await store.jobs.enqueue('running', { n: 1 });
      await eventually('it runs', () => signals.length === 1);
      for (const ms of [90 * 86_400_000, 30_000, 30_000, 30_000]) {
        await clock.forward(ms);
        // A job of its own has come by: whatever the move set off has been done.
        const ran = new Promise<void>((resolve) => handlers.set('quick', { run: async () => resolve(), onDead: unexpectedDeath }));
        await store.jobs.enqueue('quick', { n: 0 });
        await ran;
      }
      expect(await state()).toEqual(['active']);
      expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
      finish?.();
      await eventually('it has ended', async () => (await state()).every((one) => one === 'completed'));
      expect(signals).toHaveLength(1);
    });

    test('leaves no job behind when its transaction is rolled back', async () => {
      const ran: number[] = [];
      handlers.set('rolled.back', { run: async ({ n }) => void ran.push(n), onDead: unexpectedDeath });
      const attempt = store.database.transaction(async (tx) => {
        await store.jobs.enqueue('rolled.back', { n: 1 }, { tx, key: 'same' });
        throw new Error('no');
      });
      await expect(attempt).rejects.toThrow('no');
      await store.database.transaction((tx) => store.jobs.enqueue('rolled.back', { n: 2 }, { tx, key: 'same' }));
      await eventually('the other one runs', () => ran.length > 0);
      expect(ran).toEqual([2]);
      const rows = await store.database.query(`SELECT data FROM pgboss.job WHERE name = 'rolled.back'`);
      expect(rows).toEqual([{ data: { n: 2 } }]);
    });

    test('tries a job again after it threw', async () => {
      const attempts: number[] = [];
      handlers.set('shaky', {
        run: async (_data, { attempt }) => {
          attempts.push(attempt);
          if (attempt < 3) throw new Error('not yet');
        },
        onDead: unexpectedDeath,
      });
      await store.jobs.enqueue('shaky', { n: 1 });
      await asTimePasses('three attempts', () => attempts.length === 3);
      expect(attempts).toEqual([1, 2, 3]);
    });

    test('tells once that a job failed for good, and keeps no more of the error than its words', async () => {
      const dead: unknown[] = [];
      let attempts = 0;
      handlers.set('hopeless', {
        run: async () => {
          attempts += 1;
          throw Object.assign(new Error('refused by Graph'), { request: { headers: { authorization: 'Bearer secret' } } });
        },
        onDead: async (data, error) => void dead.push({ data, error }),
      });
      await store.jobs.enqueue('hopeless', { n: 7 });
      await asTimePasses('onDead', () => dead.length > 0);
      expect(dead).toEqual([{ data: { n: 7 }, error: { message: 'refused by Graph' } }]);
      expect(attempts).toBe(3);
      const kept = await store.database.query<{ output: unknown }>(`SELECT output FROM pgboss.job WHERE output IS NOT NULL`);
      expect(JSON.stringify(kept)).not.toContain('secret');
    });

    test('refuses a kind of job that it was not opened with', async () => {
      await expect(store.jobs.enqueue('unheard.of' as 'quick', { n: 1 })).rejects.toMatchObject({ code: 'store_misused' });
    });

    test('takes a job again after its process was killed, or tells that it is dead', async () => {
      // The embedded engine allows one process at a time, so ours closes meanwhile; on PostgreSQL it may as well.
      await store.close();
      const doomed = startDoomedProcess(place);
      await doomed.isRunningBoth();
      await doomed.kill();
      const again: number[] = [];
      const dead: string[] = [];
      handlers.set('killed', { run: async (_data, { attempt }) => void again.push(attempt), onDead: unexpectedDeath });
      handlers.set('killed.last', { run: unexpectedRun, onDead: async (_data, { message }) => void dead.push(message) });
      store = await open();
      await work(store);
      const movedFrom = clock.now();
      await asTimePasses('the job runs again and the other is reported', () => again.length === 1 && dead.length === 1);
      expect(again).toEqual([2]);
      expect(dead).toHaveLength(1);
      expect(clock.now() - movedFrom).toBeLessThan(90_000);
    });
  });
}
