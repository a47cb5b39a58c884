// What every engine must do with the cases. Run by test/store/cases.test.ts on each of them.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addCaseMessage, caseMessageDelivered, listCaseMessages } from '../../store/case-messages.ts';
import { attachToCase, caseGoesOn, caseProblem, closeCase, endLease, findCase, forgetCasesBefore, leaseCase, listOpenCases, lockCase, openCase, openCasesOf, placePost, placeReceipt, takeCase, unplacePost, waitingCases, type NewCase } from '../../store/cases.ts';
import type { Database } from '../../store/database.ts';
import type { StoreEngine } from '../helpers/on-both-engines.ts';
import { appointHelpdeskPlace, findHelpdeskPlace, removeHelpdeskPlace } from '../../store/helpdesk-place.ts';

const tenantId = 'tenant';
const start = Date.UTC(2026, 10, 21, 9);
const at = (minutes: number) => new Date(start + minutes * 60_000);

export function caseStoreContract(engine: StoreEngine): void {
  describe(`cases on ${engine.name}`, () => {
    let opened: Awaited<ReturnType<StoreEngine['open']>>;
    let db: Database;
    beforeAll(async () => {
      opened = await engine.open();
      db = opened.database;
    });
    afterAll(() => opened?.close());

    async function newCase(more: Partial<NewCase> = {}): Promise<string> {
      const id = randomUUID();
      const one: NewCase = { id, tenantId, objectId: randomUUID(), name: 'Sanne', conversationId: 'a:1', cardId: null, run: null, attached: { read: false }, deskProblem: null, openedAt: at(0), ...more };
      expect(await openCase(db, one)).toBe(true);
      return id;
    }
    const stored = (id: string) => findCase(db, tenantId, id);
    const say = (caseId: string, text: string, minute: number, author: 'person' | 'agent' = 'person') =>
      db.transaction(async (tx) => {
        await lockCase(tx, caseId);
        return addCaseMessage(tx, { id: randomUUID(), caseId, author, objectId: author, name: null, text, at: at(minute) });
      });

    test('opens one case per id and one open case per enrollment', async () => {
      const [objectId, run] = [randomUUID(), randomUUID()];
      const first = await newCase({ objectId, run });
      const again = { tenantId, objectId, name: null, conversationId: 'a:1', cardId: null, attached: {}, deskProblem: null, openedAt: at(1) };
      expect(await openCase(db, { ...again, id: first, run: null })).toBe(false);
      expect(await openCase(db, { ...again, id: randomUUID(), run })).toBe(false);
      await closeCase(db, first, null, at(2));
      expect(await openCase(db, { ...again, id: randomUUID(), run })).toBe(true);
      await expect(caseGoesOn(db, first, 'person_wrote', at(3))).rejects.toMatchObject({ code: 'store_conflict' });
      expect(await openCasesOf(db, { tenantId, objectId })).toHaveLength(1);
    });

    test('is taken by one of two agents', async () => {
      const id = await newCase();
      const taken = await Promise.all(['a', 'b'].map((objectId) => takeCase(db, id, { objectId, name: objectId }, at(1))));
      expect(taken.filter(Boolean)).toHaveLength(1);
      const one = await stored(id);
      expect(one).toMatchObject({ state: 'taken', takenBy: taken[0] ? 'a' : 'b', version: 2, changedAt: at(1) });
    });

    test('goes to and fro, is closed once, and is open again by a word', async () => {
      const id = await newCase();
      await caseGoesOn(db, id, 'answered', at(1));
      expect(await stored(id)).toMatchObject({ state: 'answered' });
      await caseGoesOn(db, id, 'person_wrote', at(2));
      expect(await stored(id)).toMatchObject({ state: 'open' });
      await takeCase(db, id, { objectId: 'a', name: 'Ahmed' }, at(3));
      expect(await closeCase(db, id, 'Ahmed', at(4))).toBe(true);
      expect(await closeCase(db, id, 'Lotte', at(5))).toBe(false);
      expect(await stored(id)).toMatchObject({ state: 'closed', closedByName: 'Ahmed', closedAt: at(4) });
      await caseGoesOn(db, id, 'person_wrote', at(6));
      expect(await stored(id)).toMatchObject({ state: 'taken', closedAt: null, closedByName: null });
    });

    test('keeps what was said in its order, the same press once, and when it was delivered', async () => {
      const id = await newCase();
      expect(await Promise.all([say(id, 'hello', 1), say(id, 'hello', 1)])).toEqual(expect.arrayContaining([true, false]));
      expect(await say(id, 'hello', 2, 'agent')).toBe(true);
      expect(await say(id, 'hello', 9)).toBe(true);
      const [first, second, third] = await listCaseMessages(db, id);
      expect([first, second, third].map((one) => one?.author)).toEqual(['person', 'agent', 'person']);
      await caseMessageDelivered(db, second?.id ?? '', 'm1', at(3));
      await caseMessageDelivered(db, second?.id ?? '', null, at(4));
      expect((await listCaseMessages(db, id))[1]).toMatchObject({ deliveredAt: at(3), cardId: 'm1' });
    });

    test('is leased to one job, which has it again in its next attempt, and lapses', async () => {
      const id = await newCase();
      const lease = (job: string, minute: number) => leaseCase(db, id, { job, now: at(minute), until: at(minute + 1) });
      expect([await lease('a', 0), await lease('b', 0), await lease('a', 0)]).toEqual([true, false, true]);
      await endLease(db, id, 'b');
      expect(await lease('b', 0.5)).toBe(false);
      expect(await lease('b', 2)).toBe(true);
      await endLease(db, id, 'b');
      expect(await lease('a', 2)).toBe(true);
    });

    test('knows what its cards show, and who cannot be reached', async () => {
      const id = await newCase({ deskProblem: 'no_place' });
      expect(await waitingCases(db, tenantId)).toContain(id);
      await attachToCase(db, id, { read: true });
      await placePost(db, id, { conversationId: '19:a', postId: 'p', version: 2, drawn: 'x' });
      await placePost(db, id, { conversationId: '19:a', postId: 'p', version: 1, drawn: 'y' });
      await placeReceipt(db, id, { conversationId: 'a:2', cardId: 'c', version: 2, drawn: 'z' });
      expect(await stored(id)).toMatchObject({ version: 2, postVersion: 2, cardVersion: 2, postId: 'p', cardId: 'c', postDrawn: 'y', cardDrawn: 'z', conversationId: 'a:2', attached: { read: true } });
      expect(await caseProblem(db, id, 'desk', null)).toBe(true);
      expect(await caseProblem(db, id, 'desk', null)).toBe(false);
      expect(await waitingCases(db, tenantId)).not.toContain(id);
      expect(await caseProblem(db, id, 'person', 'conversation_unreachable')).toBe(true);
      expect(await caseProblem(db, id, 'desk', 'conversation_unreachable')).toBe(true);
      expect(await waitingCases(db, tenantId)).toContain(id);
      await unplacePost(db, id);
      expect(await stored(id)).toMatchObject({ postId: null, postDrawn: null, deskConversationId: null, postVersion: 0, version: 5 });
    });

    test('is found within its own organisation only', async () => {
      const id = await newCase();
      expect(await findCase(db, 'another', id)).toBeNull();
      expect((await listOpenCases(db, 'another')).concat(await openCasesOf(db, { tenantId: 'another', objectId: 'x' }))).toEqual([]);
    });

    test('is forgotten with all that was said in it when nothing happened for long', async () => {
      const [old, fresh] = [await newCase(), await newCase()];
      await say(old, 'long ago', 1);
      await caseGoesOn(db, fresh, 'person_wrote', at(100));
      await forgetCasesBefore(db, at(50));
      expect([await stored(old), await listCaseMessages(db, old)]).toEqual([null, []]);
      expect(await stored(fresh)).not.toBeNull();
    });

    test('has one place, the newest, which only itself can end', async () => {
      const appoint = (conversationId: string) => appointHelpdeskPlace(db, { tenantId, conversationId, byObjectId: 'a', createdAt: at(0) });
      await appoint('19:a');
      await appoint('19:b');
      expect(await findHelpdeskPlace(db, tenantId)).toMatchObject({ conversationId: '19:b' });
      expect(await removeHelpdeskPlace(db, tenantId, '19:a')).toBe(false);
      expect(await removeHelpdeskPlace(db, tenantId, '19:b')).toBe(true);
      expect(await findHelpdeskPlace(db, tenantId)).toBeNull();
    });
  });
}
