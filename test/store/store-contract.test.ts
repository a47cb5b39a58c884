import { expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeContract } from '../contracts/store-contract.ts';
import { createTestDatabase, testDatabaseUrl } from '../helpers/test-databases.ts';

storeContract({
  name: 'the embedded engine',
  makePlace: async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'balie-store-'));
    return { dataDir, remove: () => rm(dataDir, { recursive: true, force: true }) };
  },
});

if (testDatabaseUrl) {
  storeContract({
    name: 'PostgreSQL',
    makePlace: async () => {
      const { url, drop } = await createTestDatabase();
      return { databaseUrl: url, dataDir: 'not used', remove: drop };
    },
  });
} else {
  test('leaves PostgreSQL out only outside CI', () => {
    console.warn('Left out: the store on PostgreSQL. Set TEST_DATABASE_URL, or run .ci/with-postgres npm test.');
    expect(process.env.CI).not.toBe('true');
  });
}
