import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { GuideInvalid } from '../../guides/guide-invalid.ts';
import { builtInGuides, GuideFolderMissing, loadGuides } from '../../guides/load-guides.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guides-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

type Json = Record<string, unknown>;
const builtIn = (path: string) => JSON.parse(readFileSync(join(builtInGuides, path), 'utf8')) as Json & { steps: Json[] };

function write(path: string, content: unknown): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content, null, 2));
}

function refusal(): GuideInvalid {
  try {
    loadGuides([builtInGuides, folder]);
  } catch (error) {
    if (error instanceof GuideInvalid) return error;
    throw error;
  }
  throw new Error('the folder was accepted');
}

describe('the built-in guides', () => {
  const book = loadGuides([builtInGuides]);

  test('answers for each platform and owner that has a guide, and null for the others', () => {
    expect(book.platforms()).toEqual(['windows', 'ios', 'ipados', 'macos', 'android', 'hololens', 'linux']);
    expect(book.find({ platform: 'ios', ownership: 'personal', language: 'en' })).toMatchObject({ id: 'iphone-personal', language: 'en', fellBack: false });
    expect(book.find({ platform: 'windows', ownership: 'corporate', language: 'nl' })?.id).toBe('windows-company');
    expect(book.find({ platform: 'linux', ownership: 'personal', language: 'nl' })).toBeNull();
  });

  test('tells guides for different accounts apart', () => {
    const question = { platform: 'hololens', ownership: 'corporate', language: 'en' } as const;
    expect(book.find({ ...question, identity: 'entra-id' })?.id).toBe('hololens-company');
    expect(book.find({ ...question, identity: 'local-user' })?.id).toBe('hololens-local');
  });

  test('finds a guide by its id', () => {
    expect(book.byId('mac-company', 'nl')?.title).toBe('Een Mac van je werk instellen');
    expect(book.byId('toaster', 'nl')).toBeNull();
  });

  test('leaves no placeholder in any text', () => {
    expect(JSON.stringify(book.all())).not.toMatch(/\{(organisation|support|companyPortal|serverName|cname)\}/);
    const iphone = book.byId('iphone-personal', 'en');
    expect(iphone?.canSee[1]).toBe('The work apps that your organisation put on it.');
    expect(iphone?.leadsTo).toContain('Your organisation manages');
  });
});

describe('several guides for one platform and owner', () => {
  const book = loadGuides([builtInGuides]);
  const corporate = { platform: 'windows', ownership: 'corporate', language: 'nl' } as const;

  test('come in their order, each with the words to choose it by', () => {
    const fitting = book.fitting(corporate);
    expect(fitting[0]?.id).toBe('windows-company');
    expect(fitting.map((guide) => guide.position)).toEqual(fitting.map((guide) => guide.position).sort((a, b) => a - b));
    expect(new Set(fitting.map((guide) => guide.when)).size).toBe(fitting.length);
  });

  test('are found by the words that name one, and by the longest of those', () => {
    const named = (text: string) => book.named(text, 'en').map((guide) => guide.id).sort();
    expect(named('I have a USB-stick from IT')).toEqual(['windows-package']);
    expect(named('Autopilot for existing devices, please')).toEqual(['windows-autopilot-existing']);
    expect(named('Windows Autopilot?').filter((id) => id.startsWith('windows'))).toHaveLength(4);
    expect(named('my usbekistan laptop')).toEqual([]);
    expect(named('')).toEqual([]);
  });

  test('are refused when one does not say whose it is', () => {
    const silent = builtIn('nl/linux.json');
    delete silent['when'];
    write('nl/our-linux.json', { ...silent, id: 'our-linux' });
    expect(refusal()).toMatchObject({ file: join(folder, 'nl/our-linux.json'), path: 'when', line: 1 });
  });

  test('are refused when two say the same', () => {
    write('nl/our-linux.json', { ...builtIn('nl/linux.json'), id: 'our-linux' });
    const error = refusal();
    expect(error.path).toBe('when');
    expect(error.message).toContain('nobody can choose between them');
  });

  test('are refused when two of one folder have the same position', () => {
    for (const id of ['our-linux', 'their-linux']) write(`nl/${id}.json`, { ...builtIn('nl/linux.json'), id, when: id });
    const error = refusal();
    expect(error.path).toBe('position');
    expect(readFileSync(error.file, 'utf8').split('\n')[error.line - 1]).toContain('"position": 1');
    expect(error.message).toContain('-linux.json has position 1 as well');
  });

  test('are fewer where the organisation leaves some out', () => {
    write('organisation.json', { leaveOut: ['windows-group-policy'] });
    const own = loadGuides([builtInGuides, folder]);
    expect(own.fitting(corporate)).toHaveLength(book.fitting(corporate).length - 1);
    expect(own.byId('windows-group-policy', 'nl')).toBeNull();
  });

  test('are refused when what is left out does not exist', () => {
    write('organisation.json', { leaveOut: ['linux', 'windows-95'] });
    expect(refusal()).toMatchObject({ path: 'leaveOut[1]', line: 4 });
  });
});

