import { expect, test } from '@jest/globals';
import { onlyPushCertificate } from '../helpers/admins.ts';
import { eventually } from '../helpers/eventually.ts';
import { Flow, hour, minute } from '../helpers/flow.ts';
import { LongTimers } from '../helpers/long-timers.ts';
import { subscriber } from '../helpers/subscriber.ts';

const flow = new Flow();
const hangs = (path?: string) => flow.services.company.faults.set('hangs', { kind: 'down', how: 'hangs', ...(path === undefined ? {} : { path }) });

test('who has alerts is told when no check has ended for thirteen hours, once, and it ends by itself', async () => {
  onlyPushCertificate(flow, 300);
  const admin = await subscriber(flow, 'en');
  await flow.quiet();
  hangs();
  admin.looksAway();
  const stopped = () => admin.cards().filter(({ text }) => text.startsWith('I cannot look at what expires'));
  for (let passed = 0; passed < 12; passed += 1) {
    await flow.passes(hour);
    await eventually('it was looked at', async () => (await flow.balie.clock.dueJobs()) <= 2);
  }
  expect(stopped()).toEqual([]);
  await flow.passesUntil(hour, 'it is told', () => stopped().length > 0, 4);
  expect(stopped()[0]?.text).toContain('My checks have not ended since');
  flow.services.company.faults.clear();
  await flow.quiet();
  await flow.passes(hour);
  await flow.quiet();
  expect(stopped()).toHaveLength(1);
  await admin.says('expiry');
  expect((await admin.sees('What expires in the next 12 months')).text).not.toContain('Could not check');
});

test('a check that takes too long ends in fourteen minutes, says what it could not read, and the next one comes', async () => {
  onlyPushCertificate(flow, 300);
  const admin = await subscriber(flow, 'en');
  await flow.quiet();
  const timers = new LongTimers(4 * minute);
  try {
    hangs();
    await admin.says('check now');
    await eventually('the check runs, within its limits', () => timers.count(14 * minute) > 0 && timers.count(15 * minute) > 0);
    timers.passes(14 * minute);
    const overview = await admin.sees('Last checked');
    expect(overview.text).toContain('Could not check');
    expect(overview.text).toContain('apple-mdm@noordkade.example');
  } finally {
    timers.restore();
  }
  flow.services.company.faults.clear();
  await flow.passes(6 * hour);
  await flow.quiet();
  await admin.says('expiry');
  expect((await admin.sees('Last checked')).text).not.toContain('Could not check');
});

test('one source that takes too long costs four minutes, and no other source', async () => {
  onlyPushCertificate(flow, 300);
  const admin = await subscriber(flow, 'en');
  await flow.quiet();
  const timers = new LongTimers(4 * minute);
  try {
    hangs('/applications');
    await admin.says('check now');
    await eventually('only that one is still read', () => timers.count(4 * minute) === 1);
    timers.passes(4 * minute);
    const overview = await admin.sees('Last checked');
    expect(overview.text).toContain('Secrets and certificates of app registrations, since');
    expect(overview.text).not.toContain('Apple MDM push certificate, since');
  } finally {
    timers.restore();
  }
});
