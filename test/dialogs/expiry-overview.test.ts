import { describe, expect, test } from '@jest/globals';
import type { StoredExpiring } from '../../alerts/expiring.ts';
import { expiryOverviewCard } from '../../cards/expiry-overview-card.ts';
import { wordsFor } from '../../cards/words.ts';
import { overviewCard, type Overview } from '../../dialogs/expiry-overview.ts';
import { switchAlerts } from '../../dialogs/expiry.ts';
import { readOverviewWords } from '../../dialogs/expiry-words.ts';
import type { Visit } from '../../dialogs/visit.ts';
import type { AlertObject } from '../../store/alert-objects.ts';

describe('words about the overview', () => {
  test.each<[string, ReturnType<typeof readOverviewWords>]>([
    ['expiry', {}],
    ['Wat verloopt er?', {}],
    ['expiry apple', { family: 'apple' }],
    ['verloopt van Apple', { family: 'apple' }],
    ['wat verloopt er bij windows?', { family: 'windows' }],
    ['expiry for app registrations', { family: 'identity' }],
    ['verloopt certificaten en apps', { family: 'certificates' }],
    ['verloopt van certificaten', {}],
    ['expiry connectors', {}],
    ['download verloopt', { files: true }],
    ['export expiry', { files: true }],
    ['verloopt downloaden', { files: true }],
    ['expiry of next month', null],
    ['verloopt van mij', { owner: 'mine' }],
    ['expiry mine', { owner: 'mine' }],
    ['verloopt van niemand', { owner: 'nobody' }],
    ['expiry without owner', { owner: 'nobody' }],
    ['expiry of Ruben Bakker', { named: 'ruben bakker' }],
    ['what changed since last week?', { changes: true }],
    ['Wat is er veranderd sinds vorige week', { changes: true }],
    ['wat is er sinds vorige week veranderd', { changes: true }],
    ['expiry changes', { changes: true }],
    ['verloopt mijn wachtwoord', null],
    ['expiry of my certificate', null],
    ['what changed on my laptop', null],
    ['verlopen apparaten', null],
  ])('%j', (said, read) => {
    expect(readOverviewWords(said)).toEqual(read);
  });
});

