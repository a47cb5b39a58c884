// Puts a backup of the embedded database back in place of the present one, which is kept beside it.
import { PGlite } from '@electric-sql/pglite';
import { existsSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { BackupFailed } from './errors.ts';
import { lockFolder } from './folder-lock.ts';

export interface Restored {
  /** Where the database that was replaced is now; undefined when there was none. */
  previous: string | undefined;
}

/** Throws StoreInUse while Balie runs on the folder, and BackupFailed, with nothing changed, when the file is no backup. */
export async function restoreBackup({ dataDir, file, now }: { dataDir: string; file: string; now: number }): Promise<Restored> {
  const lock = await lockFolder(dataDir);
  const folder = join(dataDir, 'db');
  const fresh = join(dataDir, 'db.restoring');
  try {
    await unpack(file, fresh);
    const previous = existsSync(folder) ? `${folder}.before-${new Date(now).toISOString().replaceAll(':', '-')}` : undefined;
    if (previous) await rename(folder, previous);
    await rename(fresh, folder);
    await rm(join(dataDir, 'db.unfinished'), { force: true });
    return { previous };
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await lock.release();
  }
}

/** Opened once and asked, so that a damaged file is found before anything is replaced. */
async function unpack(file: string, folder: string): Promise<void> {
  try {
    const image = await promisify(gunzip)(await readFile(file));
    await rm(folder, { recursive: true, force: true });
    const pglite = await PGlite.create({ dataDir: folder, loadDataDir: new Blob([new Uint8Array(image)]) });
    try {
      await pglite.query('SELECT count(*) FROM balie_migrations');
    } finally {
      await pglite.close();
    }
  } catch (error) {
    throw new BackupFailed(`${file} is not a readable backup of Balie. Nothing was changed; choose another file from the folder backups.`, {
      cause: error,
    });
  }
}
