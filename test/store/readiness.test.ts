import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { systemClock } from '../../store/clock.ts';
import { openStore } from '../../store/open-store.ts';
import { readinessStoreContract } from '../contracts/readiness-store-contract.ts';
import { memoryDatabase } from '../helpers/memory-store.ts';
import { silentLog } from '../helpers/silent-log.ts';
import { createTestDatabase, testDatabaseUrl } from '../helpers/test-databases.ts';

readinessStoreContract('the embedded engine', () => memoryDatabase());

if (testDatabaseUrl) {
  readinessStoreContract('PostgreSQL', async () => {
    const { url, drop } = await createTestDatabase();
    const dataDir = await mkdtemp(join(tmpdir(), 'balie-readiness-'));
    const store = await openStore({ databaseUrl: url, dataDir, kinds: [], clock: systemClock, log: silentLog });
    return {
      database: store.database,
      close: async () => {
        await store.close();
        await drop();
        await rm(dataDir, { recursive: true, force: true });
      },
    };
  });
} else {
  test('leaves PostgreSQL out only outside CI', () => {
    expect(process.env.CI).not.toBe('true');
  });
}
