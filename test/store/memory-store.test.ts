import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Store } from '../../store/open-store.ts';
import { emptyTables, memoryStore } from '../helpers/memory-store.ts';

describe('the store that other tests use', () => {
  let store: Store<Record<'wait', { n: number }>>;
  beforeAll(async () => {
    store = await memoryStore({ kinds: ['wait'] });
  });
  afterAll(() => store.close());

  test('has every table, and can be emptied between tests', async () => {
    await store.database.query(`INSERT INTO people (tenant_id, object_id) VALUES ('t', 'o')`);
    await store.jobs.enqueue('wait', { n: 1 }, { key: 'k' });
    await emptyTables(store.database);
    expect(await store.database.query('SELECT * FROM people')).toEqual([]);
    expect(await store.database.query('SELECT * FROM pgboss.job')).toEqual([]);
    const applied = await store.database.query('SELECT name FROM balie_migrations');
    expect(applied).not.toEqual([]);
  });
});
