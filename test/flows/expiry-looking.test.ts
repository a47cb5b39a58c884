import { expect, test } from '@jest/globals';
import { marieke } from '../../sandbox/personas.ts';
import { administrator } from '../helpers/admins.ts';
import type { DeskVisitor, SeenCard } from '../helpers/desk-visitor.ts';
import { Flow } from '../helpers/flow.ts';

const flow = new Flow({ PUBLIC_URL: 'https://balie.example' });

const said = {
  nl: {
    language: 'Nederlands', expiry: 'verloopt', title: 'Wat verloopt in de komende 12 maanden', apple: 'verloopt apple', mine: 'verloopt van mij', nothing: 'Niets past bij deze keuze.', show: 'Toon dit',
    changed: 'wat is er veranderd sinds vorige week?', changes: 'Wat er veranderd is sinds', files: 'Downloaden', filesTitle: 'Neem het overzicht mee', csv: 'Tabel (CSV)', ics: 'Agenda (.ics)', back: 'Terug naar het overzicht',
    named: 'verloopt van Joris', nobody: 'Niemand met de naam joris', checking: 'Nu controleren', column: 'soort,naam,verloopt', event: 'SUMMARY:Vernieuwen: Apple', month: 'dec:',
  },
  en: {
    language: 'English', expiry: 'expiry', title: 'What expires in the next 12 months', apple: 'expiry apple', mine: 'expiry of mine', nothing: 'Nothing fits this choice.', show: 'Show this',
    changed: 'what changed since last week', changes: 'What changed since', files: 'Download', filesTitle: 'Take the overview along', csv: 'Table (CSV)', ics: 'Calendar (.ics)', back: 'Back to the overview',
    named: 'expiry of Joris', nobody: 'Nobody called joris', checking: 'Check now', column: 'kind,name,expires', event: 'SUMMARY:Renew: Apple', month: 'Dec:',
  },
} as const;

async function opened(language: 'nl' | 'en'): Promise<{ admin: DeskVisitor; overview: SeenCard }> {
  const admin = await administrator(flow);
  await admin.says(said[language].language);
  await admin.says(said[language].expiry);
  return { admin, overview: await admin.sees(said[language].title) };
}

test.each(['nl', 'en'] as const)('an administrator looks at a part of what expires, by press and by word (%s)', async (language) => {
  const words = said[language];
  const { admin, overview } = await opened(language);
  // The picture, and its numbers for who sees no picture.
  expect(JSON.stringify(overview.content)).toContain('Chart.VerticalBar.Grouped');
  expect(overview.text).toContain(words.month);
  expect(overview.text).toContain('TOPdesk integratie');
  await overview.presses(words.show, { family: 'apple', owner: 'all' });
  await overview.becomes('ABM - Nederland');
  expect(overview.text).not.toContain('TOPdesk integratie');
  await overview.presses(words.show, { family: 'apple', owner: 'mine' });
  await overview.becomes(words.nothing);
  await overview.presses(words.show, { family: 'all', owner: 'nobody' });
  await overview.becomes('TOPdesk integratie');

  const from = flow.services.company.calls.all().length;
  await admin.says(words.apple);
  const apple = await admin.sees('ABM - Nederland');
  expect(apple.text).not.toContain('TOPdesk integratie');
  await admin.says(words.mine);
  await admin.sees(words.nothing);
  await admin.says(words.named);
  expect((await admin.sees(words.nobody)).text).toContain('TOPdesk integratie');
  // A part of what is known asks Graph nothing.
  expect(flow.services.company.calls.all().length).toBe(from);
});

test.each(['nl', 'en'] as const)('an administrator sees what changed since last week (%s)', async (language) => {
  const words = said[language];
  const { admin, overview } = await opened(language);
  await admin.says(words.changed);
  const changes = await admin.sees(words.changes);
  await changes.presses(words.back);
  await changes.becomes(words.title);
  await overview.presses(language === 'nl' ? 'Wat is er veranderd' : 'What changed');
  await overview.becomes(words.changes);
});

test.each(['nl', 'en'] as const)('an administrator takes the overview along as a table and as a calendar (%s)', async (language) => {
  const words = said[language];
  const { overview } = await opened(language);
  await overview.presses(words.files);
  await overview.becomes(words.filesTitle);
  const address = (title: string) => String(overview.button(title)['url']).replace('https://balie.example', flow.balie.url());
  const csv = await fetch(address(words.csv));
  expect(csv.status).toBe(200);
  expect(Object.fromEntries(csv.headers)).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  expect(csv.headers.get('content-disposition')).toMatch(/^attachment; filename="balie-(expiry|verloopt)\.csv"$/);
  const bytes = Buffer.from(await csv.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const table = bytes.toString('utf8');
  expect(table).toContain(words.column);
  expect(table).toContain('TOPdesk integratie');

  const ics = await fetch(address(words.ics));
  expect(ics.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const calendar = (await ics.text()).replaceAll('\r\n ', '');
  expect(calendar).toContain(words.event);
  expect(calendar).toContain('BEGIN:VALARM');

  const old = address(words.csv);
  await overview.presses(words.back);
  await overview.becomes(words.title);
  await flow.passes(61 * 60_000);
  for (const link of [old, `${flow.balie.url()}/download/`, `${flow.balie.url()}/download/${'x'.repeat(400)}/balie.csv`]) {
    const gone = await fetch(link);
    expect(gone.status).toBe(404);
    const text = await gone.text();
    expect(text).toContain('Deze link is verlopen');
    expect(text).toContain('This link has expired');
  }
});

test('who is no administrator presses nothing on it', async () => {
  const { overview } = await opened('nl');
  const employee = await flow.employee('nl');
  for (const verb of ['expiry.show', 'expiry.changes', 'expiry.files']) {
    await employee.forges(verb, {}, overview.message.id);
  }
  await employee.forges('expiry.ours', { kind: 'apple_push', objectId: 'apple-push-certificate' });
  await flow.quiet();
  expect(employee.cards().filter(({ text }) => text.includes('ABM'))).toEqual([]);
});

test('files that are asked for in words go to who asked alone, also from a channel', async () => {
  const admin = await flow.visitor(marieke);
  await admin.says('English');
  const team = await flow.visitor(marieke, flow.services.channel);
  await team.says('download csv of expiring items', 'en-GB');
  await admin.sees('Take the overview along');
  expect(team.cards().map(({ text }) => text).join()).not.toContain('Take the overview along');
});
