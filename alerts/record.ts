import { lockCheck, saveFailed, saveSucceeded, type ExpiryCheck } from '../store/expiry-checks.ts';
import { listVanished, recordEvents } from '../store/expiry-events.ts';
import { changesBetween } from './changes.ts';
import { closeSettled, type ClosingParts } from './close-settled.ts';
import { disconnectedOf } from './disconnected.ts';
import { fromStored, toExpiring, toStored, type CheckFailure, type Expiring, type Found, type StoredExpiring } from './expiring.ts';
import { ItemIndex } from './item-index.ts';
import { pushTroubles } from './push-certificate.ts';
import type { ExpirySource } from './source.ts';
import type { Trouble } from './trouble.ts';

type Check = ExpiryCheck<StoredExpiring, CheckFailure>;

/**
 * What one source said, what has happened since it last said something, and what that settles, in one transaction: a
 * process that ends here leaves all of it or nothing. Two checks at once take turns, and the later one counts.
 */
export async function recordSuccess(source: ExpirySource, found: readonly Found[], parts: ClosingParts): Promise<void> {
  const { db, tenantId, now } = parts;
  await db.transaction(async (tx) => {
    const check = await lockCheck<StoredExpiring, CheckFailure>(tx, tenantId, source.id);
    if (check && check.checkedAt > now) return;
    const before = (check?.items ?? []).map(fromStored);
    const items = itemsOf(found, before, now);
    await saveSucceeded(tx, tenantId, source.id, items.map(toStored), now);
    const former = new ItemIndex(before);
    const returned = items.filter((item) => former.get(item) === null);
    if (check?.succeededAt) {
      const vanished = await listVanished(tx, tenantId, returned);
      await recordEvents(tx, tenantId, changesBetween({ before, beforeAt: check.succeededAt, items, vanished, now }));
    }
    if (check?.failedSince) await recordEvents(tx, tenantId, [outage(source, check.failedSince, now, check.failure)]);
    await closeSettled(source.kinds, { items, returned }, parts, tx);
  });
}

export async function recordFailure(source: ExpirySource, failure: CheckFailure, { db, tenantId, now }: ClosingParts): Promise<void> {
  await db.transaction(async (tx) => {
    const check = await lockCheck<StoredExpiring, CheckFailure>(tx, tenantId, source.id);
    if (check && check.checkedAt > now) return;
    await saveFailed(tx, tenantId, source.id, failure, now);
    if (check && !check.failedSince) await recordEvents(tx, tenantId, [outage(source, null, now, failure)]);
  });
}

function itemsOf(found: readonly Found[], before: readonly Expiring[], now: Date): Expiring[] {
  const known = new ItemIndex(before);
  const items = found.flatMap((one): Expiring[] => {
    const was = known.get(one);
    if (one.expires !== null) return [toExpiring(one, one.expires)];
    // Nobody set it up: a date that is a filler was never one.
    if (!one.trouble && !was) return [];
    const trouble = one.trouble ?? 'unreadable';
    const item = toExpiring({ ...one, trouble }, troubleSince(trouble, was, now));
    const lastKnown = trouble === 'unreadable' && was ? lastKnownOf(was) : null;
    return [lastKnown === null ? item : { ...item, lastKnown }];
  });
  return [...items, ...pushTroubles(before, items, now), ...disconnectedOf(before, items, now)];
}

/** A trouble without a date counts from the check that first saw it. */
function troubleSince(trouble: Trouble, was: Expiring | null, now: Date): Date {
  return was && was.trouble === trouble && was.expires < now ? was.expires : now;
}

/** What has to be heard from has no date of its own. */
function lastKnownOf({ nature, trouble, expires, lastKnown }: Expiring): string | null {
  if (trouble === 'unreadable') return lastKnown ?? null;
  return nature === 'date' && trouble === null ? expires.toISOString() : null;
}

function outage(source: ExpirySource, since: Date | null, now: Date, failure: Check['failure']) {
  const event = since === null ? ('trouble' as const) : ('recovered' as const);
  return { at: now, kind: 'could_not_check', objectId: source.id, name: source.id, event, before: since, after: null, detail: { ...failure } };
}
