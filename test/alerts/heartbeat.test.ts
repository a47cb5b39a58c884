import { expect, test } from '@jest/globals';
import { heartbeat, heartbeatUnder } from '../../alerts/heartbeat.ts';

const now = new Date('2026-11-21T09:00:00Z');
const at = (days: number) => new Date(now.getTime() - days * 86_400_000);
const contact = (days: number) => ({ last: at(days).toISOString(), days: 3 });

test('a contact is good for as long as silence is normal, and a trouble with its own date after that', () => {
  expect(heartbeat(contact(1), now)).toEqual({ expires: at(-2) });
  expect(heartbeat(contact(5), now)).toEqual({ expires: at(2), trouble: 'silent' });
  expect(heartbeat({ last: null, days: 3 }, now)).toEqual({ expires: null });
});

test('silence that follows from a lapsed token is not told beside it; silence from before it is', () => {
  expect(heartbeatUnder({ lapsed: null }, contact(5), now)).toEqual({ expires: at(2), trouble: 'silent' });
  expect(heartbeatUnder({ lapsed: at(4) }, contact(5), now)).toEqual({ expires: at(-3) });
  expect(heartbeatUnder({ lapsed: at(1) }, contact(5), now)).toEqual({ expires: at(2), trouble: 'silent' });
});
