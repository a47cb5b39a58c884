// What every engine must do with owners of what lapses and with settings. Run by test/store/alert-objects.test.ts on each of them.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { assignObject, excuseObject, findAlertObject, listAlertObjects, takeObject, watchAgain } from '../../store/alert-objects.ts';
import { findAlertSettings, listLeadDays, saveAlertSettings, saveLeadDays, usualSettings } from '../../store/alert-settings.ts';
import type { Database } from '../../store/database.ts';
import type { StoreEngine } from '../helpers/on-both-engines.ts';

const at = new Date(Date.UTC(2026, 10, 21, 9));
const key = { kind: 'apple_push', objectId: 'push' };
const person = (name: string) => ({ id: name.toLowerCase(), name });

export function alertStoreContract(engine: StoreEngine): void {
  describe(`what lapses, on ${engine.name}`, () => {
    let opened: Awaited<ReturnType<StoreEngine['open']>>;
    let db: Database;
    beforeAll(async () => {
      opened = await engine.open();
      db = opened.database;
    });
    afterAll(() => opened?.close());

    test('goes to one of two who take it at once, and from them only to whoever saw that it was theirs', async () => {
      const tenantId = randomUUID();
      const taken = await Promise.all(['Marieke', 'Ahmed'].map((name) => takeObject(db, tenantId, key, person(name), null, at)));
      expect(taken.filter((won) => won)).toHaveLength(1);
      const owner = (await findAlertObject(db, tenantId, key))?.owner?.id ?? '';
      expect(await takeObject(db, tenantId, key, person('Sanne'), 'somebody else', at)).toBe(false);
      expect(await takeObject(db, tenantId, key, person('Sanne'), owner, at)).toBe(true);
      expect(await findAlertObject(db, tenantId, key)).toMatchObject({ owner: { id: 'sanne', name: 'Sanne' }, takenAt: at, deputy: null, excused: null });
      expect(await listAlertObjects(db, randomUUID())).toEqual([]);
    });

    test('keeps who was not named anew, and somebody who is known by name only', async () => {
      const tenantId = randomUUID();
      await assignObject(db, tenantId, key, { owner: null, deputy: person('Ahmed') }, at);
      expect(await takeObject(db, tenantId, key, person('Sanne'), null, at)).toBe(true);
      await assignObject(db, tenantId, key, { owner: { id: null, name: 'The supplier' }, deputy: null }, at);
      expect(await findAlertObject(db, tenantId, key)).toMatchObject({ owner: { id: null, name: 'The supplier' }, deputy: { id: 'ahmed' } });
      expect(await takeObject(db, tenantId, key, person('Sanne'), 'The supplier', at)).toBe(true);
    });

    test('is excused once, with the first reason, until it is watched again', async () => {
      const tenantId = randomUUID();
      expect(await excuseObject(db, tenantId, key, { by: 'Marieke', reason: 'of the supplier', at })).toBe(true);
      expect(await excuseObject(db, tenantId, key, { by: 'Ahmed', reason: 'another', at })).toBe(false);
      expect((await findAlertObject(db, tenantId, key))?.excused).toEqual({ by: 'Marieke', reason: 'of the supplier', at });
      expect(await watchAgain(db, tenantId, key)).toBe(true);
      expect(await watchAgain(db, tenantId, key)).toBe(false);
      expect((await findAlertObject(db, tenantId, key))?.excused).toBeNull();
    });

    test('has settings per conversation and lead times per kind', async () => {
      const tenantId = randomUUID();
      expect(await findAlertSettings(db, tenantId, 'a:1')).toEqual(usualSettings);
      const chosen = { families: ['apple', 'identity'], least: 'high', quiet: false, timeZone: 'Europe/Amsterdam', weekly: true } as const;
      await saveAlertSettings(db, tenantId, 'a:1', { ...usualSettings, weekly: true });
      await saveAlertSettings(db, tenantId, 'a:1', { ...chosen, families: [...chosen.families] });
      expect(await findAlertSettings(db, tenantId, 'a:1')).toEqual(chosen);
      expect(await findAlertSettings(db, tenantId, 'a:2')).toEqual(usualSettings);
      await saveLeadDays(db, tenantId, 'apple_push', [90, 30]);
      await saveLeadDays(db, tenantId, 'app_secret', [7]);
      await saveLeadDays(db, tenantId, 'app_secret', null);
      expect([...(await listLeadDays(db, tenantId))]).toEqual([['apple_push', [90, 30]]]);
    });
  });
}
