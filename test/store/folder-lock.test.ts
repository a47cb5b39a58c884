import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockFolder } from '../../store/folder-lock.ts';

describe('the lock of the data folder', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'balie-lock-'));
    file = join(folder, 'db.lock');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const left = (holder: object) => writeFile(file, JSON.stringify({ id: 'left-behind', host: hostname(), began: null, ...holder }));
  const inUse = { code: 'store_in_use' };

  test('is held by one, and free again when released', async () => {
    const first = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toMatchObject(inUse);
    await first.release();
    await first.release();
    await (await lockFolder(folder)).release();
  });

  test('is refused while its process lives, naming that process', async () => {
    await left({ pid: process.ppid });
    await expect(lockFolder(folder)).rejects.toThrow(`process ${process.ppid}`);
  });

  test('is taken over from a process that is gone', async () => {
    await left({ pid: spawnSync('true').pid });
    await (await lockFolder(folder)).release();
  });

  test('is taken over when the process number was given to another process', async () => {
    await left({ pid: process.ppid, began: '1' });
    await (await lockFolder(folder)).release();
  });

  test('is taken over after a container started again with our own process number', async () => {
    await left({ pid: process.pid });
    await (await lockFolder(folder)).release();
  });

  test('of another host counts while it beats, and no longer when it is silent', async () => {
    await left({ pid: 1, host: 'another-container' });
    await expect(lockFolder(folder)).rejects.toThrow('another-container');
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(file, longAgo, longAgo);
    await (await lockFolder(folder)).release();
  });

  test('that cannot be read counts as being written for a moment only', async () => {
    await writeFile(file, '');
    await expect(lockFolder(folder)).rejects.toMatchObject(inUse);
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(file, longAgo, longAgo);
    const lock = await lockFolder(folder);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ pid: process.pid });
    await lock.release();
  });

  test('is won by one of many that find it stale at once', async () => {
    await left({ pid: spawnSync('true').pid });
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
    const won = outcomes.filter((outcome) => outcome.status === 'fulfilled');
    expect(won).toHaveLength(1);
    await won[0]?.value.release();
  });
});
