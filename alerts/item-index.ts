import type { Expiring } from './expiring.ts';
import { families } from './kinds.ts';
import { keyOf } from './route.ts';

type Key = Pick<Expiring, 'kind' | 'objectId'>;

/** Items by what stays the same when they are renewed; a large organisation has tens of thousands. */
export class ItemIndex {
  readonly items: readonly Expiring[];
  readonly #byKey: ReadonlyMap<string, Expiring>;
  readonly #byHolder = new Map<string, Expiring[]>();
  readonly #objects: ReadonlySet<string>;

  constructor(items: readonly Expiring[]) {
    this.items = items;
    this.#byKey = new Map(items.map((item) => [keyOf(item), item]));
    this.#objects = new Set(items.map(({ objectId }) => objectId));
    for (const item of items) {
      const holder = holderOf(item);
      if (holder === null) continue;
      const others = this.#byHolder.get(holder);
      if (others) others.push(item);
      else this.#byHolder.set(holder, [item]);
    }
  }

  get(key: Key): Expiring | null {
    return this.#byKey.get(keyOf(key)) ?? null;
  }

  /** The thing itself is there, as another kind: a token that lapsed has no synchronisation any more, and is not removed. */
  hasObject(objectId: string): boolean {
    return this.#objects.has(objectId);
  }

  /**
   * A secret or certificate is never renewed: another one of the same kind, of the same app, takes its place.
   * @returns of those that outlive it and have not lapsed themselves, the last to end
   */
  successorOf(was: Key & { expires: Date }, now: Date): Expiring | null {
    const holder = holderOf(was);
    const later = holder === null ? [] : (this.#byHolder.get(holder) ?? []).filter((item) => item.trouble === null && item.objectId !== was.objectId && item.expires > was.expires && item.expires > now);
    return later.reduce<Expiring | null>((last, item) => (last && last.expires >= item.expires ? last : item), null);
  }
}

/** The id of a credential is "<what it belongs to>/<key>". */
function holderOf({ kind, objectId }: Key): string | null {
  const end = objectId.lastIndexOf('/');
  return end < 0 || !(kind in families.identity) ? null : `${kind} ${objectId.slice(0, end)}`;
}