describe('topics', () => {
  const topic = (language: string, change: Json = {}) => ({
    id: 'lunch',
    language,
    title: `${language}: lunch`,
    sections: [{ id: 'when', heading: 'When?', text: 'Ask {support}.' }],
    source: { document: 'Our own', section: 'Lunch' },
    checked: '2026-11-21',
    ...change,
  });

  test('are read with the names filled in, beside the guides', () => {
    write('organisation.json', { support: 'the canteen' });
    for (const language of ['nl', 'en']) write(`${language}/topics/lunch.json`, topic(language));
    const book = loadGuides([builtInGuides, folder]);
    expect(book.topic('lunch', 'nl')).toMatchObject({ title: 'nl: lunch', fellBack: false, sections: [{ text: 'Ask the canteen.' }] });
    expect(book.topics('en').map((one) => one.id)).toContain('lunch');
    expect(book.passages('en')).toContainEqual(expect.objectContaining({ from: 'topic', id: 'lunch', title: 'en: lunch', heading: 'When?', text: 'Ask the canteen.' }));
  });

  test('in one language only are shown in that language, which is said', () => {
    write('en/topics/lunch.json', topic('en'));
    const book = loadGuides([builtInGuides, folder]);
    expect(book.topic('lunch', 'nl')).toMatchObject({ language: 'en', fellBack: true });
    expect(book.missing()).toEqual([{ id: 'lunch', languages: ['nl'] }]);
  });

  test('are refused on the line of what is wrong', () => {
    write('en/topics/lunch.json', topic('en', { sections: [{ id: 'when', heading: 'When?', text: 'Ask {chef}.' }] }));
    const error = refusal();
    expect(error).toMatchObject({ code: 'guide_invalid', path: 'sections[0].text' });
    expect(readFileSync(error.file, 'utf8').split('\n')[error.line - 1]).toContain('{chef}');
  });

  test('are refused when their sections are others than in the other language', () => {
    write('nl/topics/lunch.json', topic('nl'));
    write('en/topics/lunch.json', topic('en', { sections: [{ id: 'where', heading: 'Where?', text: 'Here.' }] }));
    expect(refusal()).toMatchObject({ path: 'sections' });
  });
});

describe('passages', () => {
  const book = loadGuides([builtInGuides]);

  test('hold everything that a guide says, each under a title that people understand', () => {
    const found = book.passages('nl').filter(({ id }) => id === 'windows-package');
    const guide = book.byId('windows-package', 'nl');
    const all = found.map(({ text }) => text).join('\n');
    for (const text of [...(guide?.undo ?? []), ...(guide?.canSee ?? []), guide?.leadsTo, guide?.note, ...(guide?.steps ?? []).map((step) => step.text)]) expect(all).toContain(text);
    for (const passage of found) {
      expect(passage).toMatchObject({ from: 'guide', title: guide?.title, language: 'nl', source: { document: 'Windows enrollment methods' } });
      expect(passage.heading).toMatch(/^\p{Lu}/u);
    }
  });

  test('exist for every guide and topic in both languages', () => {
    for (const language of ['nl', 'en'] as const) {
      const ids = new Set(book.passages(language).map(({ id }) => id));
      expect([...book.all(), ...book.topics(language)].filter(({ id }) => !ids.has(id))).toEqual([]);
    }
  });
});

