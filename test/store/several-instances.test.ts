// Several instances on one PostgreSQL, which is how Balie is made available without a gap.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../store/clock.ts';
import { openStore, type Store } from '../../store/open-store.ts';
import { eventually } from '../helpers/eventually.ts';
import { silentLog } from '../helpers/silent-log.ts';
import { createTestDatabase, testDatabaseUrl } from '../helpers/test-databases.ts';

type Kinds = Record<'share' | 'slot', { n: number }>;

const several = testDatabaseUrl ? describe : describe.skip;
several('several instances on one PostgreSQL', () => {
  let place: Awaited<ReturnType<typeof createTestDatabase>>;
  let stores: Store<Kinds>[];
  const ran: { instance: number; n: number; kind: string }[] = [];
  const running = new Set<number>();
  const overlaps: number[] = [];

  beforeAll(async () => {
    place = await createTestDatabase();
    const open = () => openStore<Kinds>({ databaseUrl: place.url, dataDir: 'not used', kinds: ['share', 'slot'], clock: systemClock, log: silentLog });
    stores = await Promise.all([open(), open(), open()]);
    await Promise.all(
      stores.map((store, instance) => {
        const take = (kind: string) => async ({ n }: { n: number }) => {
          if (running.has(n)) overlaps.push(n);
          running.add(n);
          // A round trip as long as any handler's, so that runs could overlap if they were allowed to.
          await store.database.query('SELECT pg_sleep(0.01)');
          running.delete(n);
          ran.push({ instance, n, kind });
        };
        const onDead = () => Promise.reject(new Error('no job dies here'));
        return store.jobs.work({ share: { run: take('share'), onDead }, slot: { run: take('slot'), onDead } });
      }),
    );
  });
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await place.drop();
  });

  test('may start at once: each migration is applied once', async () => {
    const rows = await stores[0]?.database.query<{ name: string }>('SELECT name FROM balie_migrations');
    expect(new Set(rows?.map(({ name }) => name)).size).toBe(rows?.length);
  });

  test('share the jobs, and run each exactly once', async () => {
    const count = 120;
    await Promise.all(stores.flatMap((store, third) => Array.from({ length: count / 3 }, (_, i) => store.jobs.enqueue('share', { n: 3 * i + third }))));
    await eventually('all have run', () => ran.filter(({ kind }) => kind === 'share').length >= count);
    const numbers = ran.filter(({ kind }) => kind === 'share').map(({ n }) => n);
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, n) => n));
    expect(overlaps).toEqual([]);
    expect(new Set(ran.map(({ instance }) => instance)).size).toBe(3);
  });

  test('that all plan the same slot make one job of it', async () => {
    const at = new Date(Date.now() + 300);
    await Promise.all(stores.map((store) => store.jobs.enqueue('slot', { n: 1_000 }, { key: 'slot-1', at })));
    await eventually('the slot has run', () => ran.some(({ kind }) => kind === 'slot'));
    const rows = await stores[0]?.database.query(`SELECT id FROM pgboss.job WHERE name = 'slot'`);
    expect(rows).toHaveLength(1);
  });

  test('go on working after every connection was cut', async () => {
    const [first, second] = stores;
    const cut = first?.database.transaction(async (tx) => {
      await tx.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`);
      await tx.query(`SELECT pg_terminate_backend(pg_backend_pid())`);
    });
    await expect(cut).rejects.toMatchObject({ code: 'store_unavailable' });
    const cutAlone = first?.database.query('SELECT pg_terminate_backend(pg_backend_pid())');
    await expect(cutAlone).rejects.toMatchObject({ code: 'store_unavailable' });
    await eventually('the database answers again', async () => (await second?.healthy()) ?? false);
    const before = ran.length;
    await eventually('a job can be queued again', async () => {
      const queued = second?.jobs.enqueue('share', { n: 2_000 }, { key: 'after the cut' });
      return (await queued?.then(() => true, () => false)) ?? false;
    });
    await eventually('it runs', () => ran.length > before);
  });
});

if (!testDatabaseUrl) {
  test('leaves several instances out only outside CI', () => {
    console.warn('Left out: several instances on one PostgreSQL. Set TEST_DATABASE_URL, or run .ci/with-postgres npm test.');
    expect(process.env.CI).not.toBe('true');
  });
}
