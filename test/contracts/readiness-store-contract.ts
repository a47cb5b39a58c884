// What readiness needs of every engine: one call for a tenant, one message for a person, one worker for a part of a list.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { claimAuthorityCall, createAuthorityRequest, findAuthorityRequest, moveAuthorityRequest, releaseAuthorityCall } from '../../store/authority-requests.ts';
import type { Database } from '../../store/database.ts';
import type { StoreEngine } from '../helpers/on-both-engines.ts';
import { findReport, saveReport } from '../../store/readiness-reports.ts';
import { newestRemovalList, removalListFailed, saveProgress, startRemovalList } from '../../store/removal-lists.ts';
import { claimRemovalMessage, findRemovalMessage, forgetRemovalsBefore, releaseRemovalMessage, removalMessageDelivered } from '../../store/removal-messages.ts';

const now = new Date('2026-11-21T09:00:00.000Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

export function readinessStoreContract(engine: StoreEngine): void {
  let store: Awaited<ReturnType<StoreEngine['open']>>;
  let db: Database;
  beforeAll(async () => {
    store = await engine.open();
    db = store.database;
  });
  afterAll(() => store.close());
  const person = () => ({ tenantId: randomUUID(), objectId: randomUUID() });

  test(`${engine.name}: the last report is kept, and an older one that ends later changes nothing`, async () => {
    const { tenantId } = person();
    expect(await findReport(db, tenantId)).toBeNull();
    await saveReport(db, tenantId, { checkedAt: later(2), findings: [{ check: 'cname' }] });
    await saveReport(db, tenantId, { checkedAt: later(1), findings: [] });
    expect(await findReport(db, tenantId)).toEqual({ checkedAt: later(2), findings: [{ check: 'cname' }] });
  });

  test(`${engine.name}: of many who want to set the authority at once one may, and the next one minutes later`, async () => {
    const { tenantId } = person();
    const requests = Array.from({ length: 6 }, () => randomUUID());
    const claims = await Promise.all(requests.map((request) => claimAuthorityCall(db, tenantId, request, now, later(-10))));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await claimAuthorityCall(db, tenantId, randomUUID(), later(5), later(-5))).toBe(false);
    expect(await claimAuthorityCall(db, tenantId, randomUUID(), later(11), later(1))).toBe(true);
    // Only who has the right can give it back.
    await releaseAuthorityCall(db, tenantId, randomUUID());
    expect(await claimAuthorityCall(db, tenantId, randomUUID(), later(12), later(2))).toBe(false);
  });

  test(`${engine.name}: a request moves once from where it stands`, async () => {
    const who = person();
    const id = randomUUID();
    await createAuthorityRequest(db, { ...who, id, conversationId: 'c', organisation: 'Contoso', askedAt: now, expiresAt: later(15) });
    const moves = await Promise.all([1, 2, 3].map(() => moveAuthorityRequest(db, { id, from: ['asked'], to: 'waiting', at: now, cardId: 'card' })));
    expect(moves.filter(Boolean)).toHaveLength(1);
    await moveAuthorityRequest(db, { id, from: ['waiting'], to: 'failed', at: later(1), problem: 'busy', found: 'unknown' });
    expect(await findAuthorityRequest(db, who.tenantId, id)).toMatchObject({ stage: 'failed', problem: 'busy', found: 'unknown', cardId: 'card', organisation: 'Contoso' });
    expect(await findAuthorityRequest(db, randomUUID(), id)).toBeNull();
  });

  test(`${engine.name}: a part of a list is saved by one worker, and never into a newer list`, async () => {
    const who = person();
    const first = randomUUID();
    await startRemovalList(db, { ...who, id: first, conversationId: 'c', cardId: 'card', startedAt: now });
    const list = await newestRemovalList<object>(db, who);
    if (!list) throw new Error('no list');
    const progress = { nextPage: 'https://next', lookedAt: 1000, withoutDate: 3, total: 1, expired: 0, devices: [{ id: 'd' }] };
    expect((await Promise.all([1, 2].map(() => saveProgress(db, list, progress)))).filter(Boolean)).toHaveLength(1);
    expect(await newestRemovalList(db, who)).toMatchObject({ stage: 'reading', step: 1, lookedAt: 1000, devices: [{ id: 'd' }] });
    await startRemovalList(db, { ...who, id: randomUUID(), conversationId: 'c', cardId: null, startedAt: later(1) });
    expect(await saveProgress(db, { ...list, step: 0 }, { ...progress, nextPage: null })).toBe(false);
    await removalListFailed(db, who, first);
    expect(await newestRemovalList(db, who)).toMatchObject({ stage: 'reading', step: 0, lookedAt: 0, devices: [] });
  });

  test(`${engine.name}: a person is claimed once, again after a week, and at once when it did not reach them`, async () => {
    const owner = person();
    const ask = (request: string, at: Date, notAfter: Date) => claimRemovalMessage(db, owner, { request, by: randomUUID(), now: at, notAfter });
    const claims = await Promise.all(['a', 'b', 'c'].map((request) => ask(request, now, later(-7 * 1440))));
    expect(claims.filter((before) => before === null)).toHaveLength(1);
    const { request = '' } = (await findRemovalMessage(db, owner)) ?? {};
    await releaseRemovalMessage(db, owner, 'another');
    await releaseRemovalMessage(db, owner, request);
    expect(await ask('d', later(1), later(-7 * 1440))).toBeNull();
    await removalMessageDelivered(db, owner, later(2));
    await releaseRemovalMessage(db, owner, 'd');
    expect(await ask('e', later(3), later(-7 * 1440))).toMatchObject({ request: 'd', deliveredAt: later(2) });
    expect(await ask('f', later(7 * 1440 + 2), later(2))).toBeNull();
    await forgetRemovalsBefore(db, later(30 * 1440));
    expect(await findRemovalMessage(db, owner)).toBeNull();
  });
}
