// A contract of the store, run on the embedded engine and on PostgreSQL, as test/store/store-contract.test.ts does for the rest.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { systemClock } from '../../store/clock.ts';
import { openStore } from '../../store/open-store.ts';
import { memoryDatabase, type MemoryDatabase } from './memory-store.ts';
import { silentLog } from './silent-log.ts';
import { createTestDatabase, testDatabaseUrl } from './test-databases.ts';

export interface StoreEngine {
  name: string;
  open(): Promise<MemoryDatabase>;
}

export function onBothEngines(contract: (engine: StoreEngine) => void): void {
  contract({ name: 'the embedded engine', open: () => memoryDatabase() });
  if (testDatabaseUrl) {
    contract({ name: 'PostgreSQL', open: openOnPostgres });
    return;
  }
  test('leaves PostgreSQL out only outside CI', () => {
    expect(process.env.CI).not.toBe('true');
  });
}

async function openOnPostgres(): Promise<MemoryDatabase> {
  const { url, drop } = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'balie-engine-'));
  const store = await openStore({ databaseUrl: url, dataDir, kinds: [], clock: systemClock, log: silentLog });
  return {
    database: store.database,
    close: async () => {
      await store.close();
      await drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
