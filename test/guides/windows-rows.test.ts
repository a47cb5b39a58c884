import { describe, expect, test } from '@jest/globals';
import { languages } from '../../guides/language.ts';
import { builtInGuides, loadGuides } from '../../guides/load-guides.ts';

const book = loadGuides([builtInGuides]);

/** What employees do, by the rows of the document on Windows enrollment methods, and whose the computer is before. */
const rows = [
  ['out of the box, with the work account', 'corporate', 'entra-join', 'windows-company'],
  ['set up with a personal account, joined in Settings', 'corporate', 'entra-join-settings', 'windows-settings-join'],
  ['own computer by e-mail address: registered', 'personal', 'work-account', 'windows-personal'],
  ['own computer by joining', 'personal', 'entra-join', 'windows-personal-join'],
  ['bulk package from USB or a share', 'corporate', 'bulk-package', 'windows-package'],
  ['another Windows, through Company Portal', 'personal', 'company-portal', 'windows-older'],
  ['Autopilot, self-deploying', 'corporate', 'autopilot-self-deploying', 'windows-autopilot-self-deploying'],
  ['Autopilot, pre-provisioned', 'corporate', 'autopilot-pre-provisioned', 'windows-autopilot-preprovisioned'],
  ['Autopilot, existing devices', 'corporate', 'autopilot-existing-devices', 'windows-autopilot-existing'],
  ['Autopilot, user-driven', 'corporate', 'autopilot-user-driven', 'windows-autopilot-user'],
  ['group policy', 'corporate', 'group-policy', 'windows-group-policy'],
  ['co-management', 'corporate', 'co-management', 'windows-co-management'],
] as const;

describe.each(languages)('the rows of the document on Windows, in %s', (language) => {
  test.each(rows)('%s has a guide among the choices', (_row, ownership, method, id) => {
    const guide = book.fitting({ platform: 'windows', ownership, language }).find((one) => one.id === id);
    expect(guide).toMatchObject({ for: { method }, language, source: { document: 'Windows enrollment methods' } });
    expect(guide?.when?.length).toBeGreaterThan(5);
  });

  test('each says whose the computer is afterwards, and how to leave', () => {
    for (const [, ownership, , id] of rows) {
      const { leadsTo = '', undo = [] } = book.byId(id, language) ?? {};
      const staysOwn = ownership === 'personal' && id !== 'windows-personal-join';
      expect(leadsTo).toMatch(staysOwn ? /blijft van jou|stays yours/ : /van je organisatie|your organisation/);
      expect(undo.join(' ')).toMatch(ownership === 'personal' ? /Verbinding verbreken|Disconnect/ : /niet zelf|kunt niet terug|cannot undo this yourself|no way back/);
    }
  });

  test('erasing is said before it starts, and Autopilot to be for computers from work', () => {
    const existing = book.byId('windows-autopilot-existing', language);
    expect(existing?.before[0]).toMatch(/gewist|erased/);
    expect(existing?.steps[0]?.text).toMatch(/gewist|erased/);
    for (const [, , method, id] of rows.filter((row) => row[2].startsWith('autopilot'))) {
      expect(`${method}: ${book.byId(id, language)?.note}`).toMatch(/bron|source/);
    }
  });
});

test('no Windows guide is for a row that the document does not have', () => {
  const known = new Set<string>(rows.map(([, , , id]) => id));
  expect(book.all().filter((guide) => guide.for.platform === 'windows' && !known.has(guide.id))).toEqual([]);
});
