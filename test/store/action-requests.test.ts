import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { systemClock } from '../../store/clock.ts';
import { openStore } from '../../store/open-store.ts';
import { requestStoreContract } from '../contracts/request-store-contract.ts';
import { memoryDatabase } from '../helpers/memory-store.ts';
import { silentLog } from '../helpers/silent-log.ts';
import { createTestDatabase, testDatabaseUrl } from '../helpers/test-databases.ts';

requestStoreContract({ name: 'the embedded engine', open: () => memoryDatabase() });

if (testDatabaseUrl) {
  requestStoreContract({
    name: 'PostgreSQL',
    open: async () => {
      const { url, drop } = await createTestDatabase();
      const dataDir = await mkdtemp(join(tmpdir(), 'balie-requests-'));
      const store = await openStore({ databaseUrl: url, dataDir, kinds: [], clock: systemClock, log: silentLog });
      return {
        database: store.database,
        close: async () => {
          await store.close();
          await drop();
          await rm(dataDir, { recursive: true, force: true });
        },
      };
    },
  });
} else {
  test('leaves PostgreSQL out only outside CI', () => {
    expect(process.env.CI).not.toBe('true');
  });
}
