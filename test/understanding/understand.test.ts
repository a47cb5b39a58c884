import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measure, parseReportLines, ReportLineInvalid } from '../../understanding/measure.ts';
import { interval, writeReport } from '../../understanding/report.ts';
import { loadUnderstanding } from '../../understanding/understand.ts';

const understanding = loadUnderstanding();
const { understand } = understanding;

describe('understanding', () => {
  test.each([
    ['hoe zet ik mijn iPhone op?', 'enroll_device', 'nl'],
    ['how do I enroll my iPhone', 'enroll_device', 'en'],
    ['laptop doet niet mee met intune', 'enroll_device', 'nl'],
    ['syncen plz LT0421', 'sync_device', 'nl'],
    ['ios cert verloopt dat?', 'expiry_overview', 'nl'],
    ['app evaluation LT-0421', 'app_evaluation', 'en'],
    ['find LT-0421', 'find_device', 'en'],
    ['alerts on', 'subscribe_alerts', 'en'],
    ['is de wipe van LT-0421 al klaar', 'action_status', 'nl'],
    ['who wiped LT-0421', 'audit_log', 'en'],
    ['de beamer in zaal 3 moet herstart worden', 'none', 'nl'],
  ])('takes "%s" as %s', (text, intent, language) => {
    const answer = understand(text);
    expect(answer.intent).toBe(intent);
    if (text.split(' ').length > 3) expect(answer.language).toBe(language);
  });

  test('gives scores that add up to at most one, best first', () => {
    const { score, alternatives } = understand('kan je de laptop van Ahmed syncen');
    const scores = [score, ...alternatives.map((each) => each.score)];
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(1.001);
  });

  test('is lost, never sure, about what is out of scope', () => {
    expect(understand('recept voor appeltaart').band).toBe('lost');
  });

  test('lets the context tip a close call and nothing else', () => {
    const plain = understand('sync');
    const onCard = understand('sync', { role: 'helpdesk', deviceOnScreen: true });
    const share = (answer: typeof plain): number => [answer, ...answer.alternatives].find(({ intent }) => intent === 'sync_device')?.score ?? 0;
    expect(share(onCard)).toBeGreaterThan(share(plain));
    expect(understand('wipe LT-0421', { role: 'employee' }).intent).toBe('wipe_device');
  });
});

describe('bad input', () => {
  test.each(['', '   ', '😀🎉', '!!!', '12', '\u0000\u200b'])('%j is not understood and says so', (text) => {
    expect(understand(text)).toMatchObject({ text, language: 'other', intent: 'none', band: 'lost', entities: {} });
  });

  test.each([
    ['я потерял телефон', undefined],
    ['私の電話', undefined],
    ['ich habe mein Handy verloren', 'de'],
    ['Wie melde ich mein iPhone an?', 'de'],
    ["j'ai perdu mon téléphone", 'fr'],
    ['Bonjour', 'fr'],
    ['he perdido mi teléfono', 'es'],
  ])('"%s" is recognised as another language', (text, foreign) => {
    const answer = understand(text);
    expect({ language: answer.language, foreign: answer.foreign, band: answer.band }).toEqual({ language: 'other', foreign, band: 'lost' });
  });

  test('markup, look-alike letters and emoji do not hide a command', () => {
    for (const text of ['<p><b>sync</b> LT-0421</p>', '<at>Balie</at> sync&nbsp;LT-0421', 'ѕуnс LT-0421', 'sync 👉 LT-0421 🙏']) {
      expect(understand(text)).toMatchObject({ intent: 'sync_device', entities: { device: 'LT-0421' } });
    }
  });

  test('commands glued together keep all their devices', () => {
    expect(understand('sync LT-0421 en LT-0422 en zeg t tegen piet').entities.devices).toEqual(['LT-0421', 'LT-0422']);
  });

  test.each(['sync LT-0421 '.repeat(1700), 'a'.repeat(20_000), '<'.repeat(20_000), 'a-'.repeat(10_000), 'laptop van '.repeat(1900), '1a'.repeat(10_000), '@a.'.repeat(7_000)])(
    'twenty thousand characters cost next to nothing (%#)',
    (text) => {
      const times = [1, 2, 3].map(() => {
        const start = performance.now();
        understand(text);
        return performance.now() - start;
      });
      // The best of them: a busy machine may take a break in the middle of one.
      expect(Math.min(...times)).toBeLessThan(100);
    },
  );

  test('names of object properties are words like any other', () => {
    for (const text of ['__proto__', 'constructor', 'toString hasOwnProperty']) expect(understand(text).text).toBe(text);
  });
});

describe('the report', () => {
  const lines = ['nl', 'en'].flatMap((lang) => parseReportLines(readFileSync(join(import.meta.dirname, `../../understanding/eval/held-out.${lang}.jsonl`), 'utf8')));
  const report = measure(lines, understanding);

  test('holds what is promised, on lines that nothing was trained on', () => {
    expect(report.all.inScopeAccuracy).toBeGreaterThanOrEqual(0.9);
    expect(report.all.accuracy).toBeGreaterThanOrEqual(0.87);
    expect(report.all.topThree).toBeGreaterThanOrEqual(0.97);
    expect(report.all.noneRecall).toBeGreaterThanOrEqual(0.75);
    expect(report.all.coverage).toBeGreaterThanOrEqual(0.75);
    expect(report.all.entityF1).toBeGreaterThanOrEqual(0.95);
    expect(Math.abs((report.byLanguage.nl?.accuracy ?? 0) - (report.byLanguage.en?.accuracy ?? 0))).toBeLessThanOrEqual(0.03);
  });

  test('counts a perfect and a hopeless answer as such', () => {
    const [line = { lang: 'nl', text: 'help', intent: 'help' as const, entities: {} }] = parseReportLines('{"lang":"nl","text":"help","intent":"help"}');
    const right = measure([line], understanding).all;
    const wrong = measure([{ ...line, intent: 'wipe_device' }], understanding).all;
    expect([right.accuracy, right.macroF1, wrong.accuracy, wrong.macroF1]).toEqual([1, 1, 0, 0]);
  });

  test('names the line that it cannot read', () => {
    expect(() => parseReportLines('{"lang":"nl","text":"help","intent":"help"}\n{"intent":"koffie"}')).toThrow(ReportLineInvalid);
    expect(() => parseReportLines('{"lang":"nl","text":"help","intent":"help"}\n{"intent":"koffie"}')).toThrow(/Line 2/);
  });

  test('prints every measure per language', () => {
    const text = writeReport(report);
    for (const word of ['all', 'nl', 'en', 'macro F1', 'top 3', 'recall of none', 'coverage', 'entity F1', '95 % interval']) expect(text).toContain(word);
    expect(interval(0.9, 100)).toBe('82.6 % to 94.5 %');
  });
});
