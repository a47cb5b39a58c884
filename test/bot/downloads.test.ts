import { describe, expect, test } from '@jest/globals';
import type { Expiring } from '../../alerts/expiring.ts';
import { downloadLink, openTicket, type DownloadTicket } from '../../bot/download-links.ts';
import { readConfig, type Config } from '../../bot/config.ts';
import { expiryCalendar } from '../../bot/expiry-calendar.ts';
import { expiryCsv } from '../../bot/expiry-csv.ts';
import { wordsFor } from '../../cards/words.ts';

const now = Date.parse('2026-11-21T22:30:00Z');
const config = readConfig({ MicrosoftAppId: 'app', MicrosoftAppTenantId: 'tenant', MicrosoftAppPassword: 'secret', PUBLIC_URL: 'https://balie.example/desk/' });
const desk = (at = now, change: Partial<Config> = {}) => ({ config: { ...config, ...change }, clock: { now: () => at } });
const ticket: DownloadTicket = { file: { what: 'overview', as: 'csv' }, reader: { language: 'nl', zone: 'Europe/Amsterdam' } };
const pathOf = (link: string | null) => new URL(link ?? '').pathname.replace('/desk', '');

function item(change: Partial<Expiring> = {}): Expiring {
  return {
    kind: 'apple_push', objectId: 'one', name: '=cmd|calc, "x"', expires: new Date('2026-12-15T23:30:00Z'), affected: { of: 'devices', count: 3 }, renewWith: 'apple@noordkade.example',
    trouble: null, keep: {}, nature: 'date', severity: 'critical', portalUrl: 'https://intune.microsoft.com/', ...change,
  };
}

describe('a link to a file', () => {
  test('stands under the public address, holds its own ticket, and lasts an hour', () => {
    const link = downloadLink(desk(), ticket);
    expect(link).toMatch(/^https:\/\/balie\.example\/desk\/download\/[\w-]+\/balie-verloopt\.csv$/);
    expect(openTicket(pathOf(link), desk(now + 59 * 60_000))).toEqual(ticket);
    expect(openTicket(pathOf(link), desk(now + 60 * 60_000))).toBeNull();
  });

  test('is none without a public address', () => {
    expect(downloadLink(desk(now, { publicUrl: null }), ticket)).toBeNull();
  });

  test.each<[string, (path: string) => string, Partial<Config>]>([
    ['changed', (path) => path.replace(/\/download\/./, (start) => `/download/${start.endsWith('A') ? 'B' : 'A'}`), {}],
    ['cut short', (path) => path.slice(0, 60), {}],
    ['empty', () => '/download/', {}],
    ['for another tenant', (path) => path, { tenantId: 'other' }],
    ['sealed with another credential', (path) => path, { credential: { secret: 'other' } }],
  ])('opens nothing when it is %s', (_, change, other) => {
    expect(openTicket(change(pathOf(downloadLink(desk(), ticket))), desk(now, other))).toBeNull();
  });
});

describe('the table', () => {
  test('opens in a spreadsheet, and nothing in it is a formula', () => {
    const text = expiryCsv([{ item: item(), owner: 'Ruben', deputy: 'Marieke', notOurs: false }, { item: item({ expires: new Date('2026-11-20T00:00:00Z'), name: 'b', trouble: 'failing' }), owner: null, deputy: null, notOurs: false }], { now: new Date(now), zone: 'Europe/Amsterdam' }, wordsFor('en'));
    expect(text.startsWith('\uFEFFkind,name,expires,days left,affected,severity,owner,deputy,state,portal\r\n')).toBe(true);
    const [, first, second] = text.split('\r\n');
    expect(first).toBe('Apple MDM push certificate,b,2026-11-20,-1,3 devices,critical,,,"overdue, fails",https://intune.microsoft.com/');
    expect(second).toBe(`Apple MDM push certificate,"'=cmd|calc, ""x""",2026-12-16,25,3 devices,critical,Ruben,Marieke,within 30 days,https://intune.microsoft.com/`);
  });
});

test.each([
  ['silent', '2026-11-20T00:00:00Z', 'laat niets meer van zich horen'],
  ['failing', '2026-11-28T00:00:00Z', 'mislukt'],
] as const)('of a connection that is %s the table says just that', (trouble, expires, said) => {
  const row = { item: item({ name: 'b', nature: 'heartbeat', expires: new Date(expires), trouble }), owner: null, deputy: null, notOurs: false };
  expect(expiryCsv([row], { now: new Date(now), zone: 'Europe/Amsterdam' }, wordsFor('nl'))).toContain(`,,,${said},https://`);
});

describe('the calendar', () => {
  const made = (change: Partial<Expiring> = {}, zone: string | null = null, language: 'nl' | 'en' = 'nl') =>
    expiryCalendar([item(change)], { tenantId: 'tenant', words: wordsFor(language), zone, now: new Date(now) }).replaceAll('\r\n ', '');
  const uidIn = (text: string) => /^UID:(.+)$/m.exec(text)?.[1];

  test('has one whole day for each thing, where the reader is, with a reminder at each lead time', () => {
    const text = made();
    expect(text).toContain('DTSTART;VALUE=DATE:20261216');
    expect(made({}, 'America/New_York')).toContain('DTSTART;VALUE=DATE:20261215');
    expect(text).toContain('SUMMARY:Vernieuwen: Apple MDM-pushcertificaat (=cmd|calc\\, "x")');
    expect(text.match(/TRIGGER:-P\d+DT15H|TRIGGER:-PT15H/g)).toEqual(['TRIGGER:-P59DT15H', 'TRIGGER:-P29DT15H', 'TRIGGER:-P13DT15H', 'TRIGGER:-P6DT15H', 'TRIGGER:-PT15H']);
    expect(made({}, null, 'en')).toContain('How to renew it:');
  });

  test('keeps the entry of a thing whose date moved, and tells things apart', () => {
    expect(uidIn(made({ expires: new Date('2027-12-15T00:00:00Z') }))).toBe(uidIn(made()));
    expect(uidIn(made({ objectId: 'two' }))).not.toBe(uidIn(made()));
  });

  test('reminds at the lead times that an administrator set', () => {
    const text = expiryCalendar([item()], { tenantId: 'tenant', words: wordsFor('en'), zone: null, now: new Date(now), leadDays: new Map([['apple_push', [21]]]) });
    expect(text.match(/TRIGGER:.*/g)).toEqual(['TRIGGER:-P20DT15H']);
  });

  test('leaves out what is past and what only has to be heard from', () => {
    expect(made({ expires: new Date('2026-11-20T00:00:00Z') })).not.toContain('VEVENT');
    expect(made({ nature: 'heartbeat' })).not.toContain('VEVENT');
  });
});