describe('an organisation’s own folder', () => {
  test('fills in its own names, per language where they differ', () => {
    write('organisation.json', { organisation: 'Contoso', support: { nl: 'de IT-balie', en: 'the IT desk' }, cname: 'enterpriseenrollment.contoso.com' });
    const book = loadGuides([builtInGuides, folder]);
    const connect = (language: 'nl' | 'en') => book.byId('windows-personal', language)?.steps.find((step) => step.id === 'connect');
    expect(connect('en')?.stuck[1]).toBe('Does Windows ask for a server address? Type enterpriseenrollment.contoso.com.');
    expect(JSON.stringify(book.byId('windows-personal', 'nl'))).toContain('Vraag de IT-balie');
    expect(JSON.stringify(book.byId('windows-personal', 'en'))).toContain('Ask the IT desk');
    expect(book.byId('linux', 'en')?.leadsTo).toContain('owned by Contoso.');
  });

  test('replaces a built-in guide, and leaves the others', () => {
    for (const language of ['nl', 'en']) {
      const guide = builtIn(`${language}/iphone-personal.json`);
      write(`${language}/iphone-personal.json`, { ...guide, title: `${language}: ours` });
    }
    const book = loadGuides([builtInGuides, folder]);
    expect(book.byId('iphone-personal', 'nl')?.title).toBe('nl: ours');
    expect(book.byId('iphone-company', 'nl')?.title).toBe('Een iPhone van je werk instellen');
    expect(book.all()).toHaveLength(loadGuides([builtInGuides]).all().length);
  });

  test('adds a guide that comes before the built-in one for the same question', () => {
    write('nl/our-iphone.json', { ...builtIn('nl/iphone-personal.json'), id: 'our-iphone', when: 'Van de winkel' });
    const book = loadGuides([builtInGuides, folder]);
    expect(book.find({ platform: 'ios', ownership: 'personal', language: 'nl' })?.id).toBe('our-iphone');
  });

  test('shows a guide in the other language, and says so, when there is only that one', () => {
    write('nl/cash-register.json', { ...builtIn('nl/linux.json'), id: 'cash-register', for: { platform: 'linux', ownership: 'personal', method: 'own' } });
    const book = loadGuides([builtInGuides, folder]);
    expect(book.find({ platform: 'linux', ownership: 'personal', language: 'en' })).toMatchObject({ id: 'cash-register', language: 'nl', fellBack: true });
    expect(book.missing()).toEqual([{ id: 'cash-register', languages: ['en'] }]);
  });

  test('may be written by an editor that marks its files as Unicode and ends lines its own way', () => {
    write('organisation.json', '\uFEFF{\r\n  "organisation": "Contoso"\r\n}\r\n');
    expect(loadGuides([builtInGuides, folder]).byId('linux', 'en')?.leadsTo).toContain('Contoso');
  });

  test('may stand alone, without the built-in guides', () => {
    cpSync(join(builtInGuides, 'nl'), join(folder, 'nl'), { recursive: true });
    expect(loadGuides([folder]).find({ platform: 'macos', ownership: 'personal', language: 'en' })?.fellBack).toBe(true);
  });

  test('is refused when it is not there', () => {
    expect(() => loadGuides([builtInGuides, join(folder, 'elsewhere')])).toThrow(GuideFolderMissing);
  });
});

describe('a broken file', () => {
  const guide = () => builtIn('en/linux.json');

  test('is refused with file, path and line when a field is missing', () => {
    const broken = guide();
    delete broken.steps[1]?.['see'];
    write('en/linux.json', broken);
    const error = refusal();
    const lines = JSON.stringify(broken, null, 2).split('\n');
    expect(error).toMatchObject({ code: 'guide_invalid', file: join(folder, 'en/linux.json'), path: 'steps[1].see' });
    // The line of the step: the field itself is not there to point at.
    expect(lines.slice(error.line, error.line + 1).join()).toContain('"install-edge"');
    expect(error.message).toContain(`linux.json:${error.line}: steps[1].see:`);
  });

  test('is refused on the line of a wrong value', () => {
    write('en/linux.json', { ...guide(), minutes: 'half an hour' });
    const error = refusal();
    expect(error.path).toBe('minutes');
    expect(readFileSync(error.file, 'utf8').split('\n')[error.line - 1]).toContain('half an hour');
  });

  test('is refused on the line of a field that does not exist', () => {
    write('en/linux.json', { ...guide(), colour: 'red' });
    const error = refusal();
    expect(error.path).toBe('colour');
    expect(readFileSync(error.file, 'utf8').split('\n')[error.line - 1]).toContain('red');
  });

  test('is refused on the line where it stops being JSON', () => {
    write('en/linux.json', '{\n  "id": "linux",\n  "language": "en"\n  "title": "Linux"\n}\n');
    expect(refusal()).toMatchObject({ line: 4, path: '' });
  });

  test('is refused for a placeholder that nobody fills in', () => {
    const broken = guide();
    broken['undo'] = ['Call {helpdesk}.'];
    write('en/linux.json', broken);
    const error = refusal();
    expect(error.path).toBe('undo[0]');
    expect(error.message).toContain('{helpdesk}');
    expect(error.message).toContain('{support}');
  });

  test('is refused when its name or folder says something else than it does', () => {
    write('en/penguin.json', guide());
    expect(refusal()).toMatchObject({ path: 'id' });
    rmSync(join(folder, 'en/penguin.json'));
    write('nl/linux.json', guide());
    expect(refusal()).toMatchObject({ path: 'language' });
  });

  test('is refused with fewer than two remedies, or two steps of one name', () => {
    const few = guide();
    if (few.steps[0] !== undefined) few.steps[0]['stuck'] = ['Ask.'];
    write('en/linux.json', few);
    expect(refusal().path).toBe('steps[0].stuck');
    const twice = guide();
    if (twice.steps[1] !== undefined) twice.steps[1]['id'] = twice.steps[0]?.['id'];
    write('en/linux.json', twice);
    expect(refusal()).toMatchObject({ path: 'steps' });
  });

  test('is refused when its steps are others than in the other language', () => {
    const shorter = guide();
    shorter.steps.pop();
    write('en/linux.json', shorter);
    const error = refusal();
    expect(error.path).toBe('steps');
    expect(error.message).toContain('override both languages');
  });

  test('is refused when it holds the organisation’s names with an unknown one', () => {
    write('organisation.json', { organisation: 'Contoso', helpdesk: 'extension 1234' });
    expect(refusal()).toMatchObject({ file: join(folder, 'organisation.json'), path: 'helpdesk', line: 3 });
  });
});
