import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtemp, mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../store/clock.ts';
import { openStore } from '../../store/open-store.ts';
import { restoreBackup } from '../../store/restore.ts';
import { writeBackup } from '../../store/backup.ts';
import { silentLog } from '../helpers/silent-log.ts';

describe('backups of the embedded database', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'balie-backup-'));
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  const open = () => openStore<Record<'wait', { n: number }>>({ dataDir, kinds: ['wait'], clock: systemClock, log: silentLog });
  const now = Date.parse('2026-11-21T03:00:00Z');

  test('brings back the rows and the waiting jobs of its moment, and keeps what it replaced', async () => {
    const store = await open();
    await store.database.query('CREATE TABLE kept (n int)');
    await store.database.query('INSERT INTO kept VALUES (1)');
    await store.jobs.enqueue('wait', { n: 1 });
    const backup = await store.backup();
    await store.database.query('INSERT INTO kept VALUES (2)');
    const file = backup?.file ?? '';
    await expect(restoreBackup({ dataDir, file, now })).rejects.toMatchObject({ code: 'store_in_use' });
    await store.close();

    const { previous } = await restoreBackup({ dataDir, file, now });
    const restored = await open();
    expect(await restored.database.query('SELECT n FROM kept')).toEqual([{ n: 1 }]);
    expect(await restored.database.query(`SELECT data FROM pgboss.job WHERE name = 'wait'`)).toEqual([{ data: { n: 1 } }]);
    await restored.close();
    expect(previous).toBe(join(dataDir, 'db.before-2026-11-21T03-00-00.000Z'));
    expect(await readdir(dataDir)).toEqual(expect.arrayContaining(['backups', 'db', 'db.before-2026-11-21T03-00-00.000Z']));
  });

  test('changes nothing when the file is no backup', async () => {
    const file = join(dataDir, 'holiday.jpg');
    await writeFile(file, 'not an archive');
    await mkdir(join(dataDir, 'db'));
    await expect(restoreBackup({ dataDir, file, now })).rejects.toMatchObject({ code: 'store_backup_failed' });
    expect((await readdir(dataDir)).sort()).toEqual(['db', 'holiday.jpg']);
  });

  test('keeps the newest seven, by the time they were written', async () => {
    const folder = join(dataDir, 'backups');
    for (let day = 1; day <= 9; day += 1) {
      const { file } = await writeBackup({ dataDir, image: new Blob(['x']), now: now + day * 86_400_000 });
      const at = new Date(now + day * 60_000);
      await utimes(file, at, at);
    }
    await writeFile(join(folder, 'notes.txt'), 'somebody else put this here');
    // A clock that was put back names the newest as the oldest.
    await writeBackup({ dataDir, image: new Blob(['x']), now: now - 86_400_000 });
    const names = (await readdir(folder)).sort();
    expect(names).toHaveLength(8);
    expect(names[0]).toBe('balie-2026-11-20T03-00-00.000Z.tgz');
    expect(names).toContain('notes.txt');
    expect(names).not.toContain('balie-2026-11-24T03-00-00.000Z.tgz');
  });

  test('says what to check when the folder cannot be written', async () => {
    await writeFile(join(dataDir, 'backups'), 'a file where the folder should be');
    await expect(writeBackup({ dataDir, image: new Blob(['x']), now })).rejects.toMatchObject({ code: 'store_backup_failed' });
  });
});
