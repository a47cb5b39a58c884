// Copies of the embedded database, because it does not call fsync and lives on one disk.
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { BackupFailed } from './errors.ts';

export interface Backup {
  file: string;
  bytes: number;
}

const KEEP = 7;
const NAME = /^balie-.+\.tgz$/;

/** Writes `DATA_DIR/backups/balie-<time>.tgz`, complete or not at all, then removes all but the newest seven. */
export async function writeBackup({ dataDir, image, now }: { dataDir: string; image: Blob; now: number }): Promise<Backup> {
  const folder = join(dataDir, 'backups');
  const name = `balie-${new Date(now).toISOString().replaceAll(':', '-')}.tgz`;
  const file = join(folder, name);
  try {
    await mkdir(folder, { recursive: true });
    const packed = await promisify(gzip)(new Uint8Array(await image.arrayBuffer()));
    await writeSynced(`${file}.tmp`, packed);
    await rename(`${file}.tmp`, file);
    await removeOld(folder, name);
    return { file, bytes: packed.length };
  } catch (error) {
    throw new BackupFailed(`No backup could be written to ${folder}. Check that the disk has room and the folder may be written.`, {
      cause: error,
    });
  }
}

/** The database itself is not synced to disk; its copy is. */
async function writeSynced(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function removeOld(folder: string, justWritten: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => NAME.test(name) && name !== justWritten);
  // By the disk's time, not by name: the sandbox's clock may have been moved.
  const aged = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })));
  aged.sort((a, b) => b.at - a.at);
  for (const { name } of aged.slice(KEEP - 1)) await rm(join(folder, name), { force: true });
}
