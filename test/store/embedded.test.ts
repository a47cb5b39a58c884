import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../store/embedded.ts';

describe('the embedded engine', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'balie-embedded-'));
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  test('refuses a second opening of the same folder, and opens it after the first closed', async () => {
    const first = await openEmbedded({ dataDir });
    await expect(openEmbedded({ dataDir })).rejects.toMatchObject({ code: 'store_in_use' });
    await first.close();
    await first.close();
    await (await openEmbedded({ dataDir })).close();
  });

  test('tells about its first start only, and begins it again when that was cut off', async () => {
    const told: string[] = [];
    const onProgress = (text: string) => void told.push(text);
    await mkdir(join(dataDir, 'db'));
    await writeFile(join(dataDir, 'db', 'PG_VERSION'), '18\n');
    await writeFile(join(dataDir, 'db.unfinished'), '');
    await (await openEmbedded({ dataDir, onProgress })).close();
    await (await openEmbedded({ dataDir, onProgress })).close();
    expect(told).toHaveLength(1);
  });

  test('says that it does not open when its files are damaged, and lets go of the folder', async () => {
    await mkdir(join(dataDir, 'db'));
    await writeFile(join(dataDir, 'db', 'PG_VERSION'), '18\n');
    const damaged = () => openEmbedded({ dataDir });
    await expect(damaged()).rejects.toMatchObject({ code: 'store_unavailable' });
    await expect(damaged()).rejects.toMatchObject({ code: 'store_unavailable' });
  });

  test('starts from an archive that its own release made', () => {
    const require = createRequire(import.meta.url);
    const manifest = require('../../package.json') as { dependencies: Record<string, string> };
    expect(manifest.dependencies['@electric-sql/pglite-prepopulatedfs']).toBe(manifest.dependencies['@electric-sql/pglite']);
  });
});
