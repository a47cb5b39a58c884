import { describe, expect, test } from '@jest/globals';
import { changesBetween } from '../../alerts/changes.ts';
import { toStored, type Expiring } from '../../alerts/expiring.ts';
import { failuresDue } from '../../alerts/failures.ts';
import { pushTroubles } from '../../alerts/push-certificate.ts';
import { nextAlert, settle, type OpenAlert } from '../../alerts/renewal.ts';
import { currentSlot, nextSlot } from '../../alerts/schedule.ts';

const day = 86_400_000;
const now = new Date('2026-11-21T12:00:00Z');
const earlier = new Date(now.getTime() - day / 4);
const inDays = (days: number) => new Date(now.getTime() + days * day);
const item = (more: Partial<Expiring> = {}): Expiring => ({
  kind: 'apple_enrollment_token', objectId: 't1', name: 'ABM', expires: inDays(20), affected: null, renewWith: null, trouble: null, keep: {}, nature: 'date', severity: 'high', portalUrl: 'https://intune.microsoft.com/', ...more,
});
const push = (more: Partial<Expiring> = {}) => item({ kind: 'apple_push', objectId: 'apple-push-certificate', keep: { topic: 'right', appleId: 'a@contoso.com' }, ...more });
const sync = (more: Partial<Expiring> = {}) => item({ kind: 'apple_enrollment_sync', nature: 'heartbeat', expires: inDays(3), ...more });
const secret = (key: string, days: number) => item({ kind: 'app_secret', objectId: `app/${key}`, expires: inDays(days) });
const request = (more: Partial<Expiring> = {}) => item({ kind: 'approval_request', objectId: 'r1', severity: 'normal', ...more });
const week = (more: Partial<Expiring> = {}) => item({ objectId: '2026-W48', nature: 'crowd', ...more });
const changes = (before: Expiring[], items: Expiring[], vanished: string[] = []) => changesBetween({ before, beforeAt: earlier, items, vanished: new Set(vanished), now }).map(({ event, objectId, detail }) => ({ event, objectId, ...detail }));

describe('between two checks', () => {
  test.each<[string, Expiring[], Expiring[], object[]]>([
    ['nothing has happened', [item(), sync()], [item(), sync({ expires: inDays(3.2) })], []],
    ['it was found', [], [item()], [{ event: 'found', objectId: 't1' }]],
    ['it was renewed', [item()], [item({ expires: inDays(385) })], [{ event: 'renewed', objectId: 't1' }]],
    ['a date that was read more exactly is the same', [item()], [item({ expires: inDays(20.5) })], []],
    ['its date moved nearer', [item()], [item({ expires: inDays(5) })], [{ event: 'earlier', objectId: 't1' }]],
    ['it has lapsed', [item({ expires: inDays(-0.1) })], [item({ expires: inDays(-0.1) })], [{ event: 'lapsed', objectId: 't1' }]],
    ['it lapsed long ago, years even', [item({ expires: inDays(-4000) })], [item({ expires: inDays(-4000) })], []],
    ['it was removed', [item()], [], [{ event: 'gone', objectId: 't1', ended: 'gone' }]],
    ['it was no longer needed', [request()], [], [{ event: 'gone', objectId: 'r1', ended: 'closed' }]],
    ['its time is over', [request({ expires: inDays(-0.1) })], [], [{ event: 'gone', objectId: 'r1', ended: 'over' }]],
    ['its date can no longer be read', [item()], [item({ expires: now, trouble: 'unreadable' })], [{ event: 'trouble', objectId: 't1', trouble: 'unreadable' }]],
    ['another secret has taken its place', [secret('a', 5)], [secret('b', 300)], [{ event: 'renewed', objectId: 'app/a', by: 'app/b' }]],
    ['the other secret has lapsed itself', [secret('a', -5)], [secret('b', -1)], [{ event: 'found', objectId: 'app/b' }, { event: 'gone', objectId: 'app/a', ended: 'gone' }]],
    ['it is heard from no more', [sync()], [sync({ expires: inDays(-0.1), trouble: 'silent' })], [{ event: 'trouble', objectId: 't1', trouble: 'silent' }]],
    ['it is heard from again', [sync({ expires: inDays(-2), trouble: 'silent' })], [sync()], [{ event: 'recovered', objectId: 't1', trouble: 'silent' }]],
    ['a token that lapsed has no synchronisation', [item({ expires: inDays(-0.1) }), sync()], [item({ expires: inDays(-0.1) })], [{ event: 'lapsed', objectId: 't1' }]],
    ['another Apple ID', [push()], [push({ expires: inDays(365), keep: { topic: 'right', appleId: 'b@contoso.com' } })], [{ event: 'renewed', objectId: 'apple-push-certificate', appleId: ['a@contoso.com', 'b@contoso.com'] }]],
    ['another topic is no renewal', [push()], [push({ expires: inDays(365), keep: { topic: 'other' } })], []],
    ['weeks of a crowd come and go', [week()], [week({ objectId: '2026-W49' })], []],
  ])('%s', (_, before, items, expected) => {
    expect(changes(before, items)).toEqual(expected);
  });

  test('what was there before is not new', () => {
    expect(changes([], [item()], ['apple_enrollment_token t1'])).toEqual([{ event: 'back', objectId: 't1' }]);
  });

  test('fifty thousand secrets are compared in a moment', () => {
    const many = Array.from({ length: 50_000 }, (_, n) => item({ kind: 'app_secret', objectId: `app${n}/a`, expires: inDays(1 + (n % 700)) }));
    const begun = process.cpuUsage();
    expect(changes(many, many.map((one, n) => (n % 1000 === 0 ? { ...one, objectId: `app${n}/b`, expires: inDays(900) } : one)))).toHaveLength(50);
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(2000);
  });
});

