import { expect, test } from '@jest/globals';
import { SendLater } from '../../bot/send-failure.ts';
import { backgroundPerSecond, openTenantBound } from '../../bot/tenant-bound.ts';

test('as many sends as fit begin within a second, the rest is told to come back, and gets its turn', () => {
  let now = 5000;
  const take = openTenantBound({ now: () => now });
  for (let nth = 0; nth < backgroundPerSecond; nth += 1) take();
  expect(take).toThrow(SendLater);
  now += 1000;
  expect(take).not.toThrow();
});
