import { randomUUID } from 'node:crypto';

export interface AttachedFile {
  name: string;
  bytes: Uint8Array;
}

const minutes = 60_000;
/** How long an address is good: Teams promises no more than minutes. */
const goodFor = 10 * minutes;

/** What people send along. Each has an address that is allowed by itself, for a while. */
export class AttachedFiles {
  readonly #kept = new Map<string, { bytes: Uint8Array; until: number }>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Returns the path that leads to it. */
  keep({ name, bytes }: AttachedFile): string {
    for (const [path, { until }] of this.#kept) if (until < this.#now()) this.#kept.delete(path);
    const path = `/files/${randomUUID()}/${encodeURIComponent(name)}`;
    this.#kept.set(path, { bytes, until: this.#now() + goodFor });
    return path;
  }

  read(path: string): Uint8Array | undefined {
    const file = this.#kept.get(path);
    return file !== undefined && file.until >= this.#now() ? file.bytes : undefined;
  }
}
