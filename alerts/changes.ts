import type { ExpiryEvent } from '../store/expiry-events.ts';
import type { Expiring } from './expiring.ts';
import { ItemIndex } from './item-index.ts';
import { kinds } from './kinds.ts';
import { keyOf } from './route.ts';

// What happened between two checks of one source. Pure.

const day = 24 * 60 * 60 * 1000;

export interface Comparison {
  /** Of the last check that succeeded. */
  before: readonly Expiring[];
  beforeAt: Date;
  items: readonly Expiring[];
  /** As kind and id: what was there before the last check, and disappeared. */
  vanished: ReadonlySet<string>;
  now: Date;
}

/** Not for the first check of a source: everything would be "found". */
export function changesBetween({ before, beforeAt, items, vanished, now }: Comparison): ExpiryEvent[] {
  const [former, present] = [new ItemIndex(before), new ItemIndex(items)];
  const gone = before.filter((was) => was.nature !== 'crowd' && present.get(was) === null);
  // One that takes the place of another is told as the renewal of that one.
  const successors = new Set(gone.map((was) => present.successorOf(was, now)));
  const events = items.flatMap((item): ExpiryEvent[] => {
    if (item.nature === 'crowd') return [];
    const was = former.get(item);
    const change = was ? changeOf(was, beforeAt, item, now) : successors.has(item) ? null : appeared(item, vanished.has(keyOf(item)));
    return change ? [{ at: now, kind: item.kind, objectId: item.objectId, name: item.name, ...change }] : [];
  });
  return [...events, ...gone.filter(({ objectId }) => !present.hasObject(objectId)).map((was) => disappeared(was, present.successorOf(was, now), now))];
}

/** A date that is a few hours off is the same one, read more exactly. */
export function isLater(date: Date, than: Date): boolean {
  return date.getTime() - than.getTime() >= day;
}

/** What was to stay the same and did not: by name, from and to. */
export function changedOf(was: Pick<Expiring, 'keep'>, item: Pick<Expiring, 'keep'>): Record<string, [from: string, to: string]> {
  return Object.fromEntries(
    Object.entries(was.keep).flatMap(([name, from]): [string, [string, string]][] => {
      const to = item.keep[name];
      return to === undefined || to === from ? [] : [[name, [from, to]]];
    }),
  );
}

/** What it means that something is no longer listed, once its date has come and before. */
export function endingOfMissing({ kind, expires }: Pick<Expiring, 'kind' | 'expires'>, now: Date): 'gone' | 'recovered' | 'closed' | 'over' {
  const { whenMissing } = kinds[kind];
  if (whenMissing === 'closed' && expires <= now) return 'over';
  return whenMissing ?? 'gone';
}

type Change = Pick<ExpiryEvent, 'event' | 'before' | 'after' | 'detail'>;

function changeOf(was: Expiring, wasAt: Date, item: Expiring, now: Date): Change | null {
  const detail = changedOf(was, item);
  const dates = { before: was.expires, after: item.expires };
  if (item.trouble !== null && was.trouble !== item.trouble) return { event: 'trouble', ...dates, detail: { ...detail, trouble: item.trouble } };
  if (was.trouble !== null && item.trouble === null) return { event: 'recovered', ...dates, detail: { ...detail, trouble: was.trouble } };
  if (item.nature === 'heartbeat') {
    const [silent, wasSilent] = [item.expires <= now, was.expires <= wasAt];
    return silent === wasSilent || item.trouble !== null ? null : { event: silent ? 'trouble' : 'recovered', ...dates, detail: { ...detail, trouble: 'silent' } };
  }
  // Another certificate is no renewal; the trouble beside it says so.
  if ('topic' in detail) return null;
  if (isLater(item.expires, was.expires)) return { event: 'renewed', ...dates, detail };
  if (isLater(was.expires, item.expires)) return { event: 'earlier', ...dates, detail };
  return was.expires > wasAt && item.expires <= now ? { event: 'lapsed', before: was.expires, after: null, detail } : null;
}

function appeared(item: Expiring, again: boolean): Change {
  const dates = { before: null, after: item.expires };
  return item.trouble === null ? { event: again ? 'back' : 'found', ...dates, detail: {} } : { event: 'trouble', ...dates, detail: { trouble: item.trouble } };
}

function disappeared(was: Expiring, successor: Expiring | null, now: Date): ExpiryEvent {
  const about = { at: now, kind: was.kind, objectId: was.objectId, name: was.name, before: was.expires };
  if (was.trouble === 'other_topic') return { ...about, event: 'recovered', after: null, detail: { trouble: was.trouble } };
  return successor ? { ...about, event: 'renewed', after: successor.expires, detail: { by: successor.objectId } } : { ...about, event: 'gone', after: null, detail: { ended: endingOfMissing(was, now) } };
}