describe('the push certificate', () => {
  test('that disappears stays, as gone since the check that first missed it', () => {
    const [gone] = pushTroubles([push()], [], now);
    expect(gone).toMatchObject({ objectId: 'apple-push-certificate', trouble: 'gone', expires: now });
    expect(pushTroubles(gone ? [gone] : [], [], inDays(3))).toEqual([gone]);
    expect(pushTroubles([], [], now)).toEqual([]);
  });

  test('with another topic is a trouble beside it until the right one is there again, also when a third is uploaded', () => {
    const wrong = push({ expires: inDays(365), keep: { topic: 'wrong' } });
    const [trouble] = pushTroubles([push({ renewWith: 'a@contoso.com' })], [wrong], now);
    expect(trouble).toMatchObject({ objectId: 'apple-push-certificate/topic', trouble: 'other_topic', expires: now, renewWith: 'a@contoso.com', keep: { topic: 'right' } });
    const before = trouble ? [wrong, trouble] : [];
    expect(pushTroubles(before, [push({ keep: { topic: 'third' } })], inDays(1))).toEqual([expect.objectContaining({ expires: now, keep: { topic: 'right' } })]);
    expect(pushTroubles(before, [], inDays(1)).map(({ trouble: one }) => one)).toEqual(['gone', 'other_topic']);
    expect(pushTroubles(before, [push()], inDays(1))).toEqual([]);
  });
});

