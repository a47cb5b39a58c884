// One process per data folder: the embedded engine's own files do not survive two. The lock must not
// outlive a process that was killed, nor be fooled by a process number that was given out again,
// which is the rule in containers, where Balie is number 1 before and after.
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { StoreInUse } from './errors.ts';

interface Holder {
  id: string;
  pid: number;
  host: string;
  /** When that process began, in the kernel's terms; null where the kernel does not say. */
  began: string | null;
}

export interface FolderLock {
  release(): Promise<void>;
}

const BEAT_MS = 5_000;
// Of a holder on another host (a container that was replaced) only its beat can be seen.
const SILENT_MS = 20_000;
// The file is written right after it is created; younger and unreadable means "just now".
const WRITING_MS = 2_000;

const heldHere = new Set<string>();

/** Throws StoreInUse while another living process holds the folder. */
export async function lockFolder(folder: string): Promise<FolderLock> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'db.lock');
  const me: Holder = { id: randomUUID(), pid: process.pid, host: hostname(), began: await beganAt(process.pid) };
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (await tryCreate(path, me)) return keep(path, me);
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    const holder = parse(text);
    if (await lives(path, holder)) throw new StoreInUse(folder, describe(holder));
    await removeStale(path, text);
  }
  throw new StoreInUse(folder, 'another process that is starting too');
}

async function tryCreate(path: string, me: Holder): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(me), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function keep(path: string, me: Holder): FolderLock {
  heldHere.add(me.id);
  const beat = setInterval(() => {
    const now = new Date();
    // A folder that vanished under us is noticed by the database; nothing to add here.
    utimes(path, now, now).catch(() => undefined);
  }, BEAT_MS);
  beat.unref();
  return {
    release: async () => {
      clearInterval(beat);
      if (heldHere.delete(me.id)) await rm(path, { force: true });
    },
  };
}

async function lives(path: string, holder: Holder | undefined): Promise<boolean> {
  const age = Date.now() - ((await stat(path).catch(() => undefined))?.mtimeMs ?? 0);
  if (holder === undefined) return age < WRITING_MS;
  if (heldHere.has(holder.id)) return true;
  if (holder.host !== hostname()) return age < SILENT_MS;
  if (holder.pid === process.pid || !runs(holder.pid)) return false;
  const began = await beganAt(holder.pid);
  return began === null || holder.began === null || began === holder.began;
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Field 22 of /proc/<pid>/stat (proc(5)); the name before it may contain spaces and brackets. */
async function beganAt(pid: number): Promise<string | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
  return fields?.[19] ?? null;
}

async function removeStale(path: string, text: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  await rename(path, aside).catch(() => undefined);
  const moved = await readFile(aside, 'utf8').catch(() => undefined);
  // Somebody else removed the stale one first and made its own: give that back.
  if (moved !== undefined && moved !== text) await rename(aside, path);
  else await rm(aside, { force: true });
}

function parse(text: string): Holder | undefined {
  try {
    const value = JSON.parse(text) as Partial<Holder> | null;
    if (typeof value?.id !== 'string' || typeof value.pid !== 'number' || typeof value.host !== 'string') return undefined;
    return { id: value.id, pid: value.pid, host: value.host, began: typeof value.began === 'string' ? value.began : null };
  } catch {
    return undefined;
  }
}

function describe(holder: Holder | undefined): string {
  if (holder === undefined) return 'another process';
  if (holder.pid === process.pid && holder.host === hostname()) return 'this same process';
  return `process ${holder.pid}${holder.host === hostname() ? '' : ` on ${holder.host}`}`;
}
