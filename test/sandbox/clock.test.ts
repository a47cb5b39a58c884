import { PGlite } from '@electric-sql/pglite';
import { afterEach, describe, expect, test } from '@jest/globals';
import { PgBoss, fromPglite } from 'pg-boss';
import { SandboxClock } from '../../sandbox/clock.ts';

const day = 24 * 60 * 60 * 1000;

describe('the sandbox clock', () => {
  test('runs with real time until it is moved', async () => {
    const clock = new SandboxClock();
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(1000);
    await clock.forward(2 * day);
    expect(Math.abs(clock.now() - Date.now() - 2 * day)).toBeLessThan(1000);
    expect(clock.offset).toBe(2 * day);
  });

  test('fires the timers that a move passes over, in order, and not the others', async () => {
    const clock = new SandboxClock();
    const fired: string[] = [];
    clock.setTimeout(() => fired.push('second'), 2000);
    clock.setTimeout(() => fired.push('first'), 1000);
    const later = clock.setTimeout(() => fired.push('later'), 10_000);
    const repeating = clock.setInterval(() => fired.push('tick'), 1500);
    await clock.forward(5000);
    expect(fired).toEqual(['first', 'tick', 'second']);
    await clock.forward(1500);
    expect(fired).toEqual(['first', 'tick', 'second', 'tick']);
    clock.clearTimeout(later);
    clock.clearInterval(repeating);
    await clock.forward(day);
    expect(fired).toHaveLength(4);
  });

  test('does not fire a timer early that is further away than Node can wait', async () => {
    const clock = new SandboxClock();
    let fired = false;
    const timer = clock.setTimeout(() => (fired = true), 40 * day);
    await new Promise((resolve) => setImmediate(resolve));
    expect(fired).toBe(false);
    clock.clearTimeout(timer);
  });

  test('tells its listeners, until they leave', async () => {
    const clock = new SandboxClock();
    const heard: number[] = [];
    const leave = clock.onForward((now) => heard.push(now));
    await clock.forward(1000);
    leave();
    await clock.forward(1000);
    expect(heard).toHaveLength(1);
  });
});

describe('a job queue on the sandbox clock', () => {
  const closers: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of closers.splice(0).reverse()) await close();
  });

  test('takes a job of two days ahead as soon as the clock moved there', async () => {
    const clock = new SandboxClock();
    const pglite = new PGlite();
    const boss = new PgBoss({ db: fromPglite(pglite), backend: 'pglite', useListenNotify: true, clock });
    closers.push(() => pglite.close(), () => boss.stop({ graceful: false }));
    await boss.start();
    await boss.createQueue('later', { notify: true });
    const taken: string[] = [];
    const arrived = new Promise<void>((resolve) => {
      // In real time the next look would be ten minutes later.
      void boss.work('later', { pollingIntervalSeconds: 600 }, async ([job]) => {
        taken.push(job?.name ?? '');
        resolve();
      });
    });
    await boss.send('later', {}, { startAfter: new Date(clock.now() + 2 * day) });
    await clock.forward(day);
    expect(taken).toEqual([]);
    await clock.forward(day + 1000);
    await arrived;
    expect(taken).toEqual(['later']);
  });
});