describe('an alert', () => {
  const open = (of: Expiring, more: Partial<OpenAlert> = {}): OpenAlert => ({ id: of.expires.toISOString(), conversationId: 'c', kind: of.kind, objectId: of.objectId, expiresAt: of.expires, deliveredAt: earlier, content: toStored(of), ...more });
  const outcome = (alerts: OpenAlert[], items: Expiring[]) => settle(alerts, items, now).map(({ alerts: settled, ended, tell }) => ({ settled: settled.length, ended, outcome: tell?.outcome ?? null }));

  test.each<[string, OpenAlert[], Expiring[], object[]]>([
    ['stands while nothing has changed', [open(item())], [item()], []],
    ['is settled by a renewal, however often it was told', [open(item()), open(item(), { id: 'again' })], [item({ expires: inDays(385) })], [{ settled: 2, ended: 'renewed', outcome: 'renewed' }]],
    ['that reached nobody ends without a word', [open(item(), { deliveredAt: null })], [item({ expires: inDays(385) })], [{ settled: 1, ended: 'renewed', outcome: null }]],
    ['of what is gone says so', [open(item())], [], [{ settled: 1, ended: 'gone', outcome: 'gone' }]],
    ['of what was dealt with in time says so', [open(request())], [], [{ settled: 1, ended: 'closed', outcome: 'closed' }]],
    ['of what nobody dealt with says so', [open(request({ expires: earlier }))], [], [{ settled: 1, ended: 'over', outcome: 'over' }]],
    ['stands while the date cannot be read', [open(item())], [item({ trouble: 'unreadable', expires: earlier })], []],
    ['of a date that could not be read ends when it can', [open(item({ trouble: 'unreadable', expires: earlier }))], [item()], [{ settled: 1, ended: 'readable', outcome: 'readable' }]],
    ['of what was gone ends when it is there again', [open(push({ trouble: 'gone', expires: earlier }))], [push()], [{ settled: 1, ended: 'back', outcome: 'back' }]],
    ['of a trouble ends with it, although the date stays', [open(item({ trouble: 'terms' }))], [item()], [{ settled: 1, ended: 'recovered', outcome: 'recovered' }]],
    ['of a week that has gone by ends without a word', [open(week())], [], [{ settled: 1, ended: 'over', outcome: null }]],
    ['of a week stands while its first day moves', [open(week())], [week({ expires: inDays(24) })], []],
    ['ends without a word when another certificate is in its place', [open(push())], [push({ expires: inDays(365) }), push({ objectId: 'apple-push-certificate/topic', trouble: 'other_topic' })], [{ settled: 1, ended: 'replaced', outcome: null }]],
    ['of that other certificate stands', [open(push({ expires: inDays(20) }))], [push({ expires: inDays(20) }), push({ objectId: 'apple-push-certificate/topic', trouble: 'other_topic' })], []],
    ['of another topic ends when the right one is back', [open(push({ objectId: 'apple-push-certificate/topic', trouble: 'other_topic', expires: earlier }))], [push()], [{ settled: 1, ended: 'recovered', outcome: 'recovered' }]],
  ])('%s', (_, alerts, items, expected) => {
    expect(outcome(alerts, items)).toEqual(expected);
  });

  test('tells what may be wrong with a renewal', () => {
    const told = (before: Expiring, items: Expiring[]) => settle([open(before)], items, now)[0]?.tell;
    expect(told(item({ keep: { appleId: 'a@contoso.com' } }), [item({ expires: inDays(385), keep: { appleId: 'b@contoso.com' } })])?.account).toEqual({ from: 'a@contoso.com', to: 'b@contoso.com' });
    expect(told(item(), [item({ expires: inDays(385) }), sync({ trouble: 'failing', expires: earlier })])?.syncFails).toBe(true);
    expect(told(item(), [item({ expires: inDays(385) }), sync()])?.syncFails).toBe(false);
    expect(told(secret('a', 5), [secret('b', 300)])?.formerUntil).toEqual(inDays(5));
    expect(told(secret('a', -5), [secret('b', 300)])?.formerUntil).toBeNull();
  });

  test('comes again at the widest lead time that lies ahead', () => {
    expect(nextAlert(inDays(365), [60, 30], now)).toEqual(inDays(305));
    expect(nextAlert(inDays(40), [60, 30], now)).toEqual(inDays(10));
    expect(nextAlert(inDays(10), [60, 30], now)).toBeNull();
  });
});

describe('a source that cannot be read', () => {
  const check = (reason: 'denied' | 'unavailable', succeededAt: Date | null = null) => [{ source: 'apple_push', checkedAt: now, succeededAt, failedSince: earlier, failure: { reason, permission: null }, items: [] }];
  const told = (round: string, toldAt: Date) => ({ kind: 'could_not_check', objectId: 'apple_push', expires: round === 'failed' ? earlier : inDays(-9), round, toldAt });
  const rounds = (...[checks, before]: Parameters<typeof failuresDue>) => failuresDue(checks, before).map(({ round }) => round);

  test('is told once per outage, and as not watched once until it was readable', () => {
    expect(rounds(check('unavailable'), [])).toEqual(['failed']);
    expect(rounds(check('unavailable'), [told('failed', now)])).toEqual([]);
    expect(rounds(check('denied'), [told('failed', now)])).toEqual(['denied']);
    expect(rounds(check('denied'), [told('denied', inDays(-9))])).toEqual([]);
    expect(rounds(check('denied', inDays(-2)), [told('denied', inDays(-9))])).toEqual(['denied']);
    expect(rounds(check('unavailable'), [told('denied', inDays(-9))])).toEqual([]);
  });
});

test('slots lie six hours apart, also in the night in which clocks are changed', () => {
  for (const night of ['2027-03-28', '2026-10-25']) {
    const slots: number[] = [];
    for (let at = new Date(`${night}T00:00:00Z`), n = 0; n < 5; n += 1, at = nextSlot(at).at) slots.push(nextSlot(at).at.getTime() - currentSlot(at).at.getTime());
    expect(new Set(slots)).toEqual(new Set([6 * 3_600_000]));
  }
});
