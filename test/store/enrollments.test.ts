import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  claimReminder, claimReport, deviceArrived, findEnrollment, releaseReminder, releaseReport, reopenSteps, resumeEnrollment, startEnrollment, stopReminding, watchEnrollment,
  type NewEnrollment,
} from '../../store/enrollments.ts';
import { memoryDatabase, type MemoryDatabase } from '../helpers/memory-store.ts';

let memory: MemoryDatabase;
beforeAll(async () => {
  memory = await memoryDatabase();
});
afterAll(() => memory.close());

const now = new Date('2026-11-20T10:00:00Z');
const later = new Date('2026-11-20T11:00:00Z');

async function begun(change: Partial<NewEnrollment> = {}): Promise<string> {
  const run: NewEnrollment = {
    id: randomUUID(), tenantId: 't', objectId: 'o', conversationId: 'c', cardId: null, guideId: 'iphone-personal', language: 'nl', platform: 'ios', ownership: 'personal',
    step: 1, state: 'steps', startedAt: now, told: { minimumOs: '18.0', already: "O'Brien's iPhone" }, touchedAt: now, ...change,
  };
  await startEnrollment(memory.database, run);
  return run.id;
}

test('what was told at the start is kept, and renewed when the person is back', async () => {
  const id = await begun();
  expect(await findEnrollment(memory.database, id)).toMatchObject({ told: { minimumOs: '18.0', already: "O'Brien's iPhone" }, touchedAt: now, reported: null, reminders: 0, remindersOff: false });
  await resumeEnrollment(memory.database, id, {}, later);
  expect(await findEnrollment(memory.database, id)).toMatchObject({ told: {}, touchedAt: later });
});

test('one of several gets to remind, and none once that was stopped', async () => {
  const id = await begun();
  const claims = await Promise.all([1, 2, 3].map(() => claimReminder(memory.database, id, 0)));
  expect(claims.filter(Boolean)).toHaveLength(1);
  await releaseReminder(memory.database, id, 0);
  expect(await claimReminder(memory.database, id, 0)).toBe(true);
  await stopReminding(memory.database, id);
  expect(await claimReminder(memory.database, id, 1)).toBe(false);
});

test('one of several gets to report, and a watch that begins again may report again', async () => {
  const id = await begun();
  await watchEnrollment(memory.database, id, now);
  const claims = await Promise.all([1, 2].map(() => claimReport(memory.database, id, 'not_seen')));
  expect(claims.filter(Boolean)).toHaveLength(1);
  await releaseReport(memory.database, id, null);
  expect(await claimReport(memory.database, id, 'not_seen')).toBe(true);
  expect(await claimReport(memory.database, id, 'noncompliant')).toBe(true);
  expect(await claimReport(memory.database, id, 'put_right')).toBe(true);
  expect(await reopenSteps(memory.database, id)).toBe(true);
  await watchEnrollment(memory.database, id, later);
  expect(await findEnrollment(memory.database, id)).toMatchObject({ state: 'watching', reported: null, watchSince: later });
});

test('a device that comes while the steps are read again has arrived', async () => {
  const id = await begun();
  await watchEnrollment(memory.database, id, now);
  await reopenSteps(memory.database, id);
  expect(await deviceArrived(memory.database, id, 'device', 'compliant')).toBe(true);
  expect(await deviceArrived(memory.database, id, 'device', 'compliant')).toBe(false);
  expect(await reopenSteps(memory.database, id)).toBe(false);
});
