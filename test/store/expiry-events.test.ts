import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { listEvents, recordEvents, type ExpiryEvent } from '../../store/expiry-events.ts';
import { findRound, roundEnded, watchRound } from '../../store/expiry-rounds.ts';
import type { MemoryDatabase } from '../helpers/memory-store.ts';
import { onBothEngines } from '../helpers/on-both-engines.ts';

const at = (day: number) => new Date(Date.UTC(2026, 10, day, 6));
const event = (day: number, name: ExpiryEvent['event']): ExpiryEvent => ({
  at: at(day), kind: 'apple_push', objectId: 'apple-push-certificate', name: 'apple@contoso.com', event: name, before: null, after: at(28), detail: { by: 'test' },
});

onBothEngines((engine) => {
  describe(`what happened to things that lapse, on ${engine.name},`, () => {
    let opened: MemoryDatabase;
    beforeAll(async () => {
      opened = await engine.open();
    });
    afterAll(() => opened.close());

    test('is kept as it was, oldest first, for its own organisation', async () => {
      await opened.database.transaction((tx) => recordEvents(tx, 'contoso', [event(3, 'renewed'), event(2, 'found')]));
      await recordEvents(opened.database, 'contoso', []);
      expect(await listEvents(opened.database, 'contoso', at(1))).toEqual([event(2, 'found'), event(3, 'renewed')]);
      expect(await listEvents(opened.database, 'contoso', at(3))).toEqual([event(3, 'renewed')]);
      expect(await listEvents(opened.database, 'fabrikam', at(1))).toEqual([]);
    });

    test('knows when a check last ended and when somebody looked', async () => {
      expect(await watchRound(opened.database, 'contoso', at(1))).toBeNull();
      expect(await findRound(opened.database, 'contoso')).toEqual({ beganAt: null, endedAt: at(1), watchedAt: at(1) });
      await roundEnded(opened.database, 'contoso', at(3), at(4));
      await roundEnded(opened.database, 'contoso', at(2), at(3));
      expect(await watchRound(opened.database, 'contoso', at(5))).toEqual({ beganAt: at(3), endedAt: at(4), watchedAt: at(1) });
    });
  });
});
