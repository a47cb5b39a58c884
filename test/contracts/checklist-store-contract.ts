// What every engine must do with checklists and interviews. Run by test/store/checklists.test.ts on each of them.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findChoices, listTicks, setChoices, tickItem, untickItem } from '../../store/checklists.ts';
import type { Database } from '../../store/database.ts';
import type { StoreEngine } from '../helpers/on-both-engines.ts';
import { changeInterview, findInterview, forgetInterviewsBefore, latestInterview, startInterview } from '../../store/interviews.ts';

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 21, 9) + minutes * 60_000);

export function checklistStoreContract(engine: StoreEngine): void {
  describe(`checklists on ${engine.name}`, () => {
    let opened: Awaited<ReturnType<StoreEngine['open']>>;
    let db: Database;
    beforeAll(async () => {
      opened = await engine.open();
      db = opened.database;
    });
    afterAll(() => opened?.close());

    test('a line is ticked by whoever is first, and only the tick that was shown is taken away', async () => {
      const tenantId = randomUUID();
      const by = (name: string) => ({ tenantId, objectId: name, name });
      const pressed = await Promise.all([tickItem(db, by('Marieke'), 'list', 'one', at(0)), tickItem(db, by('Ahmed'), 'list', 'one', at(0))]);
      expect(pressed.filter((first) => first)).toHaveLength(1);
      const [tick] = await listTicks(db, tenantId, 'list');
      expect(tick).toMatchObject({ item: 'one', tickedAt: at(0) });
      expect(await untickItem(db, tenantId, 'list', 'one', at(1))).toBe(false);
      expect(await untickItem(db, tenantId, 'list', 'one', at(0))).toBe(true);
      expect(await untickItem(db, tenantId, 'list', 'one', at(0))).toBe(false);
    });

    test('lists and tenants do not mix', async () => {
      const [tenantId, other] = [randomUUID(), randomUUID()];
      await tickItem(db, { tenantId, objectId: 'x', name: null }, 'list', 'one', at(0));
      expect(await listTicks(db, tenantId, 'another')).toEqual([]);
      expect(await listTicks(db, other, 'list')).toEqual([]);
      await setChoices(db, tenantId, 'list', { pace: 'phased', group: 2 });
      await setChoices(db, tenantId, 'list', { pace: 'phased', group: 3 });
      expect(await findChoices(db, tenantId, 'list')).toEqual({ pace: 'phased', group: 3 });
      expect(await findChoices(db, other, 'list')).toBeNull();
    });

    test('of two answers at once, one counts', async () => {
      const [tenantId, objectId, id] = [randomUUID(), randomUUID(), randomUUID()];
      await startInterview(db, { id, tenantId, objectId, state: { answers: {}, facts: { premium: null } } }, at(0));
      const read = await findInterview(db, id);
      if (!read) throw new Error('It has just begun.');
      const moved = await Promise.all(['company', 'personal'].map((owner) => changeInterview(db, read, { answers: { owner } }, at(1))));
      expect(moved.filter((done) => done)).toHaveLength(1);
      expect(await latestInterview(db, { tenantId, objectId }, at(0))).toMatchObject({ id });
      expect(await latestInterview(db, { tenantId, objectId }, at(1))).toBeNull();
      expect(await latestInterview(db, { tenantId, objectId: 'somebody else' }, at(0))).toBeNull();
      await forgetInterviewsBefore(db, at(2));
      expect(await findInterview(db, id)).toBeNull();
    });
  });
}
