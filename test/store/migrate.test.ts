import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Engine } from '../../store/engine.ts';
import { openInMemory } from '../../store/embedded.ts';
import { migrate } from '../../store/migrate.ts';

describe('migrations', () => {
  let path: string;
  let engine: Engine;
  const clock = { now: () => Date.parse('2026-11-21T12:00:00Z') };
  beforeEach(async () => {
    path = await mkdtemp(join(tmpdir(), 'balie-migrations-'));
    engine = await openInMemory();
    await write('0001-first.sql', 'CREATE TABLE a (n int);\nINSERT INTO a VALUES (1);\n');
  });
  afterEach(async () => {
    await engine.close();
    await rm(path, { recursive: true, force: true });
  });

  const write = (name: string, sql: string) => writeFile(join(path, name), sql);
  const run = (onProgress?: (text: string) => void) => migrate({ engine, clock, onProgress, folder: pathToFileURL(`${path}/`) });
  const mismatch = { code: 'store_migration_mismatch' };

  test('are applied in order, each once, and told', async () => {
    const told: string[] = [];
    await write('0002-second.sql', 'INSERT INTO a VALUES (2)');
    await write('readme.md', 'not a migration');
    await run((text) => told.push(text));
    await run((text) => told.push(text));
    expect(told).toEqual(['Prepared the database: 0001-first.sql', 'Prepared the database: 0002-second.sql']);
    expect(await engine.database.query('SELECT n FROM a ORDER BY n')).toEqual([{ n: 1 }, { n: 2 }]);
    expect(await engine.database.query('SELECT name, applied_at FROM balie_migrations ORDER BY name LIMIT 1')).toEqual([
      { name: '0001-first.sql', applied_at: new Date(clock.now()) },
    ]);
  });

  test('that fail leave nothing behind and name the file', async () => {
    await write('0002-broken.sql', 'INSERT INTO a VALUES (2); SELECT nonsense;');
    await expect(run()).rejects.toThrow('0002-broken.sql');
    expect(await engine.database.query('SELECT n FROM a')).toEqual([{ n: 1 }]);
    await write('0002-broken.sql', 'INSERT INTO a VALUES (2);');
    await run();
    expect(await engine.database.query('SELECT n FROM a ORDER BY n')).toEqual([{ n: 1 }, { n: 2 }]);
  });

  test('that were changed after they were applied are refused; other line ends are no change', async () => {
    await run();
    await write('0001-first.sql', 'CREATE TABLE a (n int);\r\nINSERT INTO a VALUES (1);\r\n');
    await run();
    await write('0001-first.sql', 'CREATE TABLE a (n bigint);');
    await expect(run()).rejects.toMatchObject(mismatch);
  });

  test('of a newer version are refused', async () => {
    await write('0002-newer.sql', 'SELECT 1');
    await run();
    await unlink(join(path, '0002-newer.sql'));
    await expect(run()).rejects.toThrow('newer version');
  });
});