const now = new Date('2026-11-21T09:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString();

function item(name: string, days: number, more: Partial<StoredExpiring> = {}): StoredExpiring {
  return { kind: 'app_secret', objectId: name, name, expires: later(days), affected: null, renewWith: null, trouble: null, keep: {}, nature: 'date', severity: 'high', portalUrl: '', ...more };
}
function object(objectId: string, more: Partial<AlertObject>): AlertObject {
  return { kind: 'app_secret', objectId, owner: null, takenAt: null, deputy: null, excused: null, ...more };
}
function overview(items: StoredExpiring[], objects: AlertObject[] = []): Overview {
  const checks = [{ source: 'app_credentials', checkedAt: now, succeededAt: now, failedSince: null, failure: null, items }];
  return { checks, snoozes: [], objects, familyOf: (kind) => (kind.startsWith('apple') ? 'apple' : 'identity'), me: 'me', now, zone: 'Europe/Amsterdam' };
}
const shown = (read: Overview, filter: object = {}, from = 0) => JSON.stringify(overviewCard(read, wordsFor('en'), { filter, from }).content);

describe('the overview', () => {
  const owned = overview(
    [item('Mine', 3), item('As deputy', 4), item('Theirs', 5), item('Nobody', 6), item('Excused', 7)],
    [
      object('Mine', { owner: { id: 'me', name: 'Marieke' } }),
      object('As deputy', { owner: { id: null, name: 'Piet' }, deputy: { id: 'me', name: 'Marieke' } }),
      object('Theirs', { owner: { id: 'other', name: 'Ruben' } }),
      object('Excused', { excused: { by: 'Ruben', reason: 'A test', at: now } }),
    ],
  );

  test.each<[object, string[]]>([
    [{ owner: 'mine' }, ['Mine', 'As deputy']],
    [{ owner: 'nobody' }, ['Nobody']],
    [{ owner: 'other' }, ['Theirs']],
    [{ owner: 'Piet' }, ['As deputy']],
    [{ family: 'identity' }, ['Mine', 'As deputy', 'Theirs', 'Nobody']],
    [{ family: 'apple' }, []],
  ])('shows of %j only %j', (filter, names) => {
    const card = shown(owned, filter);
    expect(['Mine', 'As deputy', 'Theirs', 'Nobody'].filter((name) => card.includes(`"text":"${name}"`))).toEqual(names);
  });

  test('keeps what is not ours apart, with the way back', () => {
    const card = shown(owned);
    expect(card).not.toContain('"text":"Excused"');
    expect(card).toContain('App secret Excused: Ruben, “A test”');
    expect(card).toContain('"verb":"expiry.ours","data":{"kind":"app_secret","objectId":"Excused"}');
  });

  test('puts what was heard from on one line, and what is silent with the overdue', () => {
    const heart = (name: string, days: number) => item(name, days, { nature: 'heartbeat' });
    const card = shown(overview([heart('Well', 2), heart('Well too', 1), heart('Silent', -1), item('Refused', 90, { trouble: 'not_accepted' }), item('Far', 100)]));
    expect(card).toContain('2 connections were heard from in time.');
    expect(card).not.toContain('"text":"Well"');
    const order = ['Expired or not working', '"text":"Silent"', '"text":"Refused"', 'In the rest of the 12 months', '"text":"Far"'].map((part) => card.indexOf(part));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(Math.min(...order)).toBeGreaterThan(0);
  });

  test('turns pages, and stays a card whatever the names', () => {
    const many = overview(Array.from({ length: 40 }, (_, index) => item(`${'Ω'.repeat(250)} ${String(index).padStart(2, '0')}`, index)));
    const seen = new Set<string>();
    let from = 0;
    for (let page = 0; page < 20; page += 1) {
      const card = shown(many, {}, from);
      expect(Buffer.byteLength(card)).toBeLessThanOrEqual(25 * 1024);
      for (const [, nr] of card.matchAll(/"text":"Ω+ (\d\d)"/g)) seen.add(nr ?? '');
      const next = /"title":"Next page".*?"data":\{"from":(\d+)\}/.exec(card)?.[1];
      if (next === undefined) break;
      from = Number(next);
    }
    expect(seen.size).toBe(40);
  });

  test('reads past what an earlier version stored and this one does not know', () => {
    expect(shown(overview([item('Old', 3, { kind: 'long_gone' as 'app_secret' }), item('New', 3)]))).not.toContain('Old');
  });
});

test('a list of alerts that names only some of them leads to all of them', () => {
  const items = [{ kind: 'app_secret' as const, name: 'One', expires: new Date(later(3)), affected: null, snoozedUntil: null }];
  expect(JSON.stringify(expiryOverviewCard({ now, zone: 'Europe/Amsterdam', checkedAt: now, items, failed: [], rest: true }, wordsFor('en')).content)).toContain('"command":"expiry_overview"');
});

test.each([
  ['personal', 'Ik laat het je in deze chat weten'],
  ['groupChat', 'Ik laat het in deze groepschat weten'],
  ['channel', 'Ik laat het in dit kanaal weten'],
] as const)('alerts in a %s are said to come there', async (conversationKind, said) => {
  const tools = { subscribe: () => Promise.resolve(true), unsubscribe: () => Promise.resolve(true), nextCheck: () => now };
  const visit: Visit = { tenantId: 't', objectId: 'o', conversationId: 'c', cardId: null, conversationKind, roles: ['Admin'], words: wordsFor('nl'), name: 'Marieke' };
  expect(JSON.stringify(await switchAlerts(visit, true, tools))).toContain(said);
});
